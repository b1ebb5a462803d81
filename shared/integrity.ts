import type { Change } from './changes';
import { PlanError } from './errors';
import { documentSettingsId } from './model/document-settings';
import type { KeyResult, Link } from './model/goal';
import type { InitiativeDependency } from './model/initiative';
import type { Period } from './model/period';
import type { SwotItem } from './model/swot';
import { type AnyRow, type Row, referencesOf, type TableName, tableNames, tables } from './model/tables';
import { workspaceId } from './model/workspace';
import { find, type Plan, referencing } from './plan';
import { checkOwnRules } from './row-rules';
import { texts } from './texts/texts';
import { refuseTwin } from './twins';

/**
 * Checks every new or altered row of `changes` against the plan they have just been applied to: row schema,
 * references, cycles, duplicates and the rules of the field. Throws PlanError; the caller takes the changes back.
 */
export function checkChanges(plan: Plan, changes: readonly Change[]): void {
  for (const change of changes) {
    refuseUnsealing(change);
    if (change.after) checkRow(plan, change.table, change.after);
    else if (change.before) checkNobodyPointsTo(plan, change.table, change.before.id);
  }
}

/** A snapshot may get another name; what it holds and the day it shows stay for good. */
function refuseUnsealing({ table, before, after }: Change): void {
  if (table !== 'snapshot' || !before || !after) return;
  if (before.content !== after.content || before.date !== after.date) {
    throw new PlanError('refused', texts.errors.snapshotSealed);
  }
}

/** Checks a whole plan, for instance one read from a file. Throws the first PlanError found. */
export function checkPlan(plan: Plan): void {
  if (!plan.rows.workspace.has(workspaceId) || !plan.rows.documentSettings.has(documentSettingsId)) {
    throw new PlanError('invalid-input', texts.errors.noWorkspace);
  }
  for (const table of tableNames) {
    for (const row of plan.rows[table].values()) checkRow(plan, table, row as AnyRow);
  }
}

function checkRow(plan: Plan, table: TableName, row: AnyRow): void {
  const parsed = tables[table].schema.safeParse(row);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new PlanError('invalid-input', texts.errors.invalidField(String(issue?.path[0] ?? ''), issue?.message ?? ''));
  }
  for (const [column, reference] of Object.entries(referencesOf(table))) {
    const target = row[column];
    if (typeof target === 'string' && !plan.rows[reference.table].has(target)) {
      throw new PlanError('not-found', texts.errors.missingReference, `${table}.${column} ${target}`);
    }
  }
  checkOwnRules(table, row);
  refuseTwin(plan, table, row);
  const rule = rules[table] as ((plan: Plan, row: AnyRow) => void) | undefined;
  rule?.(plan, row);
}

function checkNobodyPointsTo(plan: Plan, table: TableName, id: string): void {
  if (plan.rows[table].has(id)) return;
  for (const [key, byTarget] of plan.index) {
    if (!byTarget.has(id)) continue;
    const [fromTable, column] = key.split('.') as [TableName, string];
    if (referencesOf(fromTable)[column]?.table === table) {
      throw new PlanError('refused', texts.errors.stillReferenced, `${key} -> ${id}`);
    }
  }
}

const rules: { readonly [T in TableName]?: (plan: Plan, row: Row<T>) => void } = {
  objective: (plan, objective) => {
    refuseLoop(plan, 'objective', objective, (row) => row.parentId, texts.errors.objectiveCycle);
    refuseLoop(plan, 'objective', objective, (row) => row.predecessorId, texts.errors.predecessorCycle);
  },
  keyResult: checkKeyResult,
  link: checkLink,
  period: checkPeriod,
  team: (plan, team) => refuseLoop(plan, 'team', team, (row) => row.parentId, texts.errors.teamCycle),
  person: (plan, person) => refuseLoop(plan, 'person', person, (row) => row.managerId, texts.errors.managerCycle),
  initiativeDependency: checkDependency,
  swotItem: checkMerge,
  session: (plan, session) => refuseStepOfOther(plan, session.stepId, session.id),
  sessionNote: (plan, note) => refuseStepOfOther(plan, note.stepId, note.sessionId),
};

/** A merged card lies directly under one that stands on the board; nothing lies under a merged card. */
function checkMerge(plan: Plan, item: SwotItem): void {
  if (item.mergedIntoId === null) return;
  const isChain = find(plan, 'swotItem', item.mergedIntoId)?.mergedIntoId !== null;
  if (isChain || referencing(plan, 'swotItem', 'mergedIntoId', item.id).length > 0) {
    throw new PlanError('refused', texts.errors.mergeChain);
  }
}

function refuseStepOfOther(plan: Plan, stepId: string | null, sessionId: string): void {
  if (stepId !== null && find(plan, 'agendaStep', stepId)?.sessionId !== sessionId) {
    throw new PlanError('refused', texts.errors.stepOfOtherSession);
  }
}

function checkKeyResult(plan: Plan, keyResult: KeyResult): void {
  refuseLoop(plan, 'keyResult', keyResult, (row) => row.predecessorId, texts.errors.predecessorCycle);
  // A key result that went to another objective takes the links to it along; they may now lead in a circle.
  for (const link of referencing(plan, 'link', 'toKeyResultId', keyResult.id)) checkLink(plan, link);
}

function checkLink(plan: Plan, link: Link): void {
  if (linkedObjective(plan, link) === link.fromObjectiveId) throw new PlanError('self-link', texts.errors.selfLink);
  refuseTwin(plan, 'link', link);
  const seen = new Set<string>();
  const open = [linkedObjective(plan, link)];
  while (open.length > 0) {
    const id = open.pop();
    if (!id || seen.has(id)) continue;
    seen.add(id);
    if (id === link.fromObjectiveId) throw new PlanError('cycle', texts.errors.linkCycle);
    for (const next of referencing(plan, 'link', 'fromObjectiveId', id)) {
      if (next.kind === link.kind) open.push(linkedObjective(plan, next));
    }
  }
}

/** Why a link cannot be made or changed so, or undefined when it can: to say it before anyone tries. */
export function linkProblem(plan: Plan, link: Link): PlanError | undefined {
  try {
    checkLink(plan, link);
    return undefined;
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
}

/** The objective a link ends at: its target, or the objective of its target key result. */
export function linkedObjective(plan: Plan, link: Link): string | undefined {
  return link.toObjectiveId ?? find(plan, 'keyResult', link.toKeyResultId)?.objectiveId;
}

function checkPeriod(plan: Plan, period: Period): void {
  refuseLoop(plan, 'period', period, (row) => row.parentId, texts.errors.periodCycle);
  const parent = find(plan, 'period', period.parentId);
  if (parent && (period.startDate < parent.startDate || period.endDate > parent.endDate)) {
    throw new PlanError('refused', texts.errors.periodOutsideParent(parent.name));
  }
  for (const child of referencing(plan, 'period', 'parentId', period.id)) {
    if (child.startDate < period.startDate || child.endDate > period.endDate) {
      throw new PlanError('refused', texts.errors.periodOutsideParent(period.name));
    }
  }
}

function checkDependency(plan: Plan, row: InitiativeDependency): void {
  const seen = new Set<string>();
  const open = [row.dependsOnId];
  while (open.length > 0) {
    const id = open.pop();
    if (!id || seen.has(id)) continue;
    seen.add(id);
    if (id === row.initiativeId) throw new PlanError('cycle', texts.errors.dependencyCycle);
    for (const next of referencing(plan, 'initiativeDependency', 'initiativeId', id)) open.push(next.dependsOnId);
  }
}

function refuseLoop<T extends TableName>(
  plan: Plan,
  table: T,
  row: Row<T>,
  parentOf: (row: Row<T>) => string | null,
  message: string,
): void {
  const seen = new Set<string>();
  let parentId = parentOf(row);
  while (parentId !== null && !seen.has(parentId)) {
    if (parentId === row.id) throw new PlanError('cycle', message);
    seen.add(parentId);
    const parent = find(plan, table, parentId);
    parentId = parent ? parentOf(parent) : null;
  }
}
