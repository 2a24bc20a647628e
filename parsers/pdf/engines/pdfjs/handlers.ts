import type { Matrix } from '../matrix.ts'
import { IDENTITY } from '../matrix.ts'
import type { Arguments, OperatorReader, Paint, Parameters } from './operators.ts'

/** Ways to paint a path, by the library's name of the operator. */
const PAINTS: Readonly<Record<string, Paint>> = {
  stroke: 'stroke',
  closeStroke: 'stroke',
  fill: 'fill',
  eoFill: 'fill',
  fillStroke: 'both',
  eoFillStroke: 'both',
  closeFillStroke: 'both',
  closeEOFillStroke: 'both',
}

type Handler = (reader: OperatorReader, args: Arguments) => void

/** What is done for each operator, by the library's name of it; others place nothing. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  save: (reader) => reader.save(),
  restore: (reader) => reader.restore(),
  transform: (reader, args) => reader.transform(args),
  paintFormXObjectBegin: (reader, args) => reader.beginForm(args),
  paintFormXObjectEnd: (reader) => reader.endForm(),
  beginAnnotation: (reader, args) => reader.beginAnnotation(args),
  endAnnotation: (reader) => reader.endAnnotation(),
  beginGroup: (reader, args) => reader.beginGroup(args),
  endGroup: (reader) => reader.endGroup(),
  setGState: (reader, [parameters]) => reader.parameters(parameters as Parameters),
  setLineWidth: (reader, [value]) => reader.set('lineWidth', value),
  setFillRGBColor: (reader, args) => reader.fillColour(args),
  setStrokeRGBColor: (reader, args) => reader.strokeColour(args),
  setFillColorN: (reader) => reader.fillColour([]),
  setStrokeColorN: (reader) => reader.strokeColour([]),
  paintImageXObject: (reader) => reader.picture(),
  paintInlineImageXObject: (reader) => reader.picture(),
  paintImageMaskXObject: (reader) => reader.picture(),
  paintSolidColorImageMask: (reader) => reader.picture(),
  beginText: (reader) => reader.text.setMatrix(IDENTITY),
  setTextMatrix: (reader, [matrix]) => reader.text.setMatrix(matrix as Matrix),
  moveText: (reader, [x, y]) => reader.text.move(Number(x), Number(y)),
  setLeadingMoveText: (reader, [x, y]) => {
    reader.set('leading', -Number(y))
    reader.text.move(Number(x), Number(y))
  },
  nextLine: (reader) => reader.nextLine(),
  setLeading: (reader, [value]) => reader.set('leading', value),
  setCharSpacing: (reader, [value]) => reader.set('characterSpacing', value),
  setWordSpacing: (reader, [value]) => reader.set('wordSpacing', value),
  setHScale: (reader, [value]) => reader.set('scaling', Number(value) / 100),
  setTextRise: (reader, [value]) => reader.set('rise', value),
  setTextRenderingMode: (reader, [value]) => reader.set('renderMode', value),
  setFont: (reader, args) => reader.font(args),
  showText: (reader, args) => reader.show(args),
}

/** A handler by the number of its operator; none for operators that place nothing. */
export type Handlers = readonly (Handler | undefined)[]

/** A handler by the number of its operator. The library's numbers are asked for, so that a version which changes them is noticed. */
export function handlersOf(numbers: Readonly<Record<string, number>>): Handlers {
  const numberOf = (name: string): number => {
    const number = numbers[name]
    if (number === undefined) throw new Error(`this version of pdfjs-dist has no operator ${name}`)
    return number
  }
  const handlers: (Handler | undefined)[] = []
  for (const [name, handler] of Object.entries(HANDLERS)) handlers[numberOf(name)] = handler
  const paints: Paint[] = []
  for (const [name, paint] of Object.entries(PAINTS)) paints[numberOf(name)] = paint
  handlers[numberOf('constructPath')] = (reader, [paint, data]) =>
    reader.path(paints[Number(paint)], (data as readonly [Float32Array | null])[0])
  return handlers
}
