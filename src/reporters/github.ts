import type { Finding } from '../../schemas/finding.ts'
import { placeText } from '../report.ts'
import { byGravity } from '../severity.ts'
import type { Reporter } from './reporter.ts'

const COMMANDS: Readonly<Record<Finding['severity'], string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** Escapes of workflow commands: in a message line ends, in a property also the characters that part properties. */
const message = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** Workflow commands that GitHub Actions shows as annotations; texts have lines, other formats have the place in the message. */
export const github: Reporter = {
  id: 'github',
  name: 'annotations of GitHub Actions',
  open: () => ({
    file: ({ file, findings }) =>
      [...findings]
        .sort(byGravity)
        .map((each) => {
          const [place] = each.places
          const line = place?.line === undefined ? '' : `,line=${place.line}`
          const where = place === undefined ? '' : placeText(place)
          const title = property(each.rule === null ? each.code : `${each.rule} ${each.code}`)
          return `::${COMMANDS[each.severity]} file=${property(file)}${line},title=${title}::${message(`${each.message.en}${where === '' ? '' : ` (${where})`}`)}\n`
        })
        .join(''),
    end: () => '',
  }),
}
