import { useMemo, useRef } from 'react';
import type { Initiative } from '../../shared/model/initiative';
import { inOrder } from '../../shared/plan';
import { spanOf } from '../../shared/schedule';

/**
 * The initiatives with dates by when they began as the timeline was opened, so that a row does not jump away from who has just
 * moved its bar; and those without, in the order of the action plan.
 */
export function useSteadyOrder(rows: readonly Initiative[]): {
  readonly dated: readonly Initiative[];
  readonly undated: readonly Initiative[];
} {
  const starts = useRef(new Map<string, string>());
  return useMemo(() => {
    const ordered = inOrder(rows);
    const dated = ordered.filter((row) => spanOf(row));
    const undated = ordered.filter((row) => !spanOf(row));
    for (const { id } of undated) starts.current.delete(id);
    for (const row of dated) {
      if (!starts.current.has(row.id)) starts.current.set(row.id, spanOf(row)?.start ?? '');
    }
    const start = ({ id }: Initiative): string => starts.current.get(id) ?? '';
    dated.sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0));
    return { dated, undated };
  }, [rows]);
}
