import type { Migration } from './migration';

/** Looking back at a period: snapshots, reviews and what they say, and what goes on from it in the next. Only adds. */
export const review: Migration = {
  version: 5,
  apply: (db) =>
    db.exec(`
ALTER TABLE objective ADD COLUMN predecessorId TEXT REFERENCES objective (id);
CREATE INDEX objective_predecessorId ON objective (predecessorId);
ALTER TABLE keyResult ADD COLUMN predecessorId TEXT REFERENCES keyResult (id);
CREATE INDEX keyResult_predecessorId ON keyResult (predecessorId);

CREATE TABLE snapshot (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  date TEXT NOT NULL,
  periodId TEXT REFERENCES period (id),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE INDEX snapshot_periodId ON snapshot (periodId);

CREATE TABLE review (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  periodId TEXT NOT NULL REFERENCES period (id),
  snapshotId TEXT REFERENCES snapshot (id),
  sessionId TEXT REFERENCES session (id),
  startedOn TEXT NOT NULL,
  closedOn TEXT,
  nextPeriodId TEXT REFERENCES period (id),
  summary TEXT NOT NULL
) STRICT;
CREATE INDEX review_periodId ON review (periodId);
CREATE INDEX review_snapshotId ON review (snapshotId);
CREATE INDEX review_sessionId ON review (sessionId);
CREATE INDEX review_nextPeriodId ON review (nextPeriodId);

CREATE TABLE objectiveReview (
  id TEXT PRIMARY KEY NOT NULL,
  reviewId TEXT NOT NULL REFERENCES review (id),
  objectiveId TEXT NOT NULL REFERENCES objective (id),
  score REAL,
  proposedScore REAL,
  scoreReason TEXT NOT NULL,
  learned TEXT NOT NULL,
  decision TEXT,
  why TEXT NOT NULL
) STRICT;
CREATE INDEX objectiveReview_reviewId ON objectiveReview (reviewId);
CREATE INDEX objectiveReview_objectiveId ON objectiveReview (objectiveId);

CREATE TABLE barrierReview (
  id TEXT PRIMARY KEY NOT NULL,
  reviewId TEXT NOT NULL REFERENCES review (id),
  barrierId TEXT NOT NULL REFERENCES barrier (id),
  decision TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX barrierReview_reviewId ON barrierReview (reviewId);
CREATE INDEX barrierReview_barrierId ON barrierReview (barrierId);
`),
};
