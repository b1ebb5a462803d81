import { Popover, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { explainForecast, noForecastInWords } from '../../shared/explain-forecast';
import { forecastOf } from '../../shared/forecast';
import { type PaceChart as Chart, type ChartPoint, paceChart } from '../../shared/layout/pace-chart';
import type { KeyResult } from '../../shared/model/goal';
import { texts } from '../../shared/texts/texts';
import { explanationDropdown, explanationPlacement } from '../goals/explain-popover';
import { ExplanationPart } from '../goals/explanation';
import { useDerived } from '../hooks';
import { useStore } from '../store';
import { useFormat } from '../ui/use-format';
import classes from './pace-chart.module.css';

const words = texts.progress.chart;
const size = { width: 300, height: 120 };
const margin = { left: 44, bottom: 18, top: 8, right: 8 };

/** A key result over time: expected and actual line, today, target, and where it will end; the forecast explains itself. */
export function PaceChart({ keyResult }: { readonly keyResult: KeyResult }) {
  const today = useStore((state) => state.rollup.today);
  // Presented it is drawn twice as large, so that its letters are those of the rest.
  const presenting = useStore((state) => state.presenting);
  const scale = presenting ? 2 : 1;
  const chart = useDerived(
    (plan) => paceChart(plan, keyResult, today, { width: size.width * scale, height: size.height * scale }),
    ['checkIn', 'objective', 'period', 'keyResult'],
    [keyResult, today, scale],
  );
  if (!chart) return null;
  return (
    <figure className={classes.figure} data-large={presenting || undefined} data-testid="pace-chart">
      <Drawing
        chart={chart}
        scale={scale}
        unit={keyResult.metric === 'milestone' ? '' : keyResult.unit}
        title={keyResult.title}
      />
      <figcaption className={classes.legend}>
        {chart.expected.length > 0 && (
          <span>
            <i data-line="expected" /> {words.expected}
          </span>
        )}
        <span>
          <i data-line="actual" /> {words.actual}
        </span>
        {chart.targets.length > 0 && (
          <span>
            <i data-line="target" /> {words.target}
          </span>
        )}
        {chart.forecast && (
          <span>
            <i data-line="forecast" /> {words.forecast}
          </span>
        )}
      </figcaption>
      <ForecastLine keyResult={keyResult} />
    </figure>
  );
}

/** Where it will end, in a sentence; a click says how that is computed. */
function ForecastLine({ keyResult }: { readonly keyResult: KeyResult }) {
  const [open, setOpen] = useState(false);
  const today = useStore((state) => state.rollup.today);
  const format = useFormat();
  const told = useDerived(
    (plan) => forecastOf(plan, keyResult, today),
    ['checkIn', 'objective', 'period', 'keyResult'],
    [keyResult, today],
  );
  const explained = useDerived(
    (plan) => explainForecast(plan, keyResult, today),
    ['checkIn', 'objective', 'period', 'keyResult'],
    [keyResult, today],
  );
  if (told.kind === 'none') return <p className={classes.none}>{noForecastInWords(told)}</p>;
  const unit = keyResult.metric === 'milestone' ? '' : keyResult.unit;
  // No more digits than the range has meaning; the explanation has them all.
  const width = Math.abs(told.high - told.low);
  const scale = width > 0 ? 10 ** Math.max(-2, Math.ceil(Math.log10(width)) - 2) : 0.01;
  const value = (amount: number): string => format.value(Math.round(amount / scale) * scale, unit);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      withinPortal
      trapFocus
      returnFocus
      shadow="md"
      {...explanationPlacement}
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.outlook}
          data-outlook={told.outlook}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          data-testid="forecast"
        >
          <strong>{words.outlook[told.outlook]}</strong>{' '}
          {words.ends(format.date(told.endDate), value(told.value), value(told.low), value(told.high))}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown {...explanationDropdown(explained.title, () => setOpen(false))}>
        <ExplanationPart explained={explained} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface DrawingProps {
  readonly chart: Chart;
  readonly scale: number;
  readonly unit: string;
  readonly title: string;
}

function Drawing({ chart, scale, unit, title }: DrawingProps) {
  const format = useFormat();
  const { left, right, top, bottom } = margin;
  const { width, height } = chart;
  const line = (points: readonly ChartPoint[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ');
  const month = new Intl.DateTimeFormat(format.locale, { month: 'short', timeZone: 'UTC' });
  const newest = chart.actual.at(-1);
  return (
    <svg
      className={classes.chart}
      viewBox={[-left, -top, width / scale + left + right, height / scale + top + bottom]
        .map((each) => each * scale)
        .join(' ')}
      role="img"
      aria-label={words.label(title, newest ? format.value(newest.value, unit) : words.nothing)}
    >
      {chart.valueTicks.map(({ at, value }) => (
        <g key={value}>
          <line className={classes.grid} x1={0} x2={width} y1={at} y2={at} />
          <text className={classes.tick} x={-6 * scale} y={at + 3.5 * scale} textAnchor="end">
            {format.compact(value)}
          </text>
        </g>
      ))}
      {chart.dateTicks.map(({ at, date }) => (
        <text key={date} className={classes.tick} x={at} y={height + 14 * scale}>
          {month.format(new Date(`${date}T00:00:00Z`))}
        </text>
      ))}
      {chart.forecast && (
        <>
          <polygon className={classes.range} points={line(chart.forecast.range)} />
          <polyline className={classes.forecast} points={line(chart.forecast.line)} />
        </>
      )}
      {chart.targets.map((at) => (
        <line key={at} className={classes.target} x1={0} x2={width} y1={at} y2={at} />
      ))}
      {chart.today !== null && <line className={classes.today} x1={chart.today} x2={chart.today} y1={0} y2={height} />}
      <polyline className={classes.expected} points={line(chart.expected)} />
      <polyline className={classes.actual} points={line(chart.actual)} />
      {chart.actual.map((point) => (
        <circle key={point.date} className={classes.point} cx={point.x} cy={point.y} r={2.6 * scale}>
          <title>
            {format.date(point.date)}: {format.value(point.value, unit)}
          </title>
        </circle>
      ))}
    </svg>
  );
}
