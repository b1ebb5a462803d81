import { IconAlertTriangleFilled, IconHourglass, IconKey } from '@tabler/icons-react';
import { memo } from 'react';
import type { Initiative } from '../../shared/model/initiative';
import { isOverdue } from '../../shared/schedule';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';
import { Owner } from '../ui/owner-select';
import { useFormat } from '../ui/use-format';
import classes from './action-board.module.css';
import type { CardFacts } from './action-columns';
import { useActionBoard } from './board-lift';

const words = texts.actionPlan.board;

interface ActionCardProps extends CardFacts {
  readonly row: Initiative;
  /** Whether Tab leads to it. */
  readonly tabStop: boolean;
}

/** An initiative on the board. */
export const ActionCard = memo(function ActionCard({ row, serves, waits, waitsTitles, tabStop }: ActionCardProps) {
  const format = useFormat();
  const selected = useStore(({ selection }) => selection?.table === 'initiative' && selection.id === row.id);
  const lifted = useActionBoard(({ lift }) => (lift?.id === row.id && !lift.dropped ? lift.by : undefined));
  const today = useStore((state) => state.rollup.today);
  const overdue = isOverdue(row, today);
  return (
    <div role="row" className={classes.slot}>
      <div
        role="gridcell"
        className={classes.card}
        data-card={row.id}
        data-selected={selected || undefined}
        data-lifted={lifted}
        aria-selected={selected}
        aria-describedby="action-card-help"
        tabIndex={tabStop ? 0 : -1}
        data-testid="action-card"
      >
        <span className={classes.title} title={row.title} data-title>
          {row.title}
        </span>
        <span className={classes.owner}>
          <Owner personId={row.ownerId} />
        </span>
        <span className={classes.meta}>
          <span className={classes.due} data-overdue={overdue || undefined}>
            {overdue && <IconAlertTriangleFilled aria-hidden className={classes.mark} />}
            {row.dueDate ? words.due(format.date(row.dueDate)) : words.noDue}
            {overdue && ` · ${texts.goals.initiative.overdue}`}
          </span>
          <span className={classes.served} title={texts.goals.initiative.servesCount(serves)}>
            <IconKey aria-hidden className={classes.mark} />
            <span aria-hidden>{serves}</span>
            <span className="visually-hidden">
              {serves === 0 ? words.servesNone : texts.goals.initiative.servesCount(serves)}
            </span>
          </span>
        </span>
        {waits > 0 && (
          <span className={classes.waits} title={words.waitsForNamed(waitsTitles.replaceAll('\n', ', '))}>
            <IconHourglass aria-hidden className={classes.mark} />
            <span className={classes.waitsWords}>
              {waits === 1 ? words.waitsForNamed(waitsTitles) : words.waitsFor(waits)}
            </span>
          </span>
        )}
      </div>
    </div>
  );
});
