import type { DisclosureView } from '../model/disclosure-view.ts'
import type { StatementRole } from '../model/statement-types.ts'
import { statement } from '../model/statements.ts'
import type { TableView } from '../model/table-view.ts'
import { INSUFFICIENT, NOT_APPLICABLE, type Verdict } from '../rule.ts'

/** Statements that only some provinces publish: where they are absent there is nothing to compare. */
const OPTIONAL: ReadonlySet<StatementRole> = new Set<StatementRole>(['fiscal', 'fiscalBasic', 'operating', 'projects', 'generalProjects'])

type Views<Roles extends readonly StatementRole[]> = { [Index in keyof Roles]: TableView }

/**
 * Runs a check over some statements of a document. A statement that is missing, unread or printed more than once is insufficient; one that is empty
 * is not applicable if the law lets it be (domain.md §3.0); an optional one that is absent gives no verdict.
 */
export function* between<const Roles extends readonly StatementRole[]>(
  document: DisclosureView,
  roles: Roles,
  check: (...views: Views<Roles>) => Iterable<Verdict | null>,
): Generator<Verdict | null> {
  const found = roles.map((role) => ({ role, statement: statement(document, role) }))
  if (found.some(({ role, statement }) => statement.is === 'absent' && OPTIONAL.has(role))) return
  const views: TableView[] = []
  for (const { statement } of found) {
    if (statement.is === 'read') views.push(statement.view)
    else if (statement.is === 'empty' && statement.view.type?.mayBeEmpty) return yield NOT_APPLICABLE
    else return yield INSUFFICIENT
  }
  yield* check(...(views as Views<Roles>))
}
