import { evidenceAt } from '../../../schemas/findings/index.ts'
import type { PerformanceTarget } from '../../../schemas/performance-target.ts'
import { counted } from '../checks/counted.ts'
import { wrongIndicators } from '../checks/indicators.ts'
import { compare, decimalText, exact } from '../exact.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { targetView } from '../model/targets.ts'
import { defineRule, INSUFFICIENT, PASS, type Verdict } from '../rule.ts'

/** What an indicator and the table of assets both count: units and words of the one, label of the other. */
const STOCKS = [
  { unit: /^(台|辆|台辆)$/, says: /(?<!非)(车辆|公车|公务用车|用车)/, label: /车辆/ },
  { unit: /^(平方米|㎡|平米)$/, says: /房屋|办公(用)?房|办公楼/, label: /房屋/ },
] as const
/** What is still to be bought, hired or built is no stock. */
const NEW = /购|租|更新|新增|新建|扩建|报废|处置|社会|群众|过往|通行|停放/

function* stocks(target: PerformanceTarget, index: number, document: DisclosureView): Generator<Verdict> {
  const form = targetView(target, index)
  const assets = document.ofType('fixed-assets').find(({ table }) => !table.empty)
  for (const each of form.indicators) {
    const text = `${each.name} ${each.description}`
    const stock = STOCKS.find(({ unit, says }) => unit.test(each.unit) && says.test(text))
    if (stock === undefined || each.number === null || each.dimension === 'ratio' || NEW.test(`${text} ${target.projectName ?? ''}`))
      continue
    const quantity = assets?.table.columns.findIndex((column) => column.role === 'quantity') ?? -1
    const line = assets?.panels[0]?.lines.find(({ label, ofWhich }) => !ofWhich && stock.label.test(label))
    const cell = line === undefined ? undefined : assets?.table.rows[line.row]?.cells[quantity]
    if (cell?.value == null || assets === undefined || line === undefined) {
      yield INSUFFICIENT
      continue
    }
    if (each.atMost || compare(each.number, exact(cell.value)) <= 0) {
      yield PASS
      continue
    }
    yield {
      ...wrongIndicators(form, [each], 'stock', {
        en: `more than the ${cell.text} of ${line.name} in ${assets.table.title ?? assets.table.id}`,
        zh: `多于《${assets.table.title ?? assets.table.id}》${line.name}的${cell.text}`,
      }),
      terms: [{ table: assets.table.id, row: line.row, column: quantity, text: cell.text, ...evidenceAt(cell.place) }],
      expected: decimalText(exact(cell.value)),
      actual: decimalText(each.number),
    }
  }
}

export const stock = defineRule({
  id: 'P12',
  code: 'reconcile/indicator-stock',
  title: { en: 'Indicators do not count more vehicles or rooms than there are', zh: '绩效指标中的车辆、房屋数量不超过资产表' },
  severity: 'warning',
  scope: 'performance',
  check: (target, index, document) => counted(stocks(target, index, document)),
  meaning:
    'An indicator in 辆 about vehicles, or in 平方米 about buildings, is not more than the quantity in the table of fixed assets. A project may concern some of them only. What is to be bought, hired, built or disposed of, and what belongs to others, is left out.',
  example: '缴纳保险车辆数量 5辆; the table of assets has 2 车辆.',
  remedy: 'Compare with the table of assets and its date: the table is of the end of the year before.',
})
