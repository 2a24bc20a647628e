import { type Dirent, readdirSync } from 'node:fs'
import path from 'node:path'
import { isDocument, type Passed } from './input.ts'

/**
 * Names of the documents below a folder, relative to it. Names that begin with a dot are not looked at; symbolic links are not followed, so no path
 * leads out of the folder or in a circle. Files and
 * folders that `isLeftOut` are not looked at either. A folder that cannot be listed is given to `unreadable`.
 */
export function* walk(
  root: string,
  passed: Passed,
  isLeftOut: (file: string) => boolean,
  unreadable: (folder: string) => void,
): Iterable<string> {
  const open = ['']
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    let entries: Dirent[]
    try {
      entries = readdirSync(path.join(root, folder), { withFileTypes: true })
    } catch {
      unreadable(path.join(root, folder))
      continue
    }
    for (const entry of entries) {
      const name = path.join(folder, entry.name)
      if (entry.name.startsWith('.') || isLeftOut(path.join(root, name))) continue
      if (entry.isSymbolicLink()) passed.links++
      else if (entry.isDirectory()) open.push(name)
      else if (!entry.isFile()) passed.special++
      else if (isDocument(name)) yield name
      else passed.leftAlone++
    }
  }
}
