import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ANNOTATION, MOST_ANNOTATIONS, shows } from '../annotations.ts'

/** An annotation as the library describes it. */
interface Annotation {
  readonly id: string
  readonly annotationType: number
  readonly hasAppearance?: boolean
  readonly fieldType?: string
  readonly fieldValue?: unknown
}

/** Fields that show their value as text. */
const WRITTEN: readonly (string | undefined)[] = ['Tx', 'Ch']

const isUndrawnValue = ({ annotationType, hasAppearance, fieldType, fieldValue }: Annotation): boolean =>
  annotationType === ANNOTATION.widget &&
  hasAppearance !== true &&
  WRITTEN.includes(fieldType) &&
  (Array.isArray(fieldValue) || typeof fieldValue === 'string') &&
  fieldValue.length > 0

/** What lies over a page. */
export interface Annotations {
  /** The library's names of those that show, hidden ones among them, which it leaves out itself. */
  readonly shown: ReadonlySet<string>
  readonly files: number
}

/** A field that has a value and no look of its own is entered anew with that value, so that the library draws it. */
export async function annotationsOf(document: PDFDocumentProxy, page: PDFPageProxy): Promise<Annotations> {
  const all = (await page.getAnnotations({ intent: 'any' })).slice(0, MOST_ANNOTATIONS) as readonly Annotation[]
  for (const each of all) if (isUndrawnValue(each)) document.annotationStorage.setValue(each.id, { value: each.fieldValue as never })
  const shown = all.filter(({ annotationType, hasAppearance }) => shows(annotationType, hasAppearance === true))
  return { shown: new Set(shown.map(({ id }) => id)), files: all.filter(({ annotationType }) => annotationType === ANNOTATION.file).length }
}
