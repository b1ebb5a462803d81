import { create } from 'zustand';
import { PlanError } from '../../shared/errors';
import type { Snapshot } from '../../shared/model/snapshot';
import type { Plan } from '../../shared/plan';
import { newestSnapshots, usuallyCompared } from '../../shared/snapshot';
import { type StrategyChange, strategyChanges, strategyTables } from '../../shared/strategy-changes';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { useStore } from '../store';
import { useFormat } from '../ui/use-format';
import { type DayOfPlan, type Moment, planAt, useMoment } from './moment';

const words = texts.reviewPlace.changes;

/** The choice of the plan as it is. */
export const present = 'now';
/** The choice of any day instead of a snapshot. */
export const aDay = 'day';
export const comparisonViews = ['list', 'sides'] as const;
export type ComparisonView = (typeof comparisonViews)[number];

/** Which two moments are compared: the same ones in the Review place and on the graph; never part of the plan. */
export interface ComparisonChoice {
  /** A snapshot, `aDay`, or null: the newest snapshot, a day where there is none. */
  readonly from: string | null;
  /** `present`, a snapshot, or `aDay`. */
  readonly to: string;
  readonly fromDay: string | null;
  readonly toDay: string | null;
  readonly view: ComparisonView;
}

/** The one choice. */
export const useComparison = create<ComparisonChoice>()(() => ({
  from: null,
  to: present,
  fromDay: null,
  toDay: null,
  view: 'list',
}));

/** The moments as they were found. */
export interface Moments {
  readonly snapshots: readonly Snapshot[];
  /** The snapshots that were chosen; undefined: a day, or now. */
  readonly kept: Snapshot | undefined;
  readonly toKept: Snapshot | undefined;
  readonly isToDay: boolean;
  /** Undefined while no day is picked or it is being read. */
  readonly from: Moment | undefined;
  readonly to: Moment | typeof present | undefined;
  /** The day of the earlier one. */
  readonly since: string;
  readonly isPicking: boolean;
}

/** Finds what was chosen; with `isWanted` false nothing is read. */
export function useMoments(isWanted = true): Moments {
  const choice = useComparison();
  const snapshots = useDerived(newestSnapshots, ['snapshot', 'review']);
  const usual = useDerived(usuallyCompared, ['snapshot', 'review']);
  const today = useStore((state) => state.rollup.today);
  const kept = snapshots.find((row) => row.id === choice.from) ?? (choice.from === aDay ? undefined : usual);
  const toKept = snapshots.find((row) => row.id === choice.to);
  const isToDay = choice.to === aDay;
  const from = useMoment(kept, kept || !isWanted ? null : choice.fromDay);
  const toMoment = useMoment(toKept, isToDay && isWanted ? choice.toDay : null);
  return {
    snapshots,
    kept,
    toKept,
    isToDay,
    from,
    to: toKept || isToDay ? toMoment : present,
    since: kept?.date ?? choice.fromDay ?? today,
    isPicking: (!kept && !choice.fromDay) || (isToDay && !choice.toDay),
  };
}

/** Two states of the plan and what differs. */
export interface Comparison {
  readonly before: Plan;
  readonly after: Plan;
  /** Whether `after` is the plan as it is, which can be worked on. */
  readonly isNow: boolean;
  readonly changes: readonly StrategyChange[];
}

/** What differs, why that cannot be told, or undefined where there is nothing to compare (yet). */
export function useCompared({ from, to, since }: Moments, isWanted = true): Comparison | string | undefined {
  return useDerived(
    (plan) => (isWanted && from && to ? compare(plan, from, to, since) : undefined),
    [...strategyTables, 'decision', 'objectiveReview'],
    [from, to, since, isWanted],
  );
}

function compare(plan: Plan, from: Moment, to: Moment | typeof present, since: string): Comparison | string {
  try {
    const before = planAt(from);
    const after = to === present ? plan : planAt(to);
    return { before, after, isNow: to === present, changes: strategyChanges(before, after, since) };
  } catch (error) {
    if (error instanceof PlanError) return error.message;
    throw error;
  }
}

/** How the moments are called: over the two columns, and on the graph. */
export function useMomentNames({ kept, toKept, isToDay }: Moments): { readonly was: string; readonly is: string } {
  const { fromDay, toDay } = useComparison();
  const format = useFormat();
  const name = (snapshot: Snapshot | undefined, day: string | null): string =>
    snapshot ? words.at(snapshot.title, format.date(snapshot.date)) : format.date(day ?? '');
  return {
    was: kept || fromDay ? name(kept, fromDay) : '',
    is: toKept || (isToDay && toDay) ? name(toKept, toDay) : words.now,
  };
}

/** The day on which the file begins, where one of the moments lies before it. */
export function beginsOn({ from, to }: Moments): string | null {
  for (const moment of [from, to]) {
    if (moment && moment !== present && isDay(moment) && moment.beginsOn) return moment.beginsOn;
  }
  return null;
}

function isDay(moment: Moment): moment is DayOfPlan {
  return 'beginsOn' in moment;
}
