import { boxOf, type DayRange } from '../../shared/layout/timeline';
import type { Initiative } from '../../shared/model/initiative';
import { find } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';
import classes from './timeline.module.css';
import { draggedWords } from './timeline-keys';
import type { Metrics } from './timeline-metrics';
import { useTimeline } from './timeline-state';

const words = texts.actionPlan.timeline;

interface FloatsProps {
  readonly rows: readonly Initiative[];
  readonly range: DayRange;
  readonly metrics: Metrics;
}

/** What is said beside the pointer or the lifted bar: the new days, what stops it, what it moves along. */
export function TimelineFloats({ rows, range, metrics }: FloatsProps) {
  const drag = useTimeline((state) => (state.drag?.dropped ? null : state.drag));
  const link = useTimeline((state) => state.link);
  if (link?.toId)
    return (
      <LinkWords
        fromId={link.fromId}
        toId={link.toId}
        problem={link.problem}
        x={link.x}
        y={link.y}
        side={metrics.side}
      />
    );
  if (!drag) return null;
  const index = rows.findIndex(({ id }) => id === drag.id);
  const { left, width } = boxOf(drag.span, range, metrics.perDay);
  const top = index === -1 ? (drag.at ?? 0) : index * metrics.row;
  return (
    <>
      {index === -1 && (
        <span
          className={classes.newBar}
          style={{ left: metrics.side + left, width, top: top - metrics.row * 0.3, height: metrics.row * 0.6 }}
          aria-hidden
        />
      )}
      <span
        className={classes.readout}
        style={{ left: metrics.side + left, top: top + metrics.row * (index === -1 ? 0.4 : 0.9) }}
        data-kept={drag.keptBy ? true : undefined}
        data-testid="timeline-readout"
      >
        {draggedWords(drag)}
      </span>
    </>
  );
}

interface LinkWordsProps {
  readonly fromId: string;
  readonly toId: string;
  readonly problem: string | undefined;
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

function LinkWords({ fromId, toId, problem, x, y, side }: LinkWordsProps) {
  const text = useStore(({ plan }) =>
    words.connects(find(plan, 'initiative', fromId)?.title ?? '', find(plan, 'initiative', toId)?.title ?? ''),
  );
  return (
    <span
      className={classes.readout}
      style={{ left: side + x + 14, top: y + 14 }}
      data-kept={problem ? true : undefined}
      data-testid="timeline-readout"
    >
      {problem ?? text}
    </span>
  );
}
