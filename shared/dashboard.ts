import { addDays } from './calendar';
import { byDay, readingsOf, unmeasured } from './check-ins';
import type { KeyResult, Objective } from './model/goal';
import { all, find, inOrder, type Plan, referencing } from './plan';
import { keyResultProgress, type Pace, paceOf, type Standing, weightedMean } from './progress';
import { keyResultDates, objectiveStanding, type Rollup, weakestPace } from './rollup';

/** The periods one looks at; null: all that are not closed. */
export type Periods = ReadonlySet<string> | null;

/** Whether the dashboard looks at an objective: one of the periods, and not dropped. */
export function isLookedAt(plan: Plan, { status, periodId }: Objective, periods: Periods): boolean {
  if (status === 'dropped') return false;
  if (periods) return periodId !== null && periods.has(periodId);
  return find(plan, 'period', periodId)?.status !== 'closed';
}

/** The key results whose objective is active and looked at. */
export function activeKeyResults(plan: Plan, periods: Periods): KeyResult[] {
  return all(plan, 'keyResult').filter((keyResult) => {
    const objective = find(plan, 'objective', keyResult.objectiveId);
    return objective?.status === 'active' && isLookedAt(plan, objective, periods);
  });
}

/** How sure people are of a pillar, on average. */
export interface AverageConfidence {
  /** 0..10. */
  readonly value: number;
  /** Key results that somebody said a confidence for. */
  readonly count: number;
}

/** Where a pillar stands; progress, expected and pace as of an objective by the rule of the average. */
export interface PillarStanding extends Standing {
  /** Null: the objectives of no pillar. */
  readonly pillarId: string | null;
  /** All its objectives that are looked at. */
  readonly total: number;
  /** Those that count by themselves; the others count through the one above them. */
  readonly counted: readonly Objective[];
  /** Progress of those with dates alone: what is held against `expected`. */
  readonly datedProgress: number | null;
  readonly confidence: AverageConfidence | null;
  /** How many of all its objectives have which pace. */
  readonly paces: ReadonlyMap<Pace | 'unknown', number>;
}

/**
 * Every pillar by rank, then what belongs to none (left out where there is nothing): sum(w * p) / sum(w) over its objectives.
 * One that counts into its parent within the same pillar is not counted twice. Pace holds the average of those that have dates
 * against the average of what is expected of them.
 */
export function pillarStandings(plan: Plan, rollup: Rollup, periods: Periods): PillarStanding[] {
  const groups = new Map<string | null, Objective[]>();
  for (const pillar of inOrder(all(plan, 'pillar'))) groups.set(pillar.id, []);
  for (const objective of inOrder(all(plan, 'objective'))) {
    if (!isLookedAt(plan, objective, periods)) continue;
    const pillarId = find(plan, 'pillar', objective.pillarId)?.id ?? null;
    const group = groups.get(pillarId);
    if (group) group.push(objective);
    else groups.set(pillarId, [objective]);
  }
  const confidences = latestConfidences(plan);
  return [...groups].map(([pillarId, objectives]) => standingOf(plan, rollup, pillarId, objectives, confidences));
}

function standingOf(
  plan: Plan,
  rollup: Rollup,
  pillarId: string | null,
  objectives: readonly Objective[],
  confidences: ReadonlyMap<string, number>,
): PillarStanding {
  const members = new Set(objectives.map(({ id }) => id));
  const counted = objectives.filter(({ parentId }) => {
    const parent = find(plan, 'objective', parentId);
    return !(parent?.countsChildren && members.has(parent.id));
  });
  const parts = counted.map(({ id, weight }) => ({ weight, ...objectiveStanding(rollup, id) }));
  const dated = parts.filter(({ progress, expected }) => progress !== null && expected !== null);
  const progress = weightedMean(parts);
  const datedProgress = weightedMean(dated);
  const expected = weightedMean(dated.map((part) => ({ weight: part.weight, progress: part.expected })));
  const paces = new Map<Pace | 'unknown', number>();
  for (const { id } of objectives) {
    const pace = objectiveStanding(rollup, id).pace ?? 'unknown';
    paces.set(pace, (paces.get(pace) ?? 0) + 1);
  }
  const asked = objectives.flatMap(({ id }) =>
    referencing(plan, 'keyResult', 'objectiveId', id).flatMap((keyResult) => {
      const confidence = confidences.get(keyResult.id);
      return confidence === undefined || keyResult.weight <= 0
        ? []
        : [{ weight: keyResult.weight, progress: confidence }];
    }),
  );
  const value = weightedMean(asked);
  return {
    pillarId,
    total: objectives.length,
    counted,
    progress,
    expected,
    datedProgress,
    pace: progress === 1 ? 'done' : paceOf(datedProgress, expected),
    confidence: value === null ? null : { value, count: asked.length },
    paces,
  };
}

/** What `confidenceOf` says of every key result, in one pass over the check-ins. */
function latestConfidences(plan: Plan): ReadonlyMap<string, number> {
  const latest = new Map<string, ReturnType<typeof all<'checkIn'>>[number]>();
  for (const checkIn of plan.rows.checkIn.values()) {
    if (checkIn.confidence === null) continue;
    const known = latest.get(checkIn.keyResultId);
    if (!known || byDay(checkIn, known) > 0) latest.set(checkIn.keyResultId, checkIn);
  }
  return new Map(Array.from(latest, ([id, { confidence }]) => [id, confidence ?? 0]));
}

/** A team's objectives in a pillar. A cell without any is a gap. */
export interface HeatCell {
  readonly active: number;
  /** Those that are not agreed yet. */
  readonly drafts: number;
  /** The worst pace of the active ones. */
  readonly worst: Pace | null;
}

/** Teams and the teams below them, against pillars. */
export interface HeatMap {
  /** Null: what belongs to no team. `depth`: how far below the top. */
  readonly teams: readonly { readonly teamId: string | null; readonly depth: number }[];
  /** Null: what belongs to no pillar. */
  readonly pillarIds: readonly (string | null)[];
  readonly cell: (teamId: string | null, pillarId: string | null) => HeatCell;
}

/** How many objectives each team, with the teams below it, has in each pillar, and how the worst one fares. */
export function heatMap(plan: Plan, rollup: Rollup, periods: Periods): HeatMap {
  const cells = new Map<string, { active: number; drafts: number; paces: { weight: number; pace: Pace | null }[] }>();
  const used = { noTeam: false, noPillar: false };
  for (const objective of plan.rows.objective.values()) {
    const { status } = objective;
    if ((status !== 'active' && status !== 'draft') || !isLookedAt(plan, objective, periods)) continue;
    const pillarId = find(plan, 'pillar', objective.pillarId)?.id ?? null;
    const teams = teamsUp(plan, objective.teamId);
    used.noPillar ||= pillarId === null;
    used.noTeam ||= teams[0] === null;
    for (const teamId of teams) {
      const key = cellKey(teamId, pillarId);
      const cell = cells.get(key) ?? { active: 0, drafts: 0, paces: [] };
      cells.set(key, cell);
      if (status === 'draft') cell.drafts++;
      else {
        cell.active++;
        cell.paces.push({ weight: 1, pace: objectiveStanding(rollup, objective.id).pace });
      }
    }
  }
  return {
    teams: [...teamTree(plan), ...(used.noTeam ? [{ teamId: null, depth: 0 }] : [])],
    pillarIds: [...inOrder(all(plan, 'pillar')).map(({ id }) => id), ...(used.noPillar ? [null] : [])],
    cell: (teamId, pillarId) => {
      const { active = 0, drafts = 0, paces = [] } = cells.get(cellKey(teamId, pillarId)) ?? {};
      return { active, drafts, worst: weakestPace(paces) };
    },
  };
}

function cellKey(teamId: string | null, pillarId: string | null): string {
  return `${teamId ?? ''} ${pillarId ?? ''}`;
}

/** A team and those it lies in; null alone for none. A circle in a damaged file is walked once. */
function teamsUp(plan: Plan, teamId: string | null): readonly (string | null)[] {
  const up = new Set<string>();
  for (let team = find(plan, 'team', teamId); team && !up.has(team.id); team = find(plan, 'team', team.parentId)) {
    up.add(team.id);
  }
  return up.size > 0 ? [...up] : [null];
}

function teamTree(plan: Plan): { teamId: string; depth: number }[] {
  const tree: { teamId: string; depth: number }[] = [];
  const entered = new Set<string>();
  const tops = inOrder(all(plan, 'team').filter(({ parentId }) => !find(plan, 'team', parentId)));
  const open = tops.reverse().map(({ id }) => ({ teamId: id, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    if (entered.has(next.teamId)) continue;
    entered.add(next.teamId);
    tree.push(next);
    const { depth } = next;
    const below = inOrder(referencing(plan, 'team', 'parentId', next.teamId)).reverse();
    open.push(...below.map(({ id }) => ({ teamId: id, depth: depth + 1 })));
  }
  return tree;
}

/** How many days the movers look back. */
export const moverDays = 30;

/** How far a key result came within the last days; progress 0..1. */
export interface Mover {
  readonly keyResult: KeyResult;
  readonly from: number;
  readonly to: number;
  /** The day `from` was true on: `moverDays` ago, or its first day or measurement where that is later. */
  readonly since: string;
}

/**
 * The key results that came forward most and that fell back most in the last days, the farthest first. One without any earlier
 * measurement moves from its start if it began within these days, else from its first measurement.
 */
export function biggestMovers(
  plan: Plan,
  periods: Periods,
  today: string,
  most: number,
): { readonly up: readonly Mover[]; readonly down: readonly Mover[] } {
  const since = addDays(today, -moverDays);
  const touched = new Set<string>();
  for (const { date, keyResultId } of plan.rows.checkIn.values()) {
    if (date > since && date <= today) touched.add(keyResultId);
  }
  const moved: Mover[] = [];
  for (const id of touched) {
    const keyResult = find(plan, 'keyResult', id);
    const objective = find(plan, 'objective', keyResult?.objectiveId);
    if (!keyResult || !objective || !isLookedAt(plan, objective, periods)) continue;
    const mover = moveOf(plan, keyResult, since, today);
    if (mover && Math.abs(mover.to - mover.from) >= 0.005) moved.push(mover);
  }
  const by = ({ from, to }: Mover): number => to - from;
  const order = (a: Mover, b: Mover): number =>
    Math.abs(by(b)) - Math.abs(by(a)) || (a.keyResult.id < b.keyResult.id ? -1 : 1);
  moved.sort(order);
  return {
    up: moved.filter((mover) => by(mover) > 0).slice(0, most),
    down: moved.filter((mover) => by(mover) < 0).slice(0, most),
  };
}

function moveOf(plan: Plan, keyResult: KeyResult, since: string, today: string): Mover | undefined {
  const readings = readingsOf(plan, keyResult).filter(({ date }) => date <= today);
  const [first] = readings;
  const last = readings.at(-1);
  if (!first || !last) return undefined;
  const to = keyResultProgress(last.keyResult);
  const before = readings.findLast(({ date }) => date <= since);
  const begins = keyResultDates(plan, keyResult).start;
  const atStart = begins !== null && begins > since && begins <= first.date;
  const [base, day] = before
    ? [before.keyResult, since]
    : atStart
      ? [unmeasured(keyResult), begins]
      : [first.keyResult, first.date];
  const from = keyResultProgress(base);
  return from === null || to === null ? undefined : { keyResult, from, to, since: day };
}
