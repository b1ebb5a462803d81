import type { Database } from '../driver';

/** One step from schema `version - 1` to `version`. Once released it is never altered. */
export interface Migration {
  readonly version: number;
  /** Runs inside a transaction, with foreign keys checked at its end. */
  readonly apply: (db: Database) => void;
}
