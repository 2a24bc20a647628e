import type { SampleSource } from './render-text.mjs'

export function renderPdf(source: Pick<SampleSource, 'title' | 'blocks'>): Uint8Array
