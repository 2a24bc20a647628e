import JSZip from 'jszip'
import mammoth from 'mammoth'
import type { Drafted } from '../write/index.ts'

/** The part of mammoth's document model that a draft can give. */
export type Node =
  | { readonly type: 'paragraph' | 'run' | 'hyperlink' | 'tableRow'; readonly children: readonly Node[] }
  | { readonly type: 'table'; readonly children: readonly Node[] }
  | { readonly type: 'tableCell'; readonly children: readonly Node[]; readonly colSpan: number; readonly rowSpan: number }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'bookmarkStart'; readonly name: string }
  | { readonly type: 'noteReference'; readonly noteType: string; readonly noteId: string }
  | { readonly type: 'tab' | 'break' | 'image' | 'checkbox' | 'commentReference' }

/** Content of a note; null where the file does not have it. */
export type Notes = (reference: { readonly noteType: string; readonly noteId: string }) => readonly Node[] | null

interface Model {
  readonly children: readonly Node[]
  readonly notes: { resolve(reference: unknown): { readonly body: readonly Node[] } | null }
}

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
const RELATIONSHIPS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

/** Parts of a draft as the package mammoth opens: nothing in it is the file's own but text, tables and names. */
function packed(body: string, notes: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const zip = new JSZip()
  const toBody = `<Relationship Id="r" Type="${RELATIONSHIP}" Target="word/document.xml"/>`
  zip.file('_rels/.rels', `<Relationships ${RELATIONSHIPS}>${toBody}</Relationships>`)
  zip.file('word/document.xml', `<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`)
  for (const [name, content] of Object.entries(notes)) zip.file(`word/${name}.xml`, `<w:${name} ${NAMESPACE}>${content}</w:${name}>`)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' })
}

/** Has mammoth read a package, and takes its document model before it becomes HTML. */
async function modelOf(buffer: Buffer): Promise<Model> {
  const models: Model[] = []
  await mammoth.convertToHtml(
    { buffer },
    {
      transformDocument: (model) => {
        models.push(model)
        return { ...model, children: [] }
      },
    },
  )
  return models[0] ?? { children: [], notes: { resolve: () => null } }
}

/** The body of a draft, piece by piece. */
export async function* readBody({ body }: Pick<Drafted, 'body'>): AsyncGenerator<readonly Node[]> {
  for (const piece of body) if (piece !== '') yield (await modelOf(await packed(piece))).children
}

/** The notes of a draft. */
export async function readNotes({ footnotes, endnotes }: Drafted): Promise<Notes> {
  if (footnotes === '' && endnotes === '') return () => null
  const { notes } = await modelOf(await packed('', { footnotes, endnotes }))
  return (reference) => notes.resolve(reference)?.body ?? null
}
