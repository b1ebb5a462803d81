import { useDeferredValue, useMemo } from 'react';
import { useDerived } from '../hooks';
import { useStore } from '../store';
import { filtersActive, objectiveFilter } from './filters';
import { buildOutline, type Outline } from './outline';
import { useGoalsView } from './view';

/** The outline as it is shown now, and whether anything is left out. */
export function useOutline(): { readonly outline: Outline; readonly narrowed: boolean } {
  // The letter one types is shown before the rows that fit it.
  const filters = useDeferredValue(useGoalsView((view) => view.filters));
  const grouping = useGoalsView((view) => view.grouping);
  const collapsed = useGoalsView((view) => view.collapsed);
  const pinned = useGoalsView((view) => view.pinned);
  const draft = useGoalsView((view) => view.draft);
  const keyResults = useGoalsView((view) => view.showKeyResults);
  const periodId = useStore((state) => state.periodId);
  const outline = useDerived(
    (plan, rollup) =>
      buildOutline(plan, {
        filter: objectiveFilter(plan, rollup, filters, periodId),
        pinned,
        grouping,
        collapsed,
        keyResults,
        draft,
      }),
    ['objective', 'keyResult', 'period', 'team', 'pillar', 'person'],
    [filters, grouping, collapsed, pinned, draft, keyResults, periodId],
  );
  const narrowed = filtersActive(filters) || periodId !== null;
  return useMemo(() => ({ outline, narrowed }), [outline, narrowed]);
}
