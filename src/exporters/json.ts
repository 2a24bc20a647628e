import type { FileExporter } from './exporter.ts'
import { jsonText } from './json-text.ts'

/** The normalized document itself. */
export const json: FileExporter = {
  id: 'json',
  name: 'the normalized document (schemas/disclosure.schema.json)',
  extension: '.json',
  render: jsonText,
}
