import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './support/fixtures.ts'

/** Layers, lowest first: a file may import its own layer and those before it (docs/architecture.md). */
const LAYERS = ['schemas', 'parsers', 'src']
/** Files that may touch the disk or the process. */
const EDGE = [/^src\/cli\.ts$/, /^src\/batch\//]
const IO = new Set([
  'node:fs',
  'node:fs/promises',
  'node:process',
  'node:child_process',
  'node:worker_threads',
  'node:os',
  'node:net',
  'node:http',
  'tinyglobby',
])
/** Libraries each layer may import. */
const LIBRARIES: Readonly<Record<string, ReadonlySet<string>>> = {
  schemas: new Set(['zod']),
  parsers: new Set([
    '@embedpdf/pdfium',
    'cheerio/slim',
    'dingbat-to-unicode',
    'domhandler',
    'htmlparser2',
    'jszip',
    'mammoth',
    'node:stream',
    'node:url',
    'node:zlib',
    'pdfjs-dist/legacy/build/pdf.mjs',
    'yauzl',
  ]),
}

const files = LAYERS.flatMap((layer) =>
  readdirSync(path.join(root, layer), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${layer}/${name.split(path.sep).join('/')}`),
)

interface Import {
  readonly from: string
  readonly to: string
  /** `import type`: erased, so it makes no cycle at run time. */
  readonly typeOnly: boolean
}

const imports: Import[] = files.flatMap((from) => {
  const text = readFileSync(path.join(root, from), 'utf8')
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s+)?[^'"\n;]*?(?:\{[^}]*\}\s*)?from\s*'([^']+)'/g)].map((match) => {
    const target = match[2] ?? ''
    const to = target.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(from), target)) : target
    return { from, to, typeOnly: match[1] !== undefined }
  })
})

const layerOf = (file: string): number => LAYERS.indexOf(file.split('/')[0] ?? '')

describe('imports', () => {
  it('are all found', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(imports.length).toBeGreaterThan(files.length)
  })

  it('go one way: schemas <- parsers <- src', () => {
    const wrong = imports.filter(({ from, to }) => layerOf(to) > layerOf(from))
    expect(wrong).toEqual([])
  })

  it('name only libraries of their layer', () => {
    const wrong = imports.filter(({ from, to }) => {
      const allowed = LIBRARIES[from.split('/')[0] ?? '']
      return layerOf(to) < 0 && allowed !== undefined && !allowed.has(to)
    })
    expect(wrong).toEqual([])
  })

  it('of the disk and the process stand at the edge only', () => {
    const wrong = imports.filter(({ from, to }) => IO.has(to) && !EDGE.some((edge) => edge.test(from)))
    expect(wrong).toEqual([])
    const inner = files.filter((file) => !EDGE.some((edge) => edge.test(file)))
    const touching = inner.filter((file) => /\bprocess\.(env|exit|argv|cwd|std)/.test(readFileSync(path.join(root, file), 'utf8')))
    expect(touching).toEqual([])
  })

  it('never join two parsers, two table types, two exporters or two rules', () => {
    const KINDS = [
      /^parsers\/([^/]+)\//,
      /^schemas\/tables\/([^/]+)\.ts$/,
      /^src\/exporters\/([^/]+)\.ts$/,
      /^src\/reconcile\/rules\/([^/]+)\.ts$/,
    ]
    const shared = new Set(['index', 'labels', 'exporter', 'json-text'])
    const wrong = imports.filter(({ from, to }) =>
      KINDS.some((kind) => {
        const [one, other] = [kind.exec(from)?.[1], kind.exec(to)?.[1]]
        return one !== undefined && other !== undefined && one !== other && !shared.has(one) && !shared.has(other)
      }),
    )
    expect(wrong).toEqual([])
  })

  it('make no cycle', () => {
    const next = new Map<string, string[]>()
    for (const { from, to } of imports) if (layerOf(to) >= 0) next.set(from, [...(next.get(from) ?? []), to])
    const state = new Map<string, 'open' | 'done'>()
    const cycles: string[] = []
    const visit = (file: string, trail: readonly string[]): void => {
      if (state.get(file) === 'done') return
      if (state.get(file) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '))
        return
      }
      state.set(file, 'open')
      for (const to of next.get(file) ?? []) visit(to, [...trail, file])
      state.set(file, 'done')
    }
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])
  })
})

describe('files', () => {
  it('are small: median below 100 lines, none above 300', () => {
    const lengths = files.map((file) => readFileSync(path.join(root, file), 'utf8').split('\n').length).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100)
    expect(lengths.at(-1)).toBeLessThanOrEqual(300)
  })
})
