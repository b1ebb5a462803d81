import { tableNames } from '../../shared/model/tables';
import { find } from '../../shared/plan';
import { lanes, type TraceItem, traceKey, traceOf } from '../../shared/trace';
import { useDerived } from '../hooks';

const nothing: ReadonlySet<string> = new Set();

/** The keys of the whole line an item stands in, both ways; none without an item. */
export function useLine(item: TraceItem | null): ReadonlySet<string> {
  return useDerived(
    (plan) => {
      if (!item || !find(plan, item.table, item.id)) return nothing;
      const trace = traceOf(plan, item);
      return new Set(lanes.flatMap((lane) => trace.lanes[lane].map(traceKey)));
    },
    tableNames,
    [item?.table, item?.id],
  );
}
