// A worker of batches whose reader breaks down over some files: what their names say happens to them.
import { existsSync, writeFileSync } from 'node:fs'
import { convertJob } from '../../dist/src/batch/convert.js'
import { serve } from '../../dist/src/batch/pool/serve.js'

const kept = []

/** One entry for each way to break down. */
const FATES = {
  loops: () => {
    for (;;);
  },
  objects: () => {
    for (;;) kept.push({ again: [kept.length] })
  },
  buffers: () => {
    for (;;) kept.push(Buffer.alloc(1 << 22, 1))
  },
  wasm: () => {
    for (;;) {
      const memory = new WebAssembly.Memory({ initial: 512, maximum: 512 })
      new Uint8Array(memory.buffer).fill(1)
      kept.push(memory)
    }
  },
  aborts: () => process.abort(),
  exits: () => process.exit(7),
  throws: () =>
    queueMicrotask(() => {
      throw new Error('outside of any promise')
    }),
  once: (file) => {
    if (existsSync(`${file}.begun`)) return
    writeFileSync(`${file}.begun`, '')
    process.abort()
  },
}

serve((job, recipe, tell) =>
  convertJob(job, recipe, (taken) => {
    tell(taken)
    FATES[/([a-z]+)\.txt$/.exec(job.input.relative)?.[1]]?.(job.input.file)
  }),
)
