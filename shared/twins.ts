import { PlanError } from './errors';
import { type AnyRow, type ReferenceColumn, type Row, referencesOf, type TableName } from './model/tables';
import type { Plan } from './plan';
import { texts } from './texts/texts';

/** What makes two rows of a table say the same; then one of them is one too many. */
interface TwinRule<T extends TableName> {
  /** Columns through which the other candidates are found: the first that is set. */
  readonly by: readonly ReferenceColumn<T>[];
  /** What must differ; null: the row has no twin. */
  readonly key: (row: Row<T>) => readonly unknown[] | null;
  readonly message: string;
}

const { duplicateLink, duplicatePlacement, duplicateFit, alreadyAttending, reviewedTwice } = texts.errors;

const twinRules: { readonly [T in TableName]?: TwinRule<T> } = {
  swotLink: { by: ['swotItemId'], key: (row) => [row.swotItemId, row.objectiveId], message: duplicateLink },
  link: {
    by: ['fromObjectiveId'],
    key: (row) => [row.kind, row.fromObjectiveId, row.toObjectiveId, row.toKeyResultId],
    message: duplicateLink,
  },
  initiativeKeyResult: {
    by: ['initiativeId'],
    key: (row) => [row.initiativeId, row.keyResultId],
    message: duplicateLink,
  },
  initiativeDependency: {
    by: ['initiativeId'],
    key: (row) => [row.initiativeId, row.dependsOnId],
    message: duplicateLink,
  },
  graphPlacement: {
    by: ['objectiveId', 'swotItemId', 'pillarId'],
    key: (row) => [row.objectiveId, row.swotItemId, row.pillarId],
    message: duplicatePlacement,
  },
  stakeholderLink: {
    by: ['stakeholderId'],
    key: (row) => [row.stakeholderId, row.objectiveId],
    message: duplicateLink,
  },
  optionSwotItem: { by: ['optionId'], key: (row) => [row.optionId, row.swotItemId], message: duplicateLink },
  optionObjective: { by: ['optionId'], key: (row) => [row.optionId, row.objectiveId], message: duplicateLink },
  swotFit: { by: ['internalId'], key: (row) => [row.internalId, row.externalId], message: duplicateFit },
  decisionPerson: { by: ['decisionId'], key: (row) => [row.decisionId, row.personId], message: duplicateLink },
  decisionLink: {
    by: ['swotItemId', 'optionId', 'objectiveId', 'keyResultId', 'initiativeId', 'stakeholderId', 'barrierId'],
    key: ({ id: _, ...ends }) => Object.values(ends),
    message: duplicateLink,
  },
  objectiveReview: {
    by: ['objectiveId'],
    key: (row) => [row.reviewId, row.objectiveId],
    message: reviewedTwice,
  },
  barrierReview: { by: ['barrierId'], key: (row) => [row.reviewId, row.barrierId], message: reviewedTwice },
  swotReview: { by: ['swotItemId'], key: (row) => [row.reviewId, row.swotItemId], message: reviewedTwice },
  attendance: {
    by: ['sessionId'],
    // Two guests may share a name.
    key: (row) => (row.personId === null ? null : [row.sessionId, row.personId]),
    message: alreadyAttending,
  },
  voteTotal: {
    // Not by the round: that has as many as there are cards.
    by: ['swotItemId', 'optionId', 'noteId'],
    key: (row) => [row.roundId, row.swotItemId, row.optionId, row.noteId],
    message: duplicateLink,
  },
  namedVote: {
    by: ['swotItemId', 'optionId', 'noteId'],
    key: ({ roundId, personId, swotItemId, optionId, noteId }) =>
      personId === null ? null : [roundId, personId, swotItemId, optionId, noteId],
    message: duplicateLink,
  },
};

/** What a row has in common with its twin, as text; undefined where it cannot have one. */
export function twinKey(table: TableName, row: AnyRow): string | undefined {
  const rule = twinRules[table] as TwinRule<TableName> | undefined;
  const key = rule?.key(row as Row);
  return key ? JSON.stringify(key) : undefined;
}

/** The error that two twins of a table make. */
export function twinError(table: TableName): PlanError {
  return new PlanError('duplicate', twinRules[table]?.message ?? duplicateLink);
}

/** Refuses a row of which there is a twin. Throws PlanError 'duplicate'. */
export function refuseTwin(plan: Plan, table: TableName, row: AnyRow): void {
  const key = twinKey(table, row);
  if (key === undefined) return;
  const columns: readonly string[] = twinRules[table]?.by ?? Object.keys(referencesOf(table));
  const by = columns.find((column) => row[column] !== null);
  for (const id of plan.index.get(`${table}.${by}`)?.get(String(row[by ?? ''])) ?? []) {
    const other = plan.rows[table].get(id) as AnyRow | undefined;
    if (other && other.id !== row.id && twinKey(table, other) === key) throw twinError(table);
  }
}
