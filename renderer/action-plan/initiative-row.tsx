import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { memo } from 'react';
import type { Initiative } from '../../shared/model/initiative';
import { referencing } from '../../shared/plan';
import { isOverdue } from '../../shared/schedule';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { select, useStore } from '../store';
import { Owner } from '../ui/owner-select';
import { useFormat } from '../ui/use-format';
import { InitiativeStatus } from './initiative-status';
import classes from './initiatives.module.css';

const words = texts.goals.initiative;

interface InitiativeRowProps {
  readonly row: Initiative;
  readonly index: number;
  readonly top: number;
  readonly selected: boolean;
  readonly tabbable: boolean;
  readonly onRemove: ((index: number) => Promise<void>) | undefined;
}

/** One line of the action plan. */
export const InitiativeRow = memo(function InitiativeRow({
  row,
  index,
  top,
  selected,
  tabbable,
  onRemove,
}: InitiativeRowProps) {
  const format = useFormat();
  const today = useStore((state) => state.rollup.today);
  const serves = useDerived(
    (plan) => referencing(plan, 'initiativeKeyResult', 'initiativeId', row.id).length,
    ['initiativeKeyResult'],
    [row.id],
  );
  const overdue = isOverdue(row, today);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles every key for its rows.
    <div
      role="row"
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={tabbable ? 0 : -1}
      data-initiative={row.id}
      data-over={row.status === 'done' || row.status === 'cancelled' || undefined}
      onClick={() => select({ table: 'initiative', id: row.id })}
      data-testid="initiative-row"
    >
      <div role="gridcell" className={classes.cell} title={row.title}>
        {row.title}
      </div>
      <div role="gridcell" className={classes.cell}>
        <Owner personId={row.ownerId} />
      </div>
      <div role="gridcell" className={classes.cell}>
        <InitiativeStatus status={row.status} />
      </div>
      <div role="gridcell" className={classes.cell}>
        {row.startDate ? format.date(row.startDate) : '–'}
      </div>
      <div role="gridcell" className={classes.cell} data-overdue={overdue || undefined}>
        {row.dueDate ? format.date(row.dueDate) : '–'}
        {overdue && <span className={classes.overdue}> {words.overdue}</span>}
      </div>
      <div role="gridcell" className={classes.cell}>
        {words.servesCount(serves)}
      </div>
      <div role="gridcell" className={classes.cell}>
        {onRemove && (
          <ActionIcon
            size="sm"
            className={classes.hoverOnly}
            aria-label={`${texts.goals.actions.remove}: ${row.title}`}
            onClick={(event) => {
              event.stopPropagation();
              void onRemove(index);
            }}
          >
            <IconTrash size={15} />
          </ActionIcon>
        )}
      </div>
    </div>
  );
});
