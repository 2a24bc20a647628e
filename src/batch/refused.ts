import type { Finding } from '../../schemas/finding.ts'

/** A file that cannot be opened for a reason that is a finding. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly because: Finding

  constructor(because: Finding) {
    super(because.message.en)
    this.because = because
  }
}
