/** Blanks at the start of a printed text, a full-width one counting two. */
export function indentOf(text: string): number {
  let indent = 0
  for (const char of text) {
    if (char === '\u3000') indent += 2
    else if (char === ' ' || char === '\u00a0') indent += 1
    else break
  }
  return indent
}
