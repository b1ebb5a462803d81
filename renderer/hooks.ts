import { useMemo } from 'react';
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

/** True when the open file can only be read. */
export function useReadOnly(): boolean {
  return useStore((state) => state.file?.readOnly !== null && state.file?.readOnly !== undefined);
}
