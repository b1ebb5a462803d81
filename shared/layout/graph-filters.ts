import type { Objective } from '../model/goal';
import { find, type Plan, referencing } from '../plan';
import { hasGoneOn } from '../reviews';

/** What the alignment graph shows. Teams and periods include what lies inside them; null: all. */
export interface GraphFilters {
  readonly periodId: string | null;
  readonly teamId: string | null;
  readonly pillarId: string | null;
  /** Also show SWOT cards and who answers them. */
  readonly swotItems: boolean;
  /** Also show pillars above the objectives that serve them. */
  readonly pillars: boolean;
  /** Also show, with all periods, objectives of closed ones that go on in a later one. */
  readonly goneOn?: boolean;
}

/** Everything, without SWOT cards and pillars. */
export const unfiltered: GraphFilters = {
  periodId: null,
  teamId: null,
  pillarId: null,
  swotItems: false,
  pillars: false,
};

/** The objectives that pass the filters, and with them those above, which give them their place. */
export function shownObjectives(
  plan: Plan,
  filters: GraphFilters,
): { objectives: ReadonlyMap<string, Objective>; matching: ReadonlySet<string> } {
  const periods = filters.periodId === null ? null : withInner(plan, 'period', filters.periodId);
  const teams = filters.teamId === null ? null : withInner(plan, 'team', filters.teamId);
  const objectives = new Map<string, Objective>();
  const matching = new Set<string>();
  for (const objective of plan.rows.objective.values()) {
    if (periods ? !periods.has(objective.periodId ?? '') : !filters.goneOn && hasGoneOn(plan, objective)) continue;
    if (teams && !(objective.teamId !== null && teams.has(objective.teamId))) continue;
    if (filters.pillarId !== null && objective.pillarId !== filters.pillarId) continue;
    matching.add(objective.id);
    for (let up: Objective | undefined = objective; up && !objectives.has(up.id); ) {
      objectives.set(up.id, up);
      up = find(plan, 'objective', up.parentId);
    }
  }
  return { objectives, matching };
}

/** A period or team with everything inside it. */
function withInner(plan: Plan, table: 'period' | 'team', id: string): ReadonlySet<string> {
  const ids = new Set([id]);
  for (const next of ids) for (const inner of referencing(plan, table, 'parentId', next)) ids.add(inner.id);
  return ids;
}
