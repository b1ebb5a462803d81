import { type LaneFilters, type TraceGraph, traceGraph } from '../../shared/layout/trace-layout';
import type { TableName } from '../../shared/model/tables';
import { useGraphView } from '../alignment/graph-view-state';
import { useDerived } from '../hooks';
import { useStore } from '../store';

const tables: readonly TableName[] = [
  'swotItem',
  'strategicOption',
  'optionSwotItem',
  'optionObjective',
  'swotLink',
  'objective',
  'keyResult',
  'initiative',
  'initiativeKeyResult',
  'period',
  'team',
];

/** The lines of the plan that pass the filters of the alignment. */
export function useLanes(): TraceGraph {
  const teamId = useGraphView((state) => state.teamId);
  const pillarId = useGraphView((state) => state.pillarId);
  const periodId = useStore((state) => state.periodId);
  return useDerived((plan) => traceGraph(plan, { periodId, teamId, pillarId } satisfies LaneFilters), tables, [
    periodId,
    teamId,
    pillarId,
  ]);
}
