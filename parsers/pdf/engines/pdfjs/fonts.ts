import { isBoldName } from '../looks.ts'
import type { Font } from './state.ts'

/** A font as the library gives it, or the error that kept it from being read. */
interface LibraryFont {
  readonly name?: string
  readonly vertical?: boolean
  readonly fontMatrix?: readonly number[]
  readonly defaultVMetrics?: readonly number[]
  /** Texts by character code; no such list where the library takes codes for characters, for want of anything better. */
  readonly toUnicode?: { readonly _map?: readonly unknown[] }
  clearData?(): void
}

/** Fonts by the library's name for them, as far as their objects have arrived. */
interface Objects {
  has(name: string): boolean
  get(name: string, callback?: (object: unknown) => void): unknown
}

const UNIT = 0.001

const fontOf = (font: LibraryFont): Font => ({
  bold: isBoldName(font.name ?? ''),
  vertical: font.vertical === true,
  unit: font.fontMatrix?.[0] ?? UNIT,
  down: font.defaultVMetrics?.[0] ?? -1000,
  texts: font.toUnicode?._map ?? [],
})

/** The fonts that a list of operators sets, waited for where the library is still sending them. */
export async function fontsOf(names: ReadonlySet<string>, objects: Objects): Promise<(name: string) => Font | null> {
  const fonts = new Map<string, Font>()
  for (const name of names) {
    const found = objects.has(name) ? objects.get(name) : await new Promise((resolve) => objects.get(name, resolve))
    if (found instanceof Error) continue
    const font = found as LibraryFont
    fonts.set(name, fontOf(font))
    // Its file, which was for drawing.
    font.clearData?.()
  }
  return (name) => fonts.get(name) ?? null
}
