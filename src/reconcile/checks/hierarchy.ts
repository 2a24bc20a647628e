import { isZero } from '../exact.ts'
import type { Amount } from '../model/amounts.ts'
import { type CodeNode, codeAmount, codeColumns, codeTrees } from '../model/codes.ts'
import type { TableView } from '../model/table-view.ts'
import type { Verdict } from '../rule.ts'
import { counted } from './counted.ts'
import { checkSum } from './sums.ts'

/** A blank with figures right below it is a sum that was left out, not a zero: nothing can be calculated with it. */
export function partAmount(view: TableView, node: CodeNode, at: number): Amount {
  const amount = codeAmount(view, node, at)
  if (amount.printed !== 'blank') return amount
  return node.children.every((child) => isZero(codeAmount(view, child, at).value)) ? amount : { ...amount, printed: 'unreadable' }
}

/** Every code against the sum of those right below it, in every column of money; a code that comes twice contradicts the table (W01, W02). */
export const checkHierarchy = (view: TableView): Iterable<Verdict> => counted(hierarchy(view))

function* hierarchy(view: TableView): Generator<Verdict | null> {
  for (const { nodes, repeated } of codeTrees(view)) {
    const [first] = repeated
    if (first !== undefined) {
      yield {
        outcome: 'parse-conflict',
        subject: `${view.table.id} repeated`,
        places: repeated.map(({ line }) => view.evidence(line)),
        message: {
          en: `${view.heading}: the code ${first.code} is printed more than once; its sums were not checked`,
          zh: `《${view.heading}》：科目编码${first.code}重复出现，未核对其合计`,
        },
      }
      continue
    }
    const columns = codeColumns(nodes)
    for (const node of nodes) {
      if (node.children.length === 0) continue
      for (const { name, at } of columns) {
        yield checkSum({
          view,
          total: codeAmount(view, node, at),
          parts: node.children.map((child) => partAmount(view, child, at)),
          where: [node.line.name, name],
          subject: node.code,
        })
      }
    }
  }
}
