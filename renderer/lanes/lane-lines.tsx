import { memo } from 'react';
import type { LaneLayout, LaneLine } from '../../shared/layout/trace-layout';
import classes from './lanes-view.module.css';

interface LaneLinesProps {
  readonly layout: LaneLayout;
  /** The part that is drawn, from top to bottom. */
  readonly from: number;
  readonly to: number;
  /** The items whose lines stand out: those of the selected item's line, and of the one under the mouse. */
  readonly lit: ReadonlySet<string>;
  readonly hovered: ReadonlySet<string>;
}

/** The lines between the lanes. All quiet ones are one path, so that thousands cost no more than one. */
export const LaneLines = memo(function LaneLines({ layout, from, to, lit, hovered }: LaneLinesProps) {
  const near = layout.lines.filter(({ top, bottom }) => bottom >= from && top <= to);
  const within = (items: ReadonlySet<string>) => (line: LaneLine) => items.has(line.fromKey) && items.has(line.toKey);
  const path = (lines: readonly LaneLine[]): string => lines.map((line) => line.path).join('');
  const strong = near.filter(within(lit.size > 0 ? lit : hovered));
  const top = Math.max(0, from);
  const height = Math.max(0, Math.min(layout.height, to) - top);
  return (
    <svg
      className={classes.lines}
      style={{ top }}
      width={layout.width}
      height={height}
      viewBox={`0 ${top} ${layout.width} ${height}`}
      aria-hidden
    >
      <path d={path(near.filter((line) => !line.inLane))} />
      <path className={classes.strong} d={path(strong)} data-testid="lit-lines" data-count={strong.length} />
    </svg>
  );
});
