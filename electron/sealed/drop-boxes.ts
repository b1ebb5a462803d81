import { type Database, openDatabase } from '../db/driver';

/**
 * Takes every sealed box out of a copy of a workspace file, so that no byte of one is left: ballots and covered entries
 * are in the workspace file only. The copy must not be open elsewhere.
 */
export function dropBoxesFromCopy(path: string): void {
  const db = openDatabase(path);
  try {
    dropBoxes(db);
  } finally {
    db.close();
  }
}

/** The same for a copy that is open here. */
export function dropBoxes(copy: Database): void {
  // The copy is of use to nobody yet: no journal, which would hold what is dropped.
  if (holdsBoxes(copy)) copy.exec('PRAGMA journal_mode=MEMORY; PRAGMA secure_delete=ON; DELETE FROM sealedBox; VACUUM');
}

function holdsBoxes(db: Database): boolean {
  // Files of an older schema have no such table yet.
  const table = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sealedBox'").get();
  return table !== undefined && db.prepare('SELECT 1 FROM sealedBox LIMIT 1').get() !== undefined;
}
