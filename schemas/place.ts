import { z } from 'zod'

/**
 * Where something stands in the source. Only what the format really has is given, nothing is invented:
 * `page` and `box` (PDF points, origin top left: x0, y0, x1, y1) where there are pages, `path` (`body/tbl[2]/tr[5]/tc[1]`) in a word
 * processor's file, `line` (from 1) in text.
 */
export const Place = z.strictObject({
  page: z.int().positive().optional(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  path: z.string().optional(),
  line: z.int().positive().optional(),
})
export type Place = z.infer<typeof Place>
