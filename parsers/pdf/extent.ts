/** The least and the most of many numbers: a call cannot take as many arguments as a page may have characters. */
export const least = (values: readonly number[]): number => values.reduce((found, each) => Math.min(found, each), Number.POSITIVE_INFINITY)
export const most = (values: readonly number[]): number => values.reduce((found, each) => Math.max(found, each), Number.NEGATIVE_INFINITY)
