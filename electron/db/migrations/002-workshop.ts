import type { Migration } from './migration';

const oneOf = (...columns: readonly string[]): string =>
  `CHECK (${columns.map((column) => `(${column} IS NOT NULL)`).join(' + ')} = 1)`;

/**
 * From opinions to chosen strategy: stakeholders, merged SWOT cards, strategic options, sessions, decisions and votes.
 * Only adds: what was in the file stays as it was.
 */
export const workshop: Migration = {
  version: 2,
  apply: (db) =>
    db.exec(`
ALTER TABLE swotItem ADD COLUMN mergedIntoId TEXT REFERENCES swotItem (id);
CREATE INDEX swotItem_mergedIntoId ON swotItem (mergedIntoId);
ALTER TABLE initiative ADD COLUMN sessionId TEXT REFERENCES session (id);
CREATE INDEX initiative_sessionId ON initiative (sessionId);

ALTER TABLE documentSettings ADD COLUMN sessionId TEXT REFERENCES session (id);
CREATE INDEX documentSettings_sessionId ON documentSettings (sessionId);

CREATE TABLE stakeholder (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  power REAL NOT NULL,
  interest REAL NOT NULL,
  stanceNow TEXT,
  stanceWanted TEXT,
  needs TEXT NOT NULL,
  engagement TEXT NOT NULL,
  cadence TEXT,
  ownerId TEXT REFERENCES person (id),
  note TEXT NOT NULL,
  position REAL NOT NULL
) STRICT;
CREATE INDEX stakeholder_ownerId ON stakeholder (ownerId);

CREATE TABLE stakeholderLink (
  id TEXT PRIMARY KEY NOT NULL,
  stakeholderId TEXT NOT NULL REFERENCES stakeholder (id),
  objectiveId TEXT NOT NULL REFERENCES objective (id)
) STRICT;
CREATE INDEX stakeholderLink_stakeholderId ON stakeholderLink (stakeholderId);
CREATE INDEX stakeholderLink_objectiveId ON stakeholderLink (objectiveId);

CREATE TABLE strategicOption (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  effort INTEGER NOT NULL,
  impact INTEGER NOT NULL,
  pillarId TEXT REFERENCES pillar (id),
  status TEXT NOT NULL,
  reason TEXT NOT NULL,
  position REAL NOT NULL
) STRICT;
CREATE INDEX strategicOption_pillarId ON strategicOption (pillarId);

CREATE TABLE optionSwotItem (
  id TEXT PRIMARY KEY NOT NULL,
  optionId TEXT NOT NULL REFERENCES strategicOption (id),
  swotItemId TEXT NOT NULL REFERENCES swotItem (id)
) STRICT;
CREATE INDEX optionSwotItem_optionId ON optionSwotItem (optionId);
CREATE INDEX optionSwotItem_swotItemId ON optionSwotItem (swotItemId);

CREATE TABLE optionObjective (
  id TEXT PRIMARY KEY NOT NULL,
  optionId TEXT NOT NULL REFERENCES strategicOption (id),
  objectiveId TEXT NOT NULL REFERENCES objective (id)
) STRICT;
CREATE INDEX optionObjective_optionId ON optionObjective (optionId);
CREATE INDEX optionObjective_objectiveId ON optionObjective (objectiveId);

CREATE TABLE swotFit (
  id TEXT PRIMARY KEY NOT NULL,
  internalId TEXT NOT NULL REFERENCES swotItem (id),
  externalId TEXT NOT NULL REFERENCES swotItem (id),
  fit INTEGER NOT NULL
) STRICT;
CREATE INDEX swotFit_internalId ON swotFit (internalId);
CREATE INDEX swotFit_externalId ON swotFit (externalId);

CREATE TABLE session (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  templateKind TEXT NOT NULL,
  date TEXT NOT NULL,
  location TEXT NOT NULL,
  goal TEXT NOT NULL,
  facilitatorId TEXT REFERENCES person (id),
  status TEXT NOT NULL,
  stepId TEXT REFERENCES agendaStep (id),
  startedAt TEXT,
  closedAt TEXT,
  minutes TEXT NOT NULL,
  position REAL NOT NULL
) STRICT;
CREATE INDEX session_facilitatorId ON session (facilitatorId);
CREATE INDEX session_stepId ON session (stepId);

CREATE TABLE agendaStep (
  id TEXT PRIMARY KEY NOT NULL,
  sessionId TEXT NOT NULL REFERENCES session (id),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  goal TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  addedMinutes INTEGER NOT NULL,
  place TEXT,
  placeArgument TEXT NOT NULL,
  startedAt TEXT,
  elapsedMs INTEGER NOT NULL,
  enteredAt TEXT,
  leftAt TEXT,
  notes TEXT NOT NULL,
  position REAL NOT NULL
) STRICT;
CREATE INDEX agendaStep_sessionId ON agendaStep (sessionId);

CREATE TABLE attendance (
  id TEXT PRIMARY KEY NOT NULL,
  sessionId TEXT NOT NULL REFERENCES session (id),
  personId TEXT REFERENCES person (id),
  name TEXT NOT NULL,
  present INTEGER NOT NULL CHECK (present IN (0, 1)),
  position REAL NOT NULL
) STRICT;
CREATE INDEX attendance_sessionId ON attendance (sessionId);
CREATE INDEX attendance_personId ON attendance (personId);

CREATE TABLE parkingLotItem (
  id TEXT PRIMARY KEY NOT NULL,
  sessionId TEXT NOT NULL REFERENCES session (id),
  title TEXT NOT NULL,
  resolved INTEGER NOT NULL CHECK (resolved IN (0, 1)),
  outcome TEXT NOT NULL,
  position REAL NOT NULL
) STRICT;
CREATE INDEX parkingLotItem_sessionId ON parkingLotItem (sessionId);

CREATE TABLE sessionNote (
  id TEXT PRIMARY KEY NOT NULL,
  sessionId TEXT NOT NULL REFERENCES session (id),
  stepId TEXT REFERENCES agendaStep (id),
  "column" TEXT NOT NULL,
  title TEXT NOT NULL,
  position REAL NOT NULL
) STRICT;
CREATE INDEX sessionNote_sessionId ON sessionNote (sessionId);
CREATE INDEX sessionNote_stepId ON sessionNote (stepId);

CREATE TABLE decision (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  decided TEXT NOT NULL,
  why TEXT NOT NULL,
  alternatives TEXT NOT NULL,
  decidedOn TEXT,
  decidedBy TEXT NOT NULL,
  lookAgainOn TEXT,
  lookedAgainOn TEXT,
  status TEXT NOT NULL,
  sessionId TEXT REFERENCES session (id),
  position REAL NOT NULL
) STRICT;
CREATE INDEX decision_sessionId ON decision (sessionId);

CREATE TABLE decisionPerson (
  id TEXT PRIMARY KEY NOT NULL,
  decisionId TEXT NOT NULL REFERENCES decision (id),
  personId TEXT NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX decisionPerson_decisionId ON decisionPerson (decisionId);
CREATE INDEX decisionPerson_personId ON decisionPerson (personId);

CREATE TABLE decisionLink (
  id TEXT PRIMARY KEY NOT NULL,
  decisionId TEXT NOT NULL REFERENCES decision (id),
  swotItemId TEXT REFERENCES swotItem (id),
  optionId TEXT REFERENCES strategicOption (id),
  objectiveId TEXT REFERENCES objective (id),
  keyResultId TEXT REFERENCES keyResult (id),
  initiativeId TEXT REFERENCES initiative (id),
  stakeholderId TEXT REFERENCES stakeholder (id),
  ${oneOf('swotItemId', 'optionId', 'objectiveId', 'keyResultId', 'initiativeId', 'stakeholderId')}
) STRICT;
CREATE INDEX decisionLink_decisionId ON decisionLink (decisionId);
CREATE INDEX decisionLink_swotItemId ON decisionLink (swotItemId);
CREATE INDEX decisionLink_optionId ON decisionLink (optionId);
CREATE INDEX decisionLink_objectiveId ON decisionLink (objectiveId);
CREATE INDEX decisionLink_keyResultId ON decisionLink (keyResultId);
CREATE INDEX decisionLink_initiativeId ON decisionLink (initiativeId);
CREATE INDEX decisionLink_stakeholderId ON decisionLink (stakeholderId);

CREATE TABLE voteRound (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  question TEXT NOT NULL,
  sessionId TEXT REFERENCES session (id),
  subject TEXT NOT NULL,
  quadrant TEXT,
  budget INTEGER NOT NULL CHECK (budget > 0),
  onePerItem INTEGER NOT NULL CHECK (onePerItem IN (0, 1)),
  ballot TEXT NOT NULL,
  openedOn TEXT NOT NULL,
  closedOn TEXT,
  ballotCount INTEGER NOT NULL,
  position REAL NOT NULL
) STRICT;
CREATE INDEX voteRound_sessionId ON voteRound (sessionId);

CREATE TABLE voteTotal (
  id TEXT PRIMARY KEY NOT NULL,
  roundId TEXT NOT NULL REFERENCES voteRound (id),
  swotItemId TEXT REFERENCES swotItem (id),
  optionId TEXT REFERENCES strategicOption (id),
  votes INTEGER NOT NULL CHECK (votes >= 0),
  ${oneOf('swotItemId', 'optionId')}
) STRICT;
CREATE INDEX voteTotal_roundId ON voteTotal (roundId);
CREATE INDEX voteTotal_swotItemId ON voteTotal (swotItemId);
CREATE INDEX voteTotal_optionId ON voteTotal (optionId);

CREATE TABLE namedVote (
  id TEXT PRIMARY KEY NOT NULL,
  roundId TEXT NOT NULL REFERENCES voteRound (id),
  personId TEXT REFERENCES person (id),
  name TEXT NOT NULL,
  swotItemId TEXT REFERENCES swotItem (id),
  optionId TEXT REFERENCES strategicOption (id),
  votes INTEGER NOT NULL CHECK (votes > 0),
  ${oneOf('swotItemId', 'optionId')}
) STRICT;
CREATE INDEX namedVote_roundId ON namedVote (roundId);
CREATE INDEX namedVote_personId ON namedVote (personId);
CREATE INDEX namedVote_swotItemId ON namedVote (swotItemId);
CREATE INDEX namedVote_optionId ON namedVote (optionId);
`),
};
