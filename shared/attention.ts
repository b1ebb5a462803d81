import { type BarrierAge, barrierAge, barrierObjective, openBarriers } from './barriers';
import { activeKeyResults, isLookedAt, type Periods } from './dashboard';
import { checkInDue } from './due';
import { type Forecast, forecastOf } from './forecast';
import type { Barrier } from './model/barrier';
import type { KeyResult, Objective } from './model/goal';
import type { Initiative } from './model/initiative';
import type { Snapshot } from './model/snapshot';
import { all, find, type Plan, referencing } from './plan';
import { objectiveStanding, type Rollup } from './rollup';
import { chainPlaces } from './schedule';
import { newestSnapshots } from './snapshot';
import { type StrategyChangeKind, strategyChangeKinds, strategyChanges } from './strategy-changes';

/** A person whose check-ins are overdue. */
export interface StaleOwner {
  /** Null: nobody owns them. */
  readonly personId: string | null;
  readonly count: number;
  /** Days since the oldest one was due. */
  readonly oldestDays: number;
}

/** Who owes check-ins, the oldest first: who owns the key result, or else its objective. */
export function staleOwners(plan: Plan, periods: Periods, today: string): StaleOwner[] {
  const owners = new Map<string | null, { count: number; oldestDays: number }>();
  for (const keyResult of activeKeyResults(plan, periods)) {
    const daysLate = checkInDue(plan, keyResult, today)?.daysLate ?? 0;
    if (daysLate <= 0) continue;
    const ownerId = keyResult.ownerId ?? find(plan, 'objective', keyResult.objectiveId)?.ownerId;
    const personId = find(plan, 'person', ownerId)?.id ?? null;
    const { count = 0, oldestDays = 0 } = owners.get(personId) ?? {};
    owners.set(personId, { count: count + 1, oldestDays: Math.max(oldestDays, daysLate) });
  }
  return Array.from(owners, ([personId, late]) => ({ personId, ...late })).sort(
    (a, b) => b.oldestDays - a.oldestDays || b.count - a.count || ((a.personId ?? '') < (b.personId ?? '') ? -1 : 1),
  );
}

/** What needs attention, each list with the worst first. */
export interface Attention {
  readonly atRisk: readonly Objective[];
  readonly barriers: readonly { readonly barrier: Barrier; readonly age: BarrierAge }[];
  readonly initiatives: readonly Initiative[];
  readonly forecasts: readonly { readonly keyResult: KeyResult; readonly forecast: Forecast }[];
}

/**
 * Active objectives at risk, barriers beyond their limit, late initiatives without a day to lose, and key results that will
 * most likely miss their target. Barriers and initiatives that serve no objective are of every period.
 */
export function needsAttention(plan: Plan, rollup: Rollup, periods: Periods): Attention {
  const { today } = rollup;
  const shown = (objective: Objective | undefined): boolean =>
    objective !== undefined && isLookedAt(plan, objective, periods);
  const atRisk = all(plan, 'objective').filter(
    (objective) =>
      objective.status === 'active' && shown(objective) && objectiveStanding(rollup, objective.id).pace === 'atRisk',
  );
  const gap = ({ id }: Objective): number => {
    const { progress, expected } = objectiveStanding(rollup, id);
    return (progress ?? 0) - (expected ?? 0);
  };
  const barriers = openBarriers(plan, today)
    .map((barrier) => ({ barrier, age: barrierAge(barrier, today) }))
    .filter(({ barrier, age }) => {
      const objective = barrierObjective(plan, barrier);
      return age.isBeyondLimit && (objective === undefined || shown(objective));
    });
  const initiatives = [...chainPlaces(plan, today)]
    .filter(([, place]) => place.isCriticalLate)
    .flatMap(([id]) => find(plan, 'initiative', id) ?? [])
    .filter(({ id }) => {
      const served = referencing(plan, 'initiativeKeyResult', 'initiativeId', id);
      return (
        served.length === 0 ||
        served.some(({ keyResultId }) =>
          shown(find(plan, 'objective', find(plan, 'keyResult', keyResultId)?.objectiveId)),
        )
      );
    });
  const forecasts = activeKeyResults(plan, periods).flatMap((keyResult) => {
    const forecast = forecastOf(plan, keyResult, today);
    return forecast.kind === 'forecast' && forecast.outlook === 'unlikely' ? [{ keyResult, forecast }] : [];
  });
  return {
    atRisk: atRisk.sort((a, b) => gap(a) - gap(b) || (a.id < b.id ? -1 : 1)),
    barriers,
    initiatives: initiatives.sort((a, b) => ((a.dueDate ?? '') < (b.dueDate ?? '') ? -1 : 1)),
    forecasts: forecasts.sort((a, b) => (a.forecast.progress ?? 0) - (b.forecast.progress ?? 0)),
  };
}

/** When the team last looked at the plan together. */
export interface LastLook {
  readonly title: string;
  readonly date: string;
  /** The plan as it was kept then; undefined: a meeting or workshop, whose day the history tells. */
  readonly snapshot: Snapshot | undefined;
}

/** The newest snapshot, then the latest meeting or workshop closed after it, before that one where there is any. */
export function lastLooks(plan: Plan): LastLook[] {
  const [snapshot] = newestSnapshots(plan);
  const kept = snapshot && { title: snapshot.title, date: snapshot.date, snapshot };
  const held = all(plan, 'session')
    .map(({ title, closedAt }): LastLook => ({ title, date: closedAt?.slice(0, 10) ?? '', snapshot: undefined }))
    .reduce<LastLook | undefined>((last, look) => (look.date > (last?.date ?? '') ? look : last), undefined);
  return [held && held.date > (kept?.date ?? '') ? held : undefined, kept].filter((look) => look !== undefined);
}

/** How much of the strategy changed. */
export interface ChangesSince {
  /** In the order in which changes are told; kinds without any are left out. */
  readonly counts: readonly { readonly kind: StrategyChangeKind; readonly count: number }[];
  readonly total: number;
}

/** How much of the strategy changed since the plan was `before`, on `day`. */
export function changesSince(before: Plan, plan: Plan, day: string): ChangesSince {
  const changes = strategyChanges(before, plan, day);
  const counts = strategyChangeKinds
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0);
  return { counts, total: changes.length };
}
