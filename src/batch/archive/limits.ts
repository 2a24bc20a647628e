const MIB = 1024 * 1024

/** Bounds of what is opened of one archive, with the archives inside it. */
export const ARCHIVE_LIMITS = {
  /** Entries of one list. */
  entries: 50_000,
  /** Archives inside one another, the outer one counted. */
  depth: 3,
  /** Bytes of an archive inside another: it is held in memory. */
  innerBytes: 128 * MIB,
  /** Bytes of all documents once unpacked; an entry never unpacks to more than its list says. */
  unpackedBytes: 8192 * MIB,
  /** Characters of an entry's name. */
  name: 1000,
} as const
