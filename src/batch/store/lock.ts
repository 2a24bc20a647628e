import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { CannotWrite } from '../write.ts'

/** Whether a process of this number runs; one of another user does. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Keeps a second run out of an output folder, by a file that names the process; that of a process that is gone is taken over. Gives what lets go of it. */
export function lock(file: string): () => void {
  for (let attempt = 1; ; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST') || attempt > 2) throw new CannotWrite(file, error)
      const holder = Number(readFileSync(file, 'utf8'))
      if (holder > 0 && holder !== process.pid && runs(holder))
        throw new CannotWrite(file, `process ${holder} is writing to this folder (if it is none of gongkai, delete this file)`)
      rmSync(file, { force: true })
    }
  }
}
