import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { createdId } from '../../shared/changes';
import type { Initiative } from '../../shared/model/initiative';
import { texts } from '../../shared/texts/texts';
import { run, useStore } from '../store';
import { announce } from '../ui/announce';
import { useDrawn } from '../ui/drawn-later';
import { QuickAdd } from '../ui/quick-add';
import classes from './action-board.module.css';
import { ActionCard } from './action-card';
import { actionOrder, type CardFacts, type Status } from './action-columns';
import { currentColumns, useActionBoard } from './board-lift';
import { StatusShape } from './initiative-status';
import { allInitiatives, foldColumn, useActionPlan } from './view';

const words = texts.actionPlan.board;
/** Above this many cards only those near the view are laid out and painted. */
const manyCards = 40;
/** The cards that come with the board; no screen shows more of one column. */
const firstCards = 16;

interface ActionColumnProps {
  readonly status: Status;
  readonly rows: readonly Initiative[];
  readonly facts: ReadonlyMap<string, CardFacts>;
  /** Whether filters leave cards out. */
  readonly narrowed: boolean;
  readonly readOnly: boolean;
}

/** The initiatives of one status, and the line to add more. */
export const ActionColumn = memo(function ActionColumn(props: ActionColumnProps) {
  const { status, rows, facts, narrowed, readOnly } = props;
  const folded = useActionPlan((view) => view.folded.has(status));
  const presenting = useStore((state) => state.presenting);
  const over = useActionBoard(({ lift }) => !lift?.dropped && lift?.target?.column === status);
  const active = useActionBoard(({ activeId }) => rows.findIndex(({ id }) => id === activeId));
  const tabStop = rows[Math.max(active, 0)]?.id;
  // The card that is gone to is there at once.
  const drawn = Math.max(useDrawn(rows.length, firstCards), active + 1);
  const name = texts.goals.initiative.status[status];
  const fold = folded ? words.unfold(name) : words.fold(name);
  return (
    <section
      className={classes.column}
      aria-label={name}
      data-column={status}
      data-folded={folded || undefined}
      data-over={over || undefined}
    >
      <header className={classes.head}>
        <span className={classes.shape} data-status={status}>
          <StatusShape status={status} />
        </span>
        <h2 className={classes.name}>{name}</h2>
        <span className={classes.count} data-testid={`count-${status}`}>
          {rows.length}
        </span>
        <Tooltip label={fold}>
          <ActionIcon
            className={classes.fold}
            size="sm"
            aria-label={fold}
            aria-expanded={!folded}
            onClick={() => foldColumn(status, !folded)}
          >
            {folded ? <IconChevronRight size={16} /> : <IconChevronLeft size={16} />}
          </ActionIcon>
        </Tooltip>
      </header>
      {!folded && (
        <div className={classes.list} data-list={status} data-many={rows.length > manyCards || undefined}>
          {rows.length > 0 ? (
            <div role="grid" aria-label={name} className={classes.grid}>
              {rows.slice(0, drawn).map((row) => {
                const { serves = 0, waits = 0, waitsTitles = '' } = facts.get(row.id) ?? {};
                return (
                  <ActionCard
                    key={row.id}
                    row={row}
                    serves={serves}
                    waits={waits}
                    waitsTitles={waitsTitles}
                    tabStop={row.id === tabStop}
                  />
                );
              })}
            </div>
          ) : (
            <p className={classes.nothing}>{narrowed ? words.nothingMatches : words.empty[status]}</p>
          )}
          <DropLine status={status} />
        </div>
      )}
      {!folded && !readOnly && !presenting && (
        <div className={classes.add}>
          <QuickAdd
            placeholder={words.add(name)}
            onAdd={(titles) => add(status, titles)}
            testId={`add-action-${status}`}
          />
        </div>
      )}
    </section>
  );
});

/** Where a dragged card would go. */
function DropLine({ status }: { readonly status: Status }) {
  const line = useActionBoard(({ lift }) =>
    lift?.by === 'pointer' && lift.target?.column === status ? lift.line : null,
  );
  return line === null ? null : <div className={classes.line} style={{ top: line }} aria-hidden />;
}

async function add(status: Status, titles: string[]): Promise<boolean> {
  const changes = await run('initiative.add', { titles, status });
  if (!changes) return false;
  // A new card belongs where the eye is, so filters that would hide it give way.
  const made = createdId(changes.slice(0, 1), 'initiative');
  if (made && !actionOrder.spotOf(currentColumns(), made)) useActionPlan.setState({ filters: allInitiatives });
  announce(words.added(changes.length, texts.goals.initiative.status[status]));
  const list = document.querySelector(`[data-list="${status}"]`);
  requestAnimationFrame(() => list?.scrollTo({ top: list.scrollHeight }));
  return true;
}
