import { IconAlertTriangleFilled, IconChevronLeft, IconChevronRight, IconFlame } from '@tabler/icons-react';
import { memo } from 'react';
import { dayNumber } from '../../shared/calendar';
import { boxOf, type DayRange } from '../../shared/layout/timeline';
import type { Initiative } from '../../shared/model/initiative';
import { type ChainPlace, isOverdue, type Span, spanOf } from '../../shared/schedule';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';
import { Owner } from '../ui/owner-select';
import { useFormat } from '../ui/use-format';
import { StatusShape } from './initiative-status';
import classes from './timeline.module.css';
import type { Metrics } from './timeline-metrics';
import { useTimeline } from './timeline-state';

const words = texts.actionPlan.timeline;

interface TimelineRowProps {
  readonly row: Initiative;
  readonly index: number;
  readonly range: DayRange;
  readonly metrics: Metrics;
  readonly place: ChainPlace | undefined;
  /** Titles of what it waits for, one a line. */
  readonly waits: string;
  readonly tabStop: boolean;
  readonly readOnly: boolean;
  /** Only here while it is being given dates by keyboard. */
  readonly isGuest: boolean;
}

/** One initiative: who and what on the left, its days as a bar on the calendar. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { row, index, metrics, tabStop, isGuest } = props;
  const selected = useStore(({ selection }) => selection?.table === 'initiative' && selection.id === row.id);
  const aimed = useTimeline(({ link }) => (link?.toId === row.id ? (link.problem ? 'refused' : 'taken') : undefined));
  return (
    <div
      role="row"
      className={classes.row}
      style={{ top: index * metrics.row, height: metrics.row }}
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-describedby="timeline-row-help"
      tabIndex={tabStop ? 0 : -1}
      data-initiative={row.id}
      data-card={isGuest ? undefined : row.id}
      data-aimed={aimed}
      data-testid="timeline-row"
    >
      <div role="rowheader" className={classes.side} style={{ width: metrics.side }}>
        <span className={classes.title} title={row.title}>
          {row.title}
        </span>
        <span className={classes.owner}>
          <Owner personId={row.ownerId} />
        </span>
      </div>
      <div role="gridcell" className={classes.calendar}>
        <WayToBar row={row} side="before" />
        <Bar {...props} />
        <WayToBar row={row} side="after" />
      </div>
    </div>
  );
});

function Bar({ row, range, metrics, place, waits, readOnly }: TimelineRowProps) {
  const format = useFormat();
  const today = useStore((state) => state.rollup.today);
  const moved = useTimeline(({ drag }) => drag?.preview.get(row.id));
  const lifted = useTimeline(({ drag }) => (drag?.id === row.id && !drag.dropped ? drag.by : undefined));
  const span = moved ?? spanOf(row);
  if (!span) return null;
  const { left, width } = boxOf(span, range, metrics.perDay);
  const status = texts.goals.initiative.status[row.status];
  const inside = width > metrics.letters * (status.length * 0.6 + 2.9);
  const label = (
    <span className={inside ? classes.inside : classes.outside} data-status={row.status}>
      <StatusShape status={row.status} /> {status}
    </span>
  );
  return (
    <div
      className={classes.place}
      data-place
      style={{ left, width: Math.max(width, 6) }}
      title={titleOf(row, status, format.dateRange(span.start, span.end), place, waits)}
    >
      <div
        className={classes.bar}
        data-grip={readOnly ? undefined : 'move'}
        data-status={row.status}
        data-critical={place?.isCritical || undefined}
        data-moved={(moved && !lifted) || undefined}
        data-lifted={lifted}
        data-testid="timeline-bar"
      >
        {inside && label}
      </div>
      {!readOnly && (
        <>
          <span className={classes.start} data-grip="start" aria-hidden />
          <span className={classes.end} data-grip="end" aria-hidden />
          <span className={classes.connect} data-grip="connect" title={words.connect(row.title)} aria-hidden />
        </>
      )}
      <span className={classes.behind}>
        {!inside && label}
        <Mark row={row} place={place} today={today} />
      </span>
      <span className="visually-hidden">
        {words.span(format.dateRange(span.start, span.end), daysOf(span))}
        {waits && `. ${words.waitsFor(waits.replaceAll('\n', ', '))}`}
      </span>
    </div>
  );
}

/** Beside a bar that is out of sight: when it is, and the way there. Shown by `useBarsOffSight`. */
function WayToBar({ row, side }: { readonly row: Initiative; readonly side: 'before' | 'after' }) {
  const format = useFormat();
  const span = spanOf(row);
  if (!span) return null;
  return (
    <span className={classes.off} data-side={side} aria-hidden>
      {side === 'before' && <IconChevronLeft />}
      {format.date(side === 'before' ? span.end : span.start)}
      {side === 'after' && <IconChevronRight />}
    </span>
  );
}

/** What must not be overlooked: critical and late, or overdue; that it is critical is drawn and read out. */
function Mark({ row, place, today }: Pick<TimelineRowProps, 'row' | 'place'> & { readonly today: string }) {
  if (place?.isCriticalLate) {
    return (
      <span className={classes.late} title={words.criticalLateWhy} data-testid="critical-late">
        <IconFlame aria-hidden className={classes.mark} /> {words.criticalLate}
      </span>
    );
  }
  if (isOverdue(row, today)) {
    return (
      <span className={classes.late}>
        <IconAlertTriangleFilled aria-hidden className={classes.mark} /> {words.overdue}
      </span>
    );
  }
  return place?.isCritical ? <span className="visually-hidden">{words.critical}</span> : null;
}

function titleOf(row: Initiative, status: string, dates: string, place: ChainPlace | undefined, waits: string): string {
  return [
    `${row.title}: ${status}, ${dates}`,
    ...(waits ? [words.waitsFor(waits.replaceAll('\n', ', '))] : []),
    ...(place?.isCriticalLate ? [words.criticalLateWhy] : place?.isCritical ? [words.criticalWhy] : []),
  ].join('\n');
}

const daysOf = ({ start, end }: Span): number => dayNumber(end) - dayNumber(start) + 1;
