import type { Reporter } from './reporter.ts'

/** One array of findings, each on a line of its own with the `path` of its file; empty when there are none. */
export const json: Reporter = {
  id: 'json',
  name: 'one array of findings, one a line, each with the path of its file',
  open() {
    let first = true
    return {
      file: ({ name, findings }) =>
        findings
          .map((each) => {
            const before = first ? '[\n' : ',\n'
            first = false
            return before + JSON.stringify({ path: name, ...each })
          })
          .join(''),
      end: () => (first ? '[]\n' : '\n]\n'),
    }
  },
}
