import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { documentExtensions } from '../detect.ts'
import { DOCUMENT_STAGE } from '../resume.ts'

/** A file to read, and where its output goes relative to the output folder. */
export interface Input {
  /** Path that can be opened. */
  readonly file: string
  /** Path relative to its root, with forward slashes: it is `source.path` and the output's name. */
  readonly relative: string
}

export interface Inputs {
  readonly files: readonly Input[]
  /** Arguments that name nothing. */
  readonly missing: readonly string[]
  /** Files in the folders whose names no document has. */
  readonly leftAlone: number
}

const isWithin = (file: string, folder: string): boolean => file === folder || file.startsWith(folder + path.sep)
const slashes = (name: string): string => name.split(path.sep).join('/')

/** Whether a folder's file may be a disclosure by its name; files named one by one are always tried. */
const isDocument = (name: string): boolean =>
  name.endsWith(DOCUMENT_STAGE) ||
  (documentExtensions.has(path.extname(name).toLowerCase()) && !/^(readme|license|changelog)\b/i.test(path.basename(name)))

/**
 * Files, folders and globs to a list of files, sorted, each once. A folder's root is the folder itself, a glob's the current folder, a single
 * file's its own folder. Symbolic links are not followed.
 */
export async function findInputs(args: readonly string[], out: string | null): Promise<Inputs> {
  const found = new Map<string, Input>()
  const missing: string[] = []
  let leftAlone = 0
  const outRoot = out === null ? null : path.resolve(out)
  const add = (file: string, relative: string): void => {
    const resolved = path.resolve(file)
    if (!found.has(resolved)) found.set(resolved, { file, relative: slashes(relative) })
  }
  // Earlier results inside an input folder are no input; a folder that is itself the target of results may hold inputs.
  const isResult = (root: string, file: string): boolean =>
    outRoot !== null && !isWithin(path.resolve(root), outRoot) && isWithin(path.resolve(file), outRoot)
  for (const arg of args) {
    if (existsSync(arg)) {
      if (!statSync(arg).isDirectory()) {
        add(arg, path.basename(arg))
        continue
      }
      const names = await glob('**/*', { cwd: arg, followSymbolicLinks: false, dot: false, onlyFiles: true })
      const inputs = names.filter((name) => !isResult(arg, path.join(arg, name)))
      const readable = inputs.filter(isDocument)
      leftAlone += inputs.length - readable.length
      for (const name of readable) add(path.join(arg, name), name)
      if (readable.length === 0) missing.push(arg)
    } else if (isDynamicPattern(arg)) {
      const names = await glob(arg.split(path.sep).join('/'), { followSymbolicLinks: false, onlyFiles: true })
      const inputs = names.filter((name) => !isResult('.', name))
      const readable = inputs.filter(isDocument)
      leftAlone += inputs.length - readable.length
      for (const name of readable) add(name, name.replace(/^(\.\.\/)+/, ''))
      if (readable.length === 0) missing.push(arg)
    } else missing.push(arg)
  }
  const files = [...found.values()].sort((a, b) => (a.relative < b.relative ? -1 : a.relative > b.relative ? 1 : 0))
  return { files: withoutCollisions(files), missing, leftAlone }
}

/** Two roots may hold a file of the same relative path: the later ones get their root's name in front. */
function withoutCollisions(files: readonly Input[]): Input[] {
  const taken = new Set<string>()
  return files.map((input) => {
    let relative = input.relative
    if (taken.has(relative))
      relative = slashes(path.relative('.', input.file))
        .replace(/^(\.\.\/)+/, '')
        .replace(/^\//, '')
    for (let copy = 2; taken.has(relative); copy++) relative = `${copy}/${input.relative}`
    taken.add(relative)
    return { file: input.file, relative }
  })
}
