import { z } from 'zod'
import { Severity } from '../../schemas/finding.ts'
import { findingCodes } from '../../schemas/findings/index.ts'
import { BadSetup } from '../settings.ts'
import type { Rule } from './rule.ts'

const text = z.string().min(1)
const aFunction = z.custom<(...args: never[]) => unknown>((value) => typeof value === 'function', 'a function is needed')

/** What a rule must have; more is the author's business. */
const RuleShape = z.looseObject({
  id: z.string().regex(/^[A-Z][A-Za-z0-9-]*$/, 'an id such as OWN1 is needed: a capital, then letters, digits and -'),
  code: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/, 'a code such as own/no-blanks is needed: small letters, /, small letters, digits and -'),
  title: z.object({ en: text, zh: text }),
  severity: Severity,
  scope: z.enum(['table', 'performance', 'disclosure', 'narrative', 'documents']),
  check: aFunction,
})

/**
 * The rules among the exports of a module: each a rule made with `defineRule`, or an array of such. Whatever else is exported, an incomplete rule, and an id
 * or code that is taken throw BadSetup with every reason.
 */
export function ownRules(exports: Readonly<Record<string, unknown>>, file: string, builtIn: readonly Rule[]): Rule[] {
  const ids = new Set(builtIn.map((rule) => rule.id))
  const codes = new Set<string>([...builtIn.map((rule) => rule.code), ...Object.keys(findingCodes)])
  const reasons: string[] = []
  const candidates = Object.entries(exports).flatMap(([name, value]): [string, unknown][] =>
    Array.isArray(value) ? value.map((each, index) => [`${name}[${index}]`, each]) : [[name, value]],
  )
  // A rule may be exported by its name and again in an array.
  const found = new Set<unknown>()
  for (const [name, value] of candidates) {
    if (found.has(value)) continue
    const shape = RuleShape.safeParse(value)
    if (!shape.success) {
      for (const issue of shape.error.issues) reasons.push(`export ${[name, ...issue.path].join('.')}: ${issue.message}`)
      continue
    }
    const { id, code, scope } = shape.data
    if (scope === 'table' && typeof shape.data['applies'] !== 'function') reasons.push(`export ${name}.applies: a function is needed`)
    if (ids.has(id)) reasons.push(`export ${name}: the id ${id} is taken`)
    if (codes.has(code)) reasons.push(`export ${name}: the code ${code} is taken`)
    ids.add(id)
    codes.add(code)
    found.add(value)
  }
  if (candidates.length === 0) reasons.push('exports no rule')
  if (reasons.length > 0) throw new BadSetup(file, reasons)
  return [...found] as Rule[]
}
