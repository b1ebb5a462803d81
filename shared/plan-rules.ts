import { PlanError } from './errors';
import { linkedObjective } from './integrity';
import { type AnyRow, type Row, type TableName, tableNames } from './model/tables';
import { all, find, type Plan } from './plan';
import { checkOwnRules } from './row-rules';
import { texts } from './texts/texts';
import { twinError, twinKey } from './twins';

/** A row of a plan that breaks a rule. */
export interface RuleProblem {
  readonly table: TableName;
  readonly id: string;
  /** The column that is to blame, where it is one. */
  readonly column: string | null;
  readonly error: PlanError;
}

/**
 * Every rule of the field that the rows of a plan break: their own rules, circles, twins, periods outside their parent.
 * Expects rows that fit their schemas and references that lead somewhere. Linear in the size of the plan, so that a
 * hostile file cannot make it slow.
 */
export function ruleProblems(plan: Plan): RuleProblem[] {
  const problems: RuleProblem[] = [];
  for (const table of tableNames) {
    for (const row of all(plan, table) as AnyRow[]) {
      try {
        checkOwnRules(table, row);
      } catch (error) {
        if (!(error instanceof PlanError)) throw error;
        problems.push({ table, id: row.id, column: null, error });
      }
    }
  }
  problems.push(
    ...loops(plan, 'team', 'parentId', (row) => row.parentId, texts.errors.teamCycle),
    ...loops(plan, 'person', 'managerId', (row) => row.managerId, texts.errors.managerCycle),
    ...loops(plan, 'period', 'parentId', (row) => row.parentId, texts.errors.periodCycle),
    ...loops(plan, 'objective', 'parentId', (row) => row.parentId, texts.errors.objectiveCycle),
    ...loops(plan, 'objective', 'predecessorId', (row) => row.predecessorId, texts.errors.predecessorCycle),
    ...loops(plan, 'keyResult', 'predecessorId', (row) => row.predecessorId, texts.errors.predecessorCycle),
    ...periodsOutside(plan),
    ...tableNames.flatMap((table) => twins(plan, table)),
    ...mergeChains(plan),
    ...stepsOfOthers(plan),
    ...linksToSelf(plan),
    ...linkCircles(plan),
    ...dependencyCircles(plan),
  );
  return problems;
}

/** One problem per circle of a tree, at its first row in file order. */
function loops<T extends TableName>(
  plan: Plan,
  table: T,
  column: string,
  parentOf: (row: Row<T>) => string | null,
  message: string,
): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const walkOf = new Map<string, number>();
  let walk = 0;
  for (const row of all(plan, table)) {
    walk++;
    let at: Row<T> | undefined = row;
    while (at && !walkOf.has(at.id)) {
      walkOf.set(at.id, walk);
      at = find(plan, table, parentOf(at));
    }
    if (at && walkOf.get(at.id) === walk) {
      problems.push({ table, id: at.id, column, error: new PlanError('cycle', message) });
    }
  }
  return problems;
}

function periodsOutside(plan: Plan): RuleProblem[] {
  const problems: RuleProblem[] = [];
  for (const period of all(plan, 'period')) {
    const parent = find(plan, 'period', period.parentId);
    if (!parent || (period.startDate >= parent.startDate && period.endDate <= parent.endDate)) continue;
    const error = new PlanError('refused', texts.errors.periodOutsideParent(parent.name));
    problems.push({ table: 'period', id: period.id, column: 'parentId', error });
  }
  return problems;
}

function twins(plan: Plan, table: TableName): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const seen = new Set<string>();
  for (const row of all(plan, table)) {
    const key = twinKey(table, row as AnyRow);
    if (key === undefined) continue;
    if (seen.has(key)) problems.push({ table, id: row.id, column: null, error: twinError(table) });
    seen.add(key);
  }
  return problems;
}

/** Cards merged into one that is merged itself. */
function mergeChains(plan: Plan): RuleProblem[] {
  return all(plan, 'swotItem')
    .filter((item) => item.mergedIntoId !== null && find(plan, 'swotItem', item.mergedIntoId)?.mergedIntoId !== null)
    .map(({ id }) => {
      const error = new PlanError('refused', texts.errors.mergeChain);
      return { table: 'swotItem', id, column: 'mergedIntoId', error };
    });
}

/** Sessions and notes that point to a step of another session. */
function stepsOfOthers(plan: Plan): RuleProblem[] {
  const pointers = [
    ...all(plan, 'session').map(({ id, stepId }) => ({ table: 'session' as const, id, stepId, sessionId: id })),
    ...all(plan, 'sessionNote').map((note) => ({ table: 'sessionNote' as const, ...note })),
  ];
  return pointers
    .filter(({ stepId, sessionId }) => stepId !== null && find(plan, 'agendaStep', stepId)?.sessionId !== sessionId)
    .map(({ table, id }) => {
      const error = new PlanError('refused', texts.errors.stepOfOtherSession);
      return { table, id, column: 'stepId', error };
    });
}

/** Links to a key result of the objective they start from. */
function linksToSelf(plan: Plan): RuleProblem[] {
  return all(plan, 'link')
    .filter((link) => link.toKeyResultId !== null && linkedObjective(plan, link) === link.fromObjectiveId)
    .map(({ id }) => {
      const error = new PlanError('self-link', texts.errors.selfLink);
      return { table: 'link', id, column: 'toKeyResultId', error };
    });
}

function linkCircles(plan: Plan): RuleProblem[] {
  const edges = all(plan, 'link').flatMap((link) => {
    const to = linkedObjective(plan, link);
    // Links of one kind must lead forward; kinds may run against each other.
    return to && to !== link.fromObjectiveId
      ? [{ id: link.id, from: `${link.kind} ${link.fromObjectiveId}`, to: `${link.kind} ${to}` }]
      : [];
  });
  return closingEdges(edges).map((id) => ({
    table: 'link',
    id,
    column: find(plan, 'link', id)?.toObjectiveId ? 'toObjectiveId' : 'toKeyResultId',
    error: new PlanError('cycle', texts.errors.linkCycle),
  }));
}

function dependencyCircles(plan: Plan): RuleProblem[] {
  const edges = all(plan, 'initiativeDependency')
    .filter((row) => row.initiativeId !== row.dependsOnId)
    .map((row) => ({ id: row.id, from: row.initiativeId, to: row.dependsOnId }));
  return closingEdges(edges).map((id) => ({
    table: 'initiativeDependency',
    id,
    column: 'dependsOnId',
    error: new PlanError('cycle', texts.errors.dependencyCycle),
  }));
}

interface Edge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** The edges that close a circle, found by one walk in depth; empty exactly when there is no circle. */
function closingEdges(edges: readonly Edge[]): string[] {
  const leaving = new Map<string, Edge[]>();
  for (const edge of edges) {
    const list = leaving.get(edge.from);
    if (list) list.push(edge);
    else leaving.set(edge.from, [edge]);
  }
  const closing: string[] = [];
  const state = new Map<string, 'open' | 'finished'>();
  for (const start of leaving.keys()) {
    if (state.has(start)) continue;
    const path = [{ node: start, next: 0 }];
    state.set(start, 'open');
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const edge = leaving.get(top.node)?.[top.next++];
      if (!edge) {
        state.set(top.node, 'finished');
        path.pop();
      } else if (state.get(edge.to) === 'open') {
        closing.push(edge.id);
      } else if (!state.has(edge.to)) {
        state.set(edge.to, 'open');
        path.push({ node: edge.to, next: 0 });
      }
    }
  }
  return closing;
}
