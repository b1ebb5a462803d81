import { IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import type { OutlineRow } from './outline';
import classes from './outline.module.css';
import type { RunRowCommand } from './row-commands';
import { fold, useGoalsView } from './view';

interface GroupRowProps {
  readonly row: Extract<OutlineRow, { kind: 'group' }>;
  readonly index: number;
  readonly top: number;
  readonly name: string;
  readonly onCommand: RunRowCommand;
}

/** The line that opens a group of objectives. */
export const GroupRow = memo(function GroupRow({ row, index, top, name, onCommand }: GroupRowProps) {
  const active = useGoalsView((view) => view.active === row.key);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the treegrid handles every key for its rows.
    <div
      role="row"
      id={`goal-row-${row.key}`}
      className={classes.group}
      style={{ transform: `translateY(${top}px)` }}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-rowindex={index + 2}
      aria-expanded={row.expanded}
      tabIndex={active ? 0 : -1}
      data-row={row.key}
      data-index={index}
      onClick={() => {
        onCommand('choose', row);
        fold([row.key], row.expanded);
      }}
    >
      <div role="gridcell" className={classes.groupCell} aria-colspan={8}>
        <IconChevronRight
          size={16}
          className={classes.groupChevron}
          data-expanded={row.expanded || undefined}
          aria-hidden
        />
        <span className={classes.groupName}>{name}</span>
        <span className={classes.groupCount}>{row.count}</span>
      </div>
    </div>
  );
});
