import { type Format, formatOf } from '../format';
import type { Objective } from '../model/goal';
import { find, type Plan, referencing } from '../plan';
import { createRollup, type Rollup } from '../rollup';
import { texts } from '../texts/texts';
import type { Fix, ItemKey } from './finding';

/** What the rules look at; computed once for all of them. */
export interface LintContext {
  readonly plan: Plan;
  readonly today: string;
  readonly rollup: Rollup;
  readonly format: Format;
  /** Objectives that are being planned or pursued: draft or active, and not in a closed period. */
  readonly live: readonly Objective[];
  readonly isLive: (objectiveId: string | null) => boolean;
  /** The only live company objective, if there is exactly one. */
  readonly onlyCompanyObjective: Objective | undefined;
}

/** Prepares the look at a plan; a roll-up that is current already spares computing it anew. */
export function createLintContext(plan: Plan, today: string, rollup: Rollup = createRollup(plan, today)): LintContext {
  const live = liveObjectives(plan);
  const liveIds = new Set(live.map((objective) => objective.id));
  const company = live.filter((objective) => objective.level === 'company');
  return {
    plan,
    today,
    rollup,
    format: formatOf(plan),
    live,
    isLive: (id) => id !== null && liveIds.has(id),
    onlyCompanyObjective: company.length === 1 ? company[0] : undefined,
  };
}

/** Objectives that are being planned or pursued: draft or active, and not in a closed period. */
export function liveObjectives(plan: Plan): Objective[] {
  return [...plan.rows.objective.values()].filter(
    ({ status, periodId }) =>
      (status === 'draft' || status === 'active') && find(plan, 'period', periodId)?.status !== 'closed',
  );
}

/** The objectives that lead up to one of `from`: those below them and, with `links`, those that carry them by a link. */
export function leadingUpTo(plan: Plan, from: Iterable<Objective>, links: boolean): ReadonlySet<string> {
  const reached = new Set<string>();
  for (const objective of from) reached.add(objective.id);
  for (const id of reached) {
    for (const child of referencing(plan, 'objective', 'parentId', id)) reached.add(child.id);
    if (!links) continue;
    const toIt = referencing(plan, 'link', 'toObjectiveId', id);
    const toItsKeyResults = referencing(plan, 'keyResult', 'objectiveId', id).flatMap((keyResult) =>
      referencing(plan, 'link', 'toKeyResultId', keyResult.id),
    );
    for (const link of [...toIt, ...toItsKeyResults]) if (link.kind !== 'dependsOn') reached.add(link.fromObjectiveId);
  }
  return reached;
}

/** Name of an item, for sentences about it. */
export function itemName(plan: Plan, { table, id }: ItemKey): string {
  const row = plan.rows[table].get(id) as { title?: string; name?: string } | undefined;
  return row?.title ?? row?.name ?? '';
}

/** A fix that gives something to a person, or none when there is nobody to give it to. */
export function givingTo(plan: Plan, personId: string | null | undefined, command: Fix['command']): Fix | undefined {
  const person = find(plan, 'person', personId);
  return person && { label: texts.health.fix.giveTo(person.name), command };
}
