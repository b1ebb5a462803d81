import { lanes } from '../trace';
import type { LaneLayout, PlacedItem } from './trace-layout';

export type LaneStep = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/**
 * Where a key leads from a card: within its lane up, down, to the first or last; to the side along its first line that way,
 * else to the nearest card of the next lane that has any. The card itself where there is nothing further.
 */
export function besideInLanes(layout: LaneLayout, key: string, step: LaneStep): string {
  const item = layout.items.get(key);
  if (!item) return key;
  const lane = layout.lanes[item.table];
  const index = lane.indexOf(item);
  if (step === 'up' || step === 'down') return lane[index + (step === 'up' ? -1 : 1)]?.key ?? key;
  if (step === 'first' || step === 'last') return lane.at(step === 'first' ? 0 : -1)?.key ?? key;
  const side = lanes.indexOf(item.table);
  const further = step === 'right' ? lanes.slice(side + 1) : lanes.slice(0, side).reverse();
  const linkedTo = layout.lines
    .filter((line) => (step === 'right' ? line.fromKey : line.toKey) === key)
    .flatMap((line) => layout.items.get(step === 'right' ? line.toKey : line.fromKey) ?? [])
    .filter((other) => other.table !== item.table);
  const near = (candidates: readonly PlacedItem[]): PlacedItem | undefined =>
    candidates.reduce<PlacedItem | undefined>(
      (best, each) => (!best || Math.abs(each.y - item.y) < Math.abs(best.y - item.y) ? each : best),
      undefined,
    );
  const next = further.find((each) => layout.lanes[each].length > 0);
  return (near(linkedTo) ?? (next && near(layout.lanes[next])))?.key ?? key;
}
