import type { Migration } from './migration';

/**
 * The first schema. Columns are named as the properties; lists are JSON text, booleans 0 or 1, dates `YYYY-MM-DD`.
 * No cascades and no triggers: the change log must hold every row that changes.
 */
export const firstSchema: Migration = {
  version: 1,
  apply: (db) =>
    db.exec(`
CREATE TABLE workspace (
  id TEXT PRIMARY KEY NOT NULL CHECK (id = 'workspace'),
  name TEXT NOT NULL,
  organisation TEXT NOT NULL,
  mission TEXT NOT NULL,
  vision TEXT NOT NULL,
  "values" TEXT NOT NULL CHECK (json_valid("values")),
  currency TEXT NOT NULL,
  locale TEXT NOT NULL,
  fiscalYearStart INTEGER NOT NULL CHECK (fiscalYearStart BETWEEN 1 AND 12),
  horizonStart TEXT,
  horizonEnd TEXT
) STRICT;

CREATE TABLE documentSettings (
  id TEXT PRIMARY KEY NOT NULL CHECK (id = 'document'),
  title TEXT NOT NULL,
  subtitle TEXT NOT NULL,
  author TEXT NOT NULL,
  coverNote TEXT NOT NULL,
  pageSize TEXT NOT NULL,
  color TEXT NOT NULL,
  logo TEXT NOT NULL,
  sections TEXT NOT NULL CHECK (json_valid(sections))
) STRICT;

CREATE TABLE audience (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  needs TEXT NOT NULL,
  position REAL NOT NULL
) STRICT;

CREATE TABLE pillar (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  color TEXT NOT NULL,
  position REAL NOT NULL
) STRICT;

CREATE TABLE team (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  parentId TEXT REFERENCES team (id),
  leadId TEXT REFERENCES person (id),
  position REAL NOT NULL
) STRICT;
CREATE INDEX team_parentId ON team (parentId);
CREATE INDEX team_leadId ON team (leadId);

CREATE TABLE jobRole (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  responsibilities TEXT NOT NULL,
  position REAL NOT NULL
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  jobRoleId TEXT REFERENCES jobRole (id),
  teamId TEXT REFERENCES team (id),
  managerId TEXT REFERENCES person (id),
  position REAL NOT NULL
) STRICT;
CREATE INDEX person_jobRoleId ON person (jobRoleId);
CREATE INDEX person_teamId ON person (teamId);
CREATE INDEX person_managerId ON person (managerId);

CREATE TABLE period (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  startDate TEXT NOT NULL,
  endDate TEXT NOT NULL,
  parentId TEXT REFERENCES period (id)
) STRICT;
CREATE INDEX period_parentId ON period (parentId);

CREATE TABLE swotItem (
  id TEXT PRIMARY KEY NOT NULL,
  quadrant TEXT NOT NULL,
  title TEXT NOT NULL,
  note TEXT NOT NULL,
  evidence TEXT NOT NULL,
  impact INTEGER NOT NULL,
  confidence INTEGER NOT NULL,
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  position REAL NOT NULL
) STRICT;

CREATE TABLE objective (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  level TEXT NOT NULL,
  parentId TEXT REFERENCES objective (id),
  ownerId TEXT REFERENCES person (id),
  jobRoleId TEXT REFERENCES jobRole (id),
  teamId TEXT REFERENCES team (id),
  periodId TEXT REFERENCES period (id),
  pillarId TEXT REFERENCES pillar (id),
  audienceId TEXT REFERENCES audience (id),
  kind TEXT NOT NULL,
  priority TEXT NOT NULL,
  status TEXT NOT NULL,
  startDate TEXT,
  dueDate TEXT,
  weight REAL NOT NULL,
  countsChildren INTEGER NOT NULL CHECK (countsChildren IN (0, 1)),
  statusRule TEXT NOT NULL,
  agreedOn TEXT,
  agreementNote TEXT NOT NULL,
  position REAL NOT NULL
) STRICT;
CREATE INDEX objective_parentId ON objective (parentId);
CREATE INDEX objective_ownerId ON objective (ownerId);
CREATE INDEX objective_jobRoleId ON objective (jobRoleId);
CREATE INDEX objective_teamId ON objective (teamId);
CREATE INDEX objective_periodId ON objective (periodId);
CREATE INDEX objective_pillarId ON objective (pillarId);
CREATE INDEX objective_audienceId ON objective (audienceId);

CREATE TABLE swotLink (
  id TEXT PRIMARY KEY NOT NULL,
  swotItemId TEXT NOT NULL REFERENCES swotItem (id),
  objectiveId TEXT NOT NULL REFERENCES objective (id)
) STRICT;
CREATE INDEX swotLink_swotItemId ON swotLink (swotItemId);
CREATE INDEX swotLink_objectiveId ON swotLink (objectiveId);

CREATE TABLE keyResult (
  id TEXT PRIMARY KEY NOT NULL,
  objectiveId TEXT NOT NULL REFERENCES objective (id),
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  metric TEXT NOT NULL,
  start REAL,
  target REAL,
  current REAL,
  rangeLow REAL,
  rangeHigh REAL,
  milestones TEXT NOT NULL CHECK (json_valid(milestones)),
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  unit TEXT NOT NULL,
  weight REAL NOT NULL,
  ownerId TEXT REFERENCES person (id),
  cadence TEXT NOT NULL,
  startDate TEXT,
  dueDate TEXT,
  measuredOn TEXT,
  position REAL NOT NULL
) STRICT;
CREATE INDEX keyResult_objectiveId ON keyResult (objectiveId);
CREATE INDEX keyResult_ownerId ON keyResult (ownerId);

CREATE TABLE link (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  fromObjectiveId TEXT NOT NULL REFERENCES objective (id),
  toObjectiveId TEXT REFERENCES objective (id),
  toKeyResultId TEXT REFERENCES keyResult (id),
  CHECK ((toObjectiveId IS NULL) <> (toKeyResultId IS NULL))
) STRICT;
CREATE INDEX link_fromObjectiveId ON link (fromObjectiveId);
CREATE INDEX link_toObjectiveId ON link (toObjectiveId);
CREATE INDEX link_toKeyResultId ON link (toKeyResultId);

CREATE TABLE initiative (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  ownerId TEXT REFERENCES person (id),
  teamId TEXT REFERENCES team (id),
  startDate TEXT,
  dueDate TEXT,
  status TEXT NOT NULL,
  position REAL NOT NULL
) STRICT;
CREATE INDEX initiative_ownerId ON initiative (ownerId);
CREATE INDEX initiative_teamId ON initiative (teamId);

CREATE TABLE initiativeKeyResult (
  id TEXT PRIMARY KEY NOT NULL,
  initiativeId TEXT NOT NULL REFERENCES initiative (id),
  keyResultId TEXT NOT NULL REFERENCES keyResult (id)
) STRICT;
CREATE INDEX initiativeKeyResult_initiativeId ON initiativeKeyResult (initiativeId);
CREATE INDEX initiativeKeyResult_keyResultId ON initiativeKeyResult (keyResultId);

CREATE TABLE initiativeDependency (
  id TEXT PRIMARY KEY NOT NULL,
  initiativeId TEXT NOT NULL REFERENCES initiative (id),
  dependsOnId TEXT NOT NULL REFERENCES initiative (id)
) STRICT;
CREATE INDEX initiativeDependency_initiativeId ON initiativeDependency (initiativeId);
CREATE INDEX initiativeDependency_dependsOnId ON initiativeDependency (dependsOnId);

CREATE TABLE graphPlacement (
  id TEXT PRIMARY KEY NOT NULL,
  objectiveId TEXT REFERENCES objective (id),
  swotItemId TEXT REFERENCES swotItem (id),
  pillarId TEXT REFERENCES pillar (id),
  dx REAL NOT NULL,
  dy REAL NOT NULL
) STRICT;
CREATE INDEX graphPlacement_objectiveId ON graphPlacement (objectiveId);
CREATE INDEX graphPlacement_swotItemId ON graphPlacement (swotItemId);
CREATE INDEX graphPlacement_pillarId ON graphPlacement (pillarId);

CREATE TABLE change_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('applied', 'undone', 'discarded')),
  schema_version INTEGER NOT NULL,
  label TEXT NOT NULL,
  changes TEXT NOT NULL
) STRICT;
CREATE INDEX change_log_undone ON change_log (id) WHERE state = 'undone';
`),
};
