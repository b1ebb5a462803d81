import type { Migration } from './migration';

/** Meetings of a team: steps about an objective, barriers that know their session, decisions about barriers. Only adds. */
export const meeting: Migration = {
  version: 7,
  apply: (db) =>
    db.exec(`
ALTER TABLE agendaStep ADD COLUMN objectiveId TEXT REFERENCES objective (id);
CREATE INDEX agendaStep_objectiveId ON agendaStep (objectiveId);
ALTER TABLE barrier ADD COLUMN sessionId TEXT REFERENCES session (id);
CREATE INDEX barrier_sessionId ON barrier (sessionId);
ALTER TABLE barrier ADD COLUMN resolvedSessionId TEXT REFERENCES session (id);
CREATE INDEX barrier_resolvedSessionId ON barrier (resolvedSessionId);

CREATE TABLE widerDecisionLink (
  id TEXT PRIMARY KEY NOT NULL,
  decisionId TEXT NOT NULL REFERENCES decision (id),
  swotItemId TEXT REFERENCES swotItem (id),
  optionId TEXT REFERENCES strategicOption (id),
  objectiveId TEXT REFERENCES objective (id),
  keyResultId TEXT REFERENCES keyResult (id),
  initiativeId TEXT REFERENCES initiative (id),
  stakeholderId TEXT REFERENCES stakeholder (id),
  barrierId TEXT REFERENCES barrier (id),
  CHECK ((swotItemId IS NOT NULL) + (optionId IS NOT NULL) + (objectiveId IS NOT NULL) + (keyResultId IS NOT NULL)
    + (initiativeId IS NOT NULL) + (stakeholderId IS NOT NULL) + (barrierId IS NOT NULL) = 1)
) STRICT;
INSERT INTO widerDecisionLink
  SELECT id, decisionId, swotItemId, optionId, objectiveId, keyResultId, initiativeId, stakeholderId, NULL FROM decisionLink;
DROP TABLE decisionLink;
ALTER TABLE widerDecisionLink RENAME TO decisionLink;
CREATE INDEX decisionLink_decisionId ON decisionLink (decisionId);
CREATE INDEX decisionLink_swotItemId ON decisionLink (swotItemId);
CREATE INDEX decisionLink_optionId ON decisionLink (optionId);
CREATE INDEX decisionLink_objectiveId ON decisionLink (objectiveId);
CREATE INDEX decisionLink_keyResultId ON decisionLink (keyResultId);
CREATE INDEX decisionLink_initiativeId ON decisionLink (initiativeId);
CREATE INDEX decisionLink_stakeholderId ON decisionLink (stakeholderId);
CREATE INDEX decisionLink_barrierId ON decisionLink (barrierId);
`),
};
