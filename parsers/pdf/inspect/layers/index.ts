import type { Layer } from '../view.ts'
import { areas } from './areas.ts'
import { cells } from './cells.ts'
import { lines } from './lines.ts'
import { pictures } from './pictures.ts'
import { rulings } from './rulings.ts'
import { runs } from './runs.ts'
import { tables } from './tables.ts'
import { textLines } from './text-lines.ts'
import { unreadable } from './unreadable.ts'

/** Every layer, from the back to the front: first what the file draws, then what the reader makes of it, in the order of its steps. */
export const layers: readonly Layer[] = [areas, pictures, lines, runs, unreadable, rulings, cells, tables, textLines]
