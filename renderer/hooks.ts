import { useEffect, useMemo, useState } from 'react';
import type { Row, TableName } from '../shared/model/tables';
import { workspaceId } from '../shared/model/workspace';
import { find, type Plan } from '../shared/plan';
import type { Rollup } from '../shared/rollup';
import { useStore } from './store';

/** A row that re-renders its reader only when that row changes; undefined when it is gone. */
export function useRow<T extends TableName>(table: T, id: string | null | undefined): Row<T> | undefined {
  return useStore((state) => find(state.plan, table, id));
}

/** The one workspace row of the open plan. Only inside the workbench, where a plan is open. */
export function useWorkspace(): Row<'workspace'> {
  const workspace = useRow('workspace', workspaceId);
  if (!workspace) throw new Error('No plan is open.');
  return workspace;
}

/**
 * A value computed from the plan, computed anew when one of the named tables (or another dependency) changes.
 * Name every table the computation reads.
 */
export function useDerived<V>(
  compute: (plan: Plan, rollup: Rollup) => V,
  tables: readonly TableName[],
  dependencies: readonly unknown[] = [],
): V {
  const plan = useStore((state) => state.plan);
  const rollup = useStore((state) => state.rollup);
  const versions = useStore((state) => tables.map((table) => state.tableVersions[table] ?? 0).join(','));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan is altered in place; the versions tell when.
  return useMemo(() => compute(plan, rollup), [plan, rollup, versions, ...dependencies]);
}

/** What may lag behind waits until the person pauses, and then for an idle moment, but not for ever. */
const PAUSE_MS = 250;
const LATEST_MS = 1_500;

/**
 * Like `useDerived`, for what may lag behind: computed when the window has nothing better to do, undefined until then.
 * `compute` must be the same function at every render.
 */
export function useDerivedWhenIdle<V>(
  compute: (plan: Plan, rollup: Rollup) => V,
  tables: readonly TableName[],
): V | undefined {
  const plan = useStore((state) => state.plan);
  const rollup = useStore((state) => state.rollup);
  const versions = useStore((state) => tables.map((table) => state.tableVersions[table] ?? 0).join(','));
  const [value, setValue] = useState<V>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan is altered in place; the versions tell when.
  useEffect(() => {
    let idle: number | undefined;
    const pause = setTimeout(() => {
      const late = () => {
        const computed = compute(plan, rollup);
        setValue(() => computed);
      };
      idle = requestIdleCallback(late, { timeout: LATEST_MS });
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      if (idle !== undefined) cancelIdleCallback(idle);
    };
  }, [plan, rollup, versions, compute]);
  return value;
}

/** True when the open file can only be read. */
export function useReadOnly(): boolean {
  return useStore((state) => state.file?.readOnly !== null && state.file?.readOnly !== undefined);
}
