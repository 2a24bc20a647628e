import type { SampleSource } from './render-text.mjs'

export function renderDocx(source: Pick<SampleSource, 'title' | 'blocks'>): Promise<Uint8Array>
