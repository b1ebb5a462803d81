import type { Migration } from './migration';

/**
 * Keeping the plan alive: check-ins and barriers, and what a person expects of a key result when. Only adds: what was in the
 * file stays as it was; a value noted before becomes a check-in with the next one.
 */
export const alive: Migration = {
  version: 4,
  apply: (db) =>
    db.exec(`
ALTER TABLE keyResult ADD COLUMN expectedPoints TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(expectedPoints));

CREATE TABLE checkIn (
  id TEXT PRIMARY KEY NOT NULL,
  keyResultId TEXT NOT NULL REFERENCES keyResult (id),
  date TEXT NOT NULL,
  value REAL,
  milestoneIds TEXT NOT NULL CHECK (json_valid(milestoneIds)),
  done INTEGER CHECK (done IN (0, 1)),
  confidence INTEGER CHECK (confidence BETWEEN 0 AND 10),
  whatChanged TEXT NOT NULL,
  whatNext TEXT NOT NULL,
  personId TEXT REFERENCES person (id),
  sessionId TEXT REFERENCES session (id),
  position REAL NOT NULL
) STRICT;
CREATE INDEX checkIn_keyResultId ON checkIn (keyResultId);
CREATE INDEX checkIn_personId ON checkIn (personId);
CREATE INDEX checkIn_sessionId ON checkIn (sessionId);

CREATE TABLE barrier (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  keyResultId TEXT REFERENCES keyResult (id),
  objectiveId TEXT REFERENCES objective (id),
  checkInId TEXT REFERENCES checkIn (id),
  severity TEXT NOT NULL,
  ownerId TEXT REFERENCES person (id),
  nextStep TEXT NOT NULL,
  openedOn TEXT NOT NULL,
  limitDays INTEGER NOT NULL CHECK (limitDays > 0),
  resolvedOn TEXT,
  whatHelped TEXT NOT NULL,
  CHECK (keyResultId IS NULL OR objectiveId IS NULL)
) STRICT;
CREATE INDEX barrier_keyResultId ON barrier (keyResultId);
CREATE INDEX barrier_objectiveId ON barrier (objectiveId);
CREATE INDEX barrier_checkInId ON barrier (checkInId);
CREATE INDEX barrier_ownerId ON barrier (ownerId);
`),
};
