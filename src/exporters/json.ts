import type { Exporter } from './exporter.ts'
import { jsonText } from './json-text.ts'

/** The normalized document itself. */
export const json: Exporter = {
  id: 'json',
  name: 'the normalized document (schemas/disclosure.schema.json)',
  extension: '.json',
  render: jsonText,
}
