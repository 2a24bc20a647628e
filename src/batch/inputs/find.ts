import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { expandArchives } from '../archive/expand.ts'
import { byPath, type Input, type Inputs, isDocument, type Passed, plainInput, slashes } from './input.ts'
import { listed } from './list-file.ts'
import { walk } from './walk.ts'

const isWithin = (file: string, folder: string): boolean => file === folder || file.startsWith(folder + path.sep)

/** A path as the name of a result: below the output folder wherever it lies. */
const below = (name: string): string =>
  slashes(name)
    .replace(/^([A-Za-z]:)?\/+/, '')
    .replace(/^((\.{1,2})\/)+/, '')

/**
 * Files, folders, globs and `@lists` to a list of inputs, sorted, each once. A folder's root is the folder itself, that of a glob or list the current folder, a
 * single file's its own folder. Archives are opened.
 */
export async function findInputs(args: readonly string[], out: string | null): Promise<Inputs> {
  const found = new Map<string, Input>()
  const missing: string[] = []
  const passed: Passed = { leftAlone: 0, links: 0, special: 0 }
  const outRoot = out === null ? null : path.resolve(out)
  const add = (file: string, relative: string): void => {
    const resolved = path.resolve(file)
    if (!found.has(resolved)) found.set(resolved, plainInput(file, slashes(relative)))
  }
  // Earlier results inside an input folder are no input; a folder that is itself the target of results may hold inputs.
  const isResult = (root: string, file: string): boolean =>
    outRoot !== null && !isWithin(path.resolve(root), outRoot) && isWithin(path.resolve(file), outRoot)
  const addAll = (arg: string, root: string, names: Iterable<string>, relative: (name: string) => string): void => {
    let isEmpty = true
    for (const name of names) {
      isEmpty = false
      add(path.join(root, name), relative(name))
    }
    if (isEmpty) missing.push(arg)
  }
  const addOne = async (arg: string, isListed: boolean): Promise<void> => {
    if (existsSync(arg)) {
      if (statSync(arg).isDirectory()) {
        const isLeftOut = (file: string): boolean => isResult(arg, file)
        const names = walk(arg, passed, isLeftOut, (folder) => missing.push(folder))
        addAll(arg, arg, names, (name) => name)
      } else add(arg, isListed ? below(arg) : path.basename(arg))
    } else if (!isListed && isDynamicPattern(arg)) {
      const all = await glob(slashes(arg), { followSymbolicLinks: false, onlyFiles: true })
      const names = all.filter((name) => !isResult('.', name))
      const documents = names.filter(isDocument)
      passed.leftAlone += names.length - documents.length
      addAll(arg, '.', documents, below)
    } else missing.push(arg)
  }
  for (const arg of args) {
    if (!arg.startsWith('@') || existsSync(arg)) {
      await addOne(arg, false)
      continue
    }
    const names = listed(arg.slice(1))
    if (names === null) missing.push(arg)
    for (const name of names ?? []) await addOne(name, true)
  }
  const files = await expandArchives(withoutCollisions([...found.values()].sort(byPath)), passed)
  return { files: files.sort(byPath), missing, ...passed }
}

/** Two roots may hold a file of the same relative path: the later ones get their root's name in front. */
function withoutCollisions(files: readonly Input[]): Input[] {
  const taken = new Set<string>()
  return files.map((input) => {
    let relative = input.relative
    if (taken.has(relative)) relative = below(path.relative('.', input.file))
    for (let copy = 2; taken.has(relative); copy++) relative = `${copy}/${input.relative}`
    taken.add(relative)
    return plainInput(input.file, relative)
  })
}
