import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { dayNumber } from '../../shared/calendar';
import { axisOf, calendarRange, periodBands } from '../../shared/layout/timeline';
import type { Initiative } from '../../shared/model/initiative';
import { all, find, get } from '../../shared/plan';
import { chainPlaces, spanOf, waitsFor } from '../../shared/schedule';
import { texts } from '../../shared/texts/texts';
import { type CardFocus, useKeptFocus } from '../board/kept-focus';
import { LiftHint } from '../board/lift-hint';
import { useLiftedKeys } from '../board/lifted-keys';
import { useDerived, useReadOnly, useWorkspace } from '../hooks';
import { select, useStore } from '../store';
import { useStrayArrows } from '../ui/stray-arrows';
import { ActionFilters } from './action-filters';
import classes from './timeline.module.css';
import { TimelineArrows } from './timeline-arrows';
import { headLines, TimelineAxis, TimelineBackdrop } from './timeline-axis';
import { TimelineFloats } from './timeline-floats';
import { TimelineFoot } from './timeline-foot';
import { timelineLiftedKeys } from './timeline-keys';
import { useCalendarScroll, useMetrics } from './timeline-metrics';
import { TimelineRow } from './timeline-row';
import { useTimeline } from './timeline-state';
import { TimelineTools } from './timeline-tools';
import { TimelineTray } from './timeline-tray';
import { useBarDrag } from './use-bar-drag';
import { useBarsOffSight } from './use-bars-off-sight';
import { useSteadyOrder } from './use-steady-order';
import { useTimelineFocus } from './use-timeline-focus';
import { useActionPlan } from './view';

const words = texts.actionPlan.timeline;
const cardFocus: CardFocus = {
  wanted: () => useTimeline.getState().activeId,
  note: (activeId) => useTimeline.setState({ activeId }),
  focus: (id) => document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus({ preventScroll: true }),
};

/** The action plan on a calendar: bars to move and stretch, lines for what waits for what. */
export function Timeline({ rows: given }: { readonly rows: readonly Initiative[] }) {
  const root = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const readOnly = useReadOnly();
  const presenting = useStore((state) => state.presenting);
  const today = useStore((state) => state.rollup.today);
  const periodId = useStore((state) => state.periodId);
  const { locale, fiscalYearStart } = useWorkspace();
  const scale = useActionPlan((view) => view.scale);
  const metrics = useMetrics(frame, scale);
  const drag = useTimeline((state) => state.drag);
  const { dated, undated } = useSteadyOrder(given);
  // What has no dates gets a row of its own while the keys give it some.
  const guest = drag && !drag.was && drag.by === 'keyboard' ? undated.find(({ id }) => id === drag.id) : undefined;
  const rows = useMemo(() => (guest ? [...dated, guest] : dated), [dated, guest]);
  const places = useDerived((plan) => chainPlaces(plan, today), ['initiative', 'initiativeDependency'], [today]);
  const bands = useDerived((plan) => periodBands(all(plan, 'period')), ['period']);
  const range = useMemo(
    () => calendarRange([...rows.flatMap((row) => spanOf(row) ?? []), ...(drag?.preview.values() ?? [])], today, scale),
    [rows, drag, today, scale],
  );
  const { seen, showDay } = useCalendarScroll(frame, range, metrics, dayNumber(today));
  const axis = useMemo(
    () => axisOf(scale, { first: seen.from, last: seen.to }, { locale, fiscalYearStart }),
    [scale, seen.from, seen.to, locale, fiscalYearStart],
  );
  const head = headLines(bands) * metrics.line;
  const width = (range.last - range.first + 1) * metrics.perDay;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => metrics.row,
    overscan: 6,
    paddingStart: head,
    scrollPaddingStart: head,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows have another height in Present mode.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, metrics.row, head]);
  const view = { frame, rows, range, metrics, virtualizer, readOnly };
  const { activeIndex, onKeyDown, enter } = useTimelineFocus(view);
  useBarDrag(root, frame, { range, perDay: metrics.perDay, side: metrics.side, head }, readOnly);
  useLiftedKeys(timelineLiftedKeys);
  useKeptFocus(root, cardFocus);
  useBarsOffSight(frame, metrics.side);
  useStrayArrows(enter);
  useEffect(() => () => useTimeline.setState({ drag: null, link: null }), []);
  const items = virtualizer.getVirtualItems();
  const shown = new Set(items.map(({ index }) => index));
  // The row with the focus stays in the page, so that scrolling does not lose it.
  if (activeIndex !== -1) shown.add(activeIndex);
  const axisProps = { axis, bands, range, metrics, today, periodId };
  return (
    <div
      ref={root}
      className={classes.timeline}
      style={{ ['--t-letters' as string]: `${metrics.letters}px`, ['--t-side' as string]: `${metrics.side}px` }}
      data-dragging={drag && !drag.dropped && drag.by === 'pointer' ? true : undefined}
    >
      {!presenting && (
        <ActionFilters>
          <TimelineTools onToday={() => showDay(dayNumber(today))} />
        </ActionFilters>
      )}
      <div
        ref={frame}
        role="grid"
        aria-label={words.label}
        aria-rowcount={rows.length + 1}
        className={classes.frame}
        onKeyDown={onKeyDown}
        onClick={(event) => onClick(event, showDay)}
        data-testid="timeline"
      >
        <div role="rowgroup" className={classes.head} style={{ width: metrics.side + width, height: head }}>
          <div role="row" aria-rowindex={1} className={classes.headRow}>
            <div role="columnheader" className={classes.corner} style={{ width: metrics.side }}>
              {words.initiative}
            </div>
            <div role="columnheader" className={classes.headCalendar}>
              <span className="visually-hidden">{words.calendar}</span>
              <TimelineAxis {...axisProps} />
            </div>
          </div>
        </div>
        <div
          role="rowgroup"
          className={classes.body}
          style={{ width: metrics.side + width, height: rows.length * metrics.row }}
        >
          <TimelineBackdrop {...axisProps} />
          {rows.map(
            (row, index) =>
              shown.has(index) && (
                <TimelineRow
                  key={row.id}
                  row={row}
                  index={index}
                  range={range}
                  metrics={metrics}
                  place={places.get(row.id)}
                  waits={waitsOf(row)}
                  tabStop={index === Math.max(0, activeIndex)}
                  readOnly={readOnly}
                  isGuest={row === guest}
                />
              ),
          )}
          <TimelineArrows
            rows={rows}
            range={range}
            metrics={metrics}
            firstRow={items[0]?.index ?? 0}
            lastRow={items.at(-1)?.index ?? 0}
            width={width}
            places={places}
          />
          <TimelineFloats rows={rows} range={range} metrics={metrics} />
        </div>
        {rows.length === 0 && <p className={classes.none}>{words.allUndated}</p>}
      </div>
      <TimelineTray rows={undated} />
      <TimelineFoot />
      {drag?.by === 'keyboard' && !drag.dropped && <LiftHint words={words.hint} />}
      <p id="timeline-row-help" className="visually-hidden">
        {words.rowHelp}
      </p>
    </div>
  );
}

/** Read for the rows in view only; the arrows tell when links change. */
function waitsOf(row: Initiative): string {
  const { plan } = useStore.getState();
  if (!find(plan, 'initiative', row.id)) return '';
  return waitsFor(plan, row.id)
    .map(({ title }) => title)
    .join('\n');
}

function onClick({ target }: MouseEvent, showDay: (day: number) => void): void {
  const off = target instanceof Element ? target.closest<HTMLElement>('[data-side]') : null;
  const id =
    target instanceof Element ? target.closest<HTMLElement>('[data-initiative]')?.dataset.initiative : undefined;
  const span = off && id ? spanOf(get(useStore.getState().plan, 'initiative', id)) : undefined;
  if (span) showDay(dayNumber(span.start));
  else select(id ? { table: 'initiative', id } : null);
}
