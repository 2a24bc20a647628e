import type { Exporter } from './exporter.ts'
import { json } from './json.ts'

/** Every exporter. The first is the default of `--to`. */
export const exporters: readonly Exporter[] = [json]
