import { useCallback } from 'react';
import type { Periods } from '../../shared/dashboard';
import type { TableName } from '../../shared/model/tables';
import type { Plan } from '../../shared/plan';
import type { Rollup } from '../../shared/rollup';
import { periodScope } from '../goals/filters';
import { useDerived, useDerivedWhenIdle } from '../hooks';
import { useStore } from '../store';

/** Up to this many key results a tile is there with the place itself; on larger plans it follows when the window is idle. */
const atOnceUpTo = 3_000;

/** What a tile shows of the periods chosen in the top bar; undefined until it is computed. `compute` stays the same function. */
export function useTile<V>(
  compute: (plan: Plan, rollup: Rollup, periods: Periods) => V,
  tables: readonly TableName[],
): V | undefined {
  const periodId = useStore((state) => state.periodId);
  const isLarge = useStore((state) => state.plan.rows.keyResult.size > atOnceUpTo);
  const scoped = useCallback(
    (plan: Plan, rollup: Rollup) => compute(plan, rollup, periodScope(plan, periodId)),
    [compute, periodId],
  );
  const later = useDerivedWhenIdle(isLarge ? scoped : nothing<V>, tables);
  const atOnce = useDerived(isLarge ? nothing<V> : scoped, tables, [isLarge, scoped]);
  return isLarge ? later : atOnce;
}

function nothing<V>(): V | undefined {
  return undefined;
}
