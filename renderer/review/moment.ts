import { useEffect, useState } from 'react';
import { type Failure, PlanError } from '../../shared/errors';
import type { Snapshot } from '../../shared/model/snapshot';
import { type Plan, planFromRows } from '../../shared/plan';
import { planKeptIn } from '../../shared/snapshot';
import { useStore } from '../store';

/** The plan at another time: a snapshot, a day of the history, or why that day cannot be told. */
export type Moment = Snapshot | DayOfPlan | { readonly failure: Failure };

/** The plan at the end of a day; `beginsOn` where the file's first change came only then. */
export interface DayOfPlan {
  readonly plan: Plan;
  readonly beginsOn: string | null;
}

/** The plan at that time. Throws PlanError where it cannot be told. */
export function planAt(moment: Moment): Plan {
  if ('plan' in moment) return moment.plan;
  if ('failure' in moment) throw new PlanError(moment.failure.code, moment.failure.message);
  return planKeptIn(moment);
}

/** A snapshot, or else the plan at the end of `day`; undefined while no day is picked or its plan is being read. */
export function useMoment(snapshot: Snapshot | undefined, day: string | null): Moment | undefined {
  const revision = useStore((state) => state.revision);
  return useDayOfPlan(day, revision, snapshot);
}

/** The same for a day that is over: read once, as only Undo reaches back so far. */
export function usePastDay(day: string | null): Moment | undefined {
  const path = useStore((state) => state.file?.path);
  return useDayOfPlan(day, path);
}

function useDayOfPlan(day: string | null, version: unknown, snapshot?: Snapshot): Moment | undefined {
  const [read, setRead] = useState<{ readonly day: string; readonly moment: Moment }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: Undo can reach back to an earlier day.
  useEffect(() => {
    if (day === null) return;
    let wanted = true;
    void window.throughline['history:plan-on']({ date: day }).then((result) => {
      const moment = result.ok
        ? { plan: planFromRows(result.value.rows), beginsOn: result.value.beginsOn }
        : { failure: result.error };
      if (wanted) setRead({ day, moment });
    });
    return () => {
      wanted = false;
    };
  }, [day, version]);
  return snapshot ?? (read?.day === day ? read?.moment : undefined);
}
