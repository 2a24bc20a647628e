/** A list level: `start` is the first number, `lvlText` has `%1` where it goes. */
export function numberLevel(printed: string): { numFmt: 'decimal' | 'chineseCountingThousand'; start: number; lvlText: string }
