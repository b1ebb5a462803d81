import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** `application_id` of our files: 'Thrl' in ASCII. */
export const applicationId = 0x5468726c;

/** What the first 100 bytes of a SQLite file say (https://sqlite.org/fileformat2.html#the_database_header). */
export interface FileHeader {
  readonly applicationId: number;
  /** `user_version`: the schema. */
  readonly schema: number;
  /** Bytes the file should have; 0 when the header does not tell. */
  readonly expectedSize: number;
  readonly size: number;
}

/**
 * Reads a file's header without SQLite, so that nothing beside the file is made. Undefined: not a SQLite database.
 * Throws Node's error when the file cannot be read. Never call it on a file that is open in this process: closing it
 * again would drop SQLite's locks.
 */
export function readHeader(path: string): FileHeader | undefined {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(100);
    const read = readSync(file, bytes, 0, 100, 0);
    const { size } = fstatSync(file);
    if (read < 100 || bytes.toString('latin1', 0, 16) !== 'SQLite format 3\0') return undefined;
    const pageSize = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16);
    const pageCount = bytes.readUInt32BE(24) === bytes.readUInt32BE(92) ? bytes.readUInt32BE(28) : 0;
    return {
      applicationId: bytes.readUInt32BE(68),
      schema: bytes.readUInt32BE(60),
      expectedSize: pageSize * pageCount,
      size,
    };
  } finally {
    closeSync(file);
  }
}

/** Whether changes wait in the write-ahead log beside the file. */
export function hasWaitingChanges(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
