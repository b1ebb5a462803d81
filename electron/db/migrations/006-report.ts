import type { Migration } from './migration';

/** The report of a review and the chapter on what changed; a closed review keeps the plan as it left it. Only adds. */
export const report: Migration = {
  version: 6,
  apply: (db) =>
    db.exec(`
ALTER TABLE review ADD COLUMN closingSnapshotId TEXT REFERENCES snapshot (id);
CREATE INDEX review_closingSnapshotId ON review (closingSnapshotId);

ALTER TABLE documentSettings ADD COLUMN printed TEXT NOT NULL DEFAULT 'plan';
ALTER TABLE documentSettings ADD COLUMN reviewId TEXT REFERENCES review (id);
CREATE INDEX documentSettings_reviewId ON documentSettings (reviewId);
ALTER TABLE documentSettings ADD COLUMN comparedSnapshotId TEXT REFERENCES snapshot (id);
CREATE INDEX documentSettings_comparedSnapshotId ON documentSettings (comparedSnapshotId);
`),
};
