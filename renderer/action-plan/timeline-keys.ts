import { addDays } from '../../shared/calendar';
import { formatOf } from '../../shared/format';
import { shifted } from '../../shared/layout/timeline-drag';
import { find } from '../../shared/plan';
import { spanOf } from '../../shared/schedule';
import { texts } from '../../shared/texts/texts';
import type { Arrow, LiftedKeys } from '../board/lifted-keys';
import { useStore } from '../store';
import { announce } from '../ui/announce';
import { cancelBar, dropBar } from './timeline-actions';
import { type BarDrag, carriedBar, showDragged } from './timeline-state';

const words = texts.actionPlan.timeline;

/** Picks up a bar, or what has no dates: that begins today, or as soon as it may. */
export function liftBarByKeys(id: string): void {
  const { plan, rollup } = useStore.getState();
  const row = find(plan, 'initiative', id);
  if (!row) return;
  const was = spanOf(row);
  const span = was ?? { start: rollup.today, end: addDays(rollup.today, 13) };
  const drag = showDragged({ by: 'keyboard', id, was }, span, 'move');
  if (drag) announce(words.lifted(row.title, formatOf(plan).dateRange(drag.span.start, drag.span.end)));
}

/** The keys while a bar is picked up: arrows move it by a day, with Ctrl by a week; with Shift they change its end. */
export const timelineLiftedKeys: LiftedKeys = {
  isLifted: () => lifted() !== null,
  move: (arrow, event) => {
    const drag = lifted();
    if (drag) moveLifted(drag, arrow, event.ctrlKey || event.metaKey, event.shiftKey);
  },
  drop: () => {
    const drag = lifted();
    if (drag) void dropBar(drag);
  },
  cancel: cancelBar,
};

function lifted(): BarDrag | null {
  const drag = carriedBar();
  return drag?.by === 'keyboard' ? drag : null;
}

function moveLifted(drag: BarDrag, arrow: Arrow, byWeek: boolean, stretches: boolean): void {
  if (arrow === 'up' || arrow === 'down') return;
  const part = stretches ? 'end' : 'move';
  const days = (arrow === 'right' ? 1 : -1) * (byWeek ? 7 : 1);
  const next = showDragged(drag, shifted(drag.span, part, days), part);
  if (next) announce(draggedWords(next));
}

/** Where a bar is on its way, what stops it and what it moves along. */
export function draggedWords({ span, keptBy, preview }: BarDrag): string {
  const format = formatOf(useStore.getState().plan);
  const pushed = preview.size - 1;
  const keptUntil = keptBy && spanOf(keptBy)?.end;
  return [
    format.dateRange(span.start, span.end),
    ...(keptBy && keptUntil ? [words.stopped(keptBy.title, format.date(keptUntil))] : []),
    ...(pushed > 0 ? [words.pushes(pushed)] : []),
  ].join(' · ');
}
