import type { Migration } from './migration';

/** SWOT cards judged in a review, and cards that were retired by one. Only adds. */
export const swotReview: Migration = {
  version: 8,
  apply: (db) =>
    db.exec(`
ALTER TABLE swotItem ADD COLUMN retiredOn TEXT;

CREATE TABLE swotReview (
  id TEXT PRIMARY KEY NOT NULL,
  reviewId TEXT NOT NULL REFERENCES review (id),
  swotItemId TEXT NOT NULL REFERENCES swotItem (id),
  verdict TEXT NOT NULL,
  why TEXT NOT NULL,
  titleBefore TEXT NOT NULL,
  impactBefore INTEGER NOT NULL,
  confidenceBefore INTEGER NOT NULL
) STRICT;
CREATE INDEX swotReview_reviewId ON swotReview (reviewId);
CREATE INDEX swotReview_swotItemId ON swotReview (swotItemId);
`),
};
