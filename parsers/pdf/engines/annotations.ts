/** Kinds of annotations by the number that both libraries have for them. */
export const ANNOTATION = { popup: 16, file: 17, widget: 20 } as const

/** More annotations than this on a page are no form a reader fills in. */
export const MOST_ANNOTATIONS = 10_000

/** What lies over a page: `drawn` form fields, notes and stamps that were made part of it, and `files` pinned to it. */
export interface Overlays {
  readonly drawn: number
  readonly files: number
}

/** Whether an annotation shows on the page: one that has a look of its own, and fields, for which one is made of their value. */
export const shows = (kind: number, hasLook: boolean): boolean => kind !== ANNOTATION.popup && (hasLook || kind === ANNOTATION.widget)
