import { csv } from './csv.ts'
import type { Exporter } from './exporter.ts'
import { json } from './json.ts'
import { jsonl } from './jsonl.ts'
import { parquet } from './parquet.ts'
import { sqlite } from './sqlite.ts'

/** Every exporter. The first is the default of `--to`. */
export const exporters: readonly Exporter[] = [json, jsonl, csv, parquet, sqlite]
