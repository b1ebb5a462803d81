import type { Migration } from './migration';

/**
 * Sealed boxes: ballots of open votes and covered brainstorm entries, encrypted, beside the plan and not part of it.
 * `sealedOrigin` is one random id that a box is bound to.
 */
export const sealedBoxes: Migration = {
  version: 3,
  apply: (db) =>
    db.exec(`
CREATE TABLE sealedOrigin (id TEXT PRIMARY KEY NOT NULL) STRICT;
INSERT INTO sealedOrigin (id) VALUES (lower(hex(randomblob(16))));

CREATE TABLE sealedBox (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('ballot', 'brainstorm')),
  about TEXT NOT NULL CHECK (json_valid(about)),
  seal TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  sealed BLOB NOT NULL
) STRICT;
`),
};
