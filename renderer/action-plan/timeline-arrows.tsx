import { arrowPath, boxOf, type DayRange } from '../../shared/layout/timeline';
import type { Initiative } from '../../shared/model/initiative';
import { all } from '../../shared/plan';
import { type ChainPlace, isBroken, isOpen, spanOf } from '../../shared/schedule';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import classes from './timeline.module.css';
import type { Metrics } from './timeline-metrics';
import { useTimeline } from './timeline-state';

const words = texts.actionPlan.timeline;

interface ArrowsProps {
  readonly rows: readonly Initiative[];
  readonly range: DayRange;
  readonly metrics: Metrics;
  /** The rows that are in the page. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly width: number;
  readonly places: ReadonlyMap<string, ChainPlace>;
}

/** Lines from what must end first to what waits for it, and the one that is being drawn. */
export function TimelineArrows({ rows, range, metrics, firstRow, lastRow, width, places }: ArrowsProps) {
  const preview = useTimeline(({ drag }) => drag?.preview);
  const links = useDerived((plan) => all(plan, 'initiativeDependency'), ['initiativeDependency']);
  const indexOf = useDerived(() => new Map(rows.map(({ id }, index) => [id, index])), [], [rows]);
  const { row: height, perDay } = metrics;
  const step = Math.round(metrics.letters * 0.75);
  const boxes = (row: Initiative) => {
    const span = preview?.get(row.id) ?? spanOf(row);
    return span && { span, ...boxOf(span, range, perDay) };
  };
  const drawn = links.flatMap((link) => {
    const [from, to] = [indexOf.get(link.dependsOnId), indexOf.get(link.initiativeId)];
    if (from === undefined || to === undefined) return [];
    if (Math.max(from, to) < firstRow || Math.min(from, to) > lastRow) return [];
    const [first, waiting] = [rows[from], rows[to]];
    const [a, b] = [first && boxes(first), waiting && boxes(waiting)];
    if (!first || !waiting || !a || !b) return [];
    const broken = isOpen(first) && isOpen(waiting) && isBroken(a.span, b.span);
    const critical = places.get(first.id)?.isCritical && places.get(waiting.id)?.isCritical;
    const path = arrowPath(
      { x: a.left + a.width, y: (from + 0.5) * height },
      { x: b.left - 1, y: (to + 0.5) * height },
      step,
      height,
    );
    const title = (broken ? words.arrowBroken : words.arrow)(first.title, waiting.title);
    return [{ id: link.id, path, title, state: broken ? 'broken' : critical ? 'critical' : 'plain' }];
  });
  return (
    <svg
      className={classes.arrows}
      style={{ left: metrics.side }}
      width={width}
      height={rows.length * height}
      aria-hidden
      data-testid="timeline-arrows"
    >
      <defs>
        {['plain', 'critical', 'broken'].map((state) => (
          <marker
            key={state}
            id={`arrow-${state}`}
            className={classes.tip}
            data-state={state}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0L8 4L0 8Z" />
          </marker>
        ))}
      </defs>
      {drawn.map(({ id, path, title, state }) => (
        <g key={id} data-state={state} data-testid="timeline-arrow">
          <path className={classes.arrow} data-state={state} d={path} markerEnd={`url(#arrow-${state})`} />
          <path className={classes.arrowReach} d={path}>
            <title>{title}</title>
          </path>
        </g>
      ))}
      <NewLine rows={rows} range={range} metrics={metrics} indexOf={indexOf} />
    </svg>
  );
}

interface NewLineProps extends Pick<ArrowsProps, 'rows' | 'range' | 'metrics'> {
  readonly indexOf: ReadonlyMap<string, number>;
}

function NewLine({ rows, range, metrics, indexOf }: NewLineProps) {
  const link = useTimeline((state) => state.link);
  const index = link ? indexOf.get(link.fromId) : undefined;
  const row = index === undefined ? undefined : rows[index];
  const span = row && spanOf(row);
  if (!link || !span || index === undefined) return null;
  const { left, width } = boxOf(span, range, metrics.perDay);
  return (
    <path
      className={classes.newLine}
      data-refused={link.problem ? true : undefined}
      d={`M${left + width} ${(index + 0.5) * metrics.row}L${link.x} ${link.y}`}
      markerEnd={`url(#arrow-${link.problem ? 'broken' : 'critical'})`}
    />
  );
}
