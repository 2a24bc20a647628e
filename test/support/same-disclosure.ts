import type { Disclosure } from '../../schemas/disclosure.ts'

/** What says where a thing stands or which file it was read from; the leader of an entry of the contents is drawn, not written. */
const PLACE = new Set(['place', 'source', 'line', 'path', 'page', 'furniture'])

/** A disclosure as it must come out of every form of one document: without places, and without what stands at the edge of pages. */
export function withoutPlaces(disclosure: Disclosure): unknown {
  const plain = strip(disclosure) as { contents: { text: string }[] }
  return { ...plain, contents: plain.contents.map(({ text }) => text.replace(/(…+|\t)(?=\d+$)/, ' ')) }
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, each]) => (PLACE.has(key) ? [] : [[key, strip(each)]])))
}

/** A file without bookmarks has no other names; how wide a blank was typed does not show on paper. */
export const withoutMarksAndBlanks = (key: string, value: unknown): unknown =>
  key === 'bookmark' || key === 'bookmarks' ? null : typeof value === 'string' ? value.replace(/\s+/g, '') : value
