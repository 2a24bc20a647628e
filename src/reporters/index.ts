import { csv } from './csv.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import type { Reporter } from './reporter.ts'
import { text } from './text.ts'

/** Every format of findings. The first is the default of `--format`. */
export const reporters: readonly Reporter[] = [text, json, github, csv]
