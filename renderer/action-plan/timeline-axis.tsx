import { memo } from 'react';
import { dayNumber } from '../../shared/calendar';
import { type Axis, boxOf, type DayRange, type PeriodBand, type Tick } from '../../shared/layout/timeline';
import { texts } from '../../shared/texts/texts';
import classes from './timeline.module.css';
import type { Metrics } from './timeline-metrics';

const words = texts.actionPlan.timeline;

interface AxisProps {
  readonly axis: Axis;
  readonly bands: readonly PeriodBand[];
  readonly range: DayRange;
  readonly metrics: Metrics;
  readonly today: string;
  readonly periodId: string | null;
}

/** Lines of the head: the two of the axis and the lanes of the periods. */
export function headLines(bands: readonly PeriodBand[]): number {
  return 2 + Math.max(0, ...bands.map(({ lane }) => lane + 1));
}

/** The calendar above the bars. What it says is in every row too. */
export const TimelineAxis = memo(function TimelineAxis({ axis, bands, range, metrics, today, periodId }: AxisProps) {
  const { perDay, line } = metrics;
  const todayAt = (dayNumber(today) - range.first + 0.5) * perDay;
  /** Whether the mark of today would cut the label of this tick. */
  const isCovered = ({ day, days }: Tick) => Math.abs((day + days / 2 - range.first) * perDay - todayAt) < line * 1.4;
  const place = ({ day, days }: Tick) => ({ left: (day - range.first) * perDay, width: days * perDay });
  return (
    <div className={classes.axis} aria-hidden>
      {axis.upper.map((tick) => (
        <span key={tick.day} className={classes.upper} style={{ ...place(tick), top: 0, height: line }}>
          <span className={classes.sticky}>{tick.label}</span>
        </span>
      ))}
      {axis.lower.map((tick) => (
        <span
          key={tick.day}
          className={classes.lower}
          style={{ ...place(tick), top: line, height: line }}
          title={tick.fullLabel}
          data-free={tick.isFree || undefined}
        >
          {!isCovered(tick) && tick.label}
        </span>
      ))}
      {bands.map(({ period, lane }) => (
        <span
          key={period.id}
          className={classes.period}
          style={{
            ...boxOf({ start: period.startDate, end: period.endDate }, range, perDay),
            top: line * (2 + lane),
            height: line,
          }}
          data-chosen={period.id === periodId || undefined}
        >
          <span className={classes.sticky}>{period.name}</span>
        </span>
      ))}
      <span className={classes.todayMark} style={{ left: todayAt, top: line }}>
        {words.today}
      </span>
    </div>
  );
});

/** Behind the bars: days off work, borders of the axis and of periods, the chosen period, today. */
export const TimelineBackdrop = memo(function TimelineBackdrop({
  axis,
  bands,
  range,
  metrics,
  today,
  periodId,
}: AxisProps) {
  const { perDay } = metrics;
  const left = (day: number): number => (day - range.first) * perDay;
  return (
    <div className={classes.backdrop} style={{ left: metrics.side }} aria-hidden>
      {bands
        .filter(({ period }) => period.id === periodId)
        .map(({ period }) => (
          <span
            key={period.id}
            className={classes.chosenPeriod}
            style={boxOf({ start: period.startDate, end: period.endDate }, range, perDay)}
          />
        ))}
      {axis.lower.map((tick) =>
        tick.isFree ? (
          <span key={tick.day} className={classes.free} style={{ left: left(tick.day), width: perDay }} />
        ) : null,
      )}
      {axis.upper.map((tick) => (
        <span key={tick.day} className={classes.border} style={{ left: left(tick.day) }} />
      ))}
      {bands.map(({ period }) => (
        <span key={period.id} className={classes.periodBorder} style={{ left: left(dayNumber(period.startDate)) }} />
      ))}
      <span className={classes.todayLine} style={{ left: left(dayNumber(today)) + perDay / 2 }} />
    </div>
  );
});
