import type { Migration } from './migration';

const oneOf = `CHECK ((swotItemId IS NOT NULL) + (optionId IS NOT NULL) + (noteId IS NOT NULL) = 1)`;

/**
 * The retrospective: votes on notes, and what became of a note. A check of a table cannot be changed in place, so the two
 * tables of votes are made anew with all they held.
 */
export const retrospective: Migration = {
  version: 9,
  apply: (db) =>
    db.exec(`
ALTER TABLE sessionNote ADD COLUMN initiativeId TEXT REFERENCES initiative (id);
CREATE INDEX sessionNote_initiativeId ON sessionNote (initiativeId);
ALTER TABLE sessionNote ADD COLUMN decisionId TEXT REFERENCES decision (id);
CREATE INDEX sessionNote_decisionId ON sessionNote (decisionId);

ALTER TABLE voteRound ADD COLUMN noteColumn TEXT;

CREATE TABLE voteTotalAnew (
  id TEXT PRIMARY KEY NOT NULL,
  roundId TEXT NOT NULL REFERENCES voteRound (id),
  swotItemId TEXT REFERENCES swotItem (id),
  optionId TEXT REFERENCES strategicOption (id),
  noteId TEXT REFERENCES sessionNote (id),
  votes INTEGER NOT NULL CHECK (votes >= 0),
  ${oneOf}
) STRICT;
INSERT INTO voteTotalAnew (id, roundId, swotItemId, optionId, votes)
  SELECT id, roundId, swotItemId, optionId, votes FROM voteTotal;
DROP TABLE voteTotal;
ALTER TABLE voteTotalAnew RENAME TO voteTotal;
CREATE INDEX voteTotal_roundId ON voteTotal (roundId);
CREATE INDEX voteTotal_swotItemId ON voteTotal (swotItemId);
CREATE INDEX voteTotal_optionId ON voteTotal (optionId);
CREATE INDEX voteTotal_noteId ON voteTotal (noteId);

CREATE TABLE namedVoteAnew (
  id TEXT PRIMARY KEY NOT NULL,
  roundId TEXT NOT NULL REFERENCES voteRound (id),
  personId TEXT REFERENCES person (id),
  name TEXT NOT NULL,
  swotItemId TEXT REFERENCES swotItem (id),
  optionId TEXT REFERENCES strategicOption (id),
  noteId TEXT REFERENCES sessionNote (id),
  votes INTEGER NOT NULL CHECK (votes > 0),
  ${oneOf}
) STRICT;
INSERT INTO namedVoteAnew (id, roundId, personId, name, swotItemId, optionId, votes)
  SELECT id, roundId, personId, name, swotItemId, optionId, votes FROM namedVote;
DROP TABLE namedVote;
ALTER TABLE namedVoteAnew RENAME TO namedVote;
CREATE INDEX namedVote_roundId ON namedVote (roundId);
CREATE INDEX namedVote_personId ON namedVote (personId);
CREATE INDEX namedVote_swotItemId ON namedVote (swotItemId);
CREATE INDEX namedVote_optionId ON namedVote (optionId);
CREATE INDEX namedVote_noteId ON namedVote (noteId);
`),
};
