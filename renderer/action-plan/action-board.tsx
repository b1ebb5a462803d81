import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { type Initiative, initiativeStatuses } from '../../shared/model/initiative';
import { find } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useKeptFocus } from '../board/kept-focus';
import { LiftHint } from '../board/lift-hint';
import { arrowOf, useLiftedKeys } from '../board/lifted-keys';
import { useColumnDrag } from '../board/use-column-drag';
import { useDerived, useReadOnly } from '../hooks';
import { focusDetails } from '../inspector/focus-details';
import { select, useStore } from '../store';
import { deleteItems } from '../ui/delete-items';
import { useStrayArrows } from '../ui/stray-arrows';
import classes from './action-board.module.css';
import { ActionColumn } from './action-column';
import { type Columns, cardFacts, columnsOf } from './action-columns';
import { actionBoard, useActionBoard } from './board-lift';
import { foldColumn, isNarrowed, useActionPlan } from './view';

const words = texts.actionPlan.board;
const { order } = actionBoard;

/** The action plan as a board: a column for each status, cards in the team's own order. */
export function ActionBoard({ rows }: { readonly rows: readonly Initiative[] }) {
  const readOnly = useReadOnly();
  const board = useRef<HTMLDivElement>(null);
  const lift = useActionBoard((state) => state.lift);
  const filtered = useActionPlan(({ filters }) => isNarrowed(filters));
  const narrowed = useStore(({ periodId }) => periodId !== null) || filtered;
  const columns = useMemo(() => columnsOf(rows), [rows]);
  const facts = useDerived(
    (plan) => cardFacts(plan, rows),
    ['initiative', 'initiativeKeyResult', 'initiativeDependency'],
    [rows],
  );
  // What is carried by keys is drawn where it would go, and what was dropped where it was, until the file has it there.
  const moved = lift && (lift.by === 'keyboard' || lift.dropped) ? lift : null;
  const moving = useStore(({ plan }) => find(plan, 'initiative', moved?.id));
  const shown = order.withMoved(columns, moving, moved?.target ?? null);
  useColumnDrag(board, actionBoard, readOnly);
  useLiftedKeys(actionBoard.liftedKeys);
  useKeptFocus(board, actionBoard.keptFocus);
  useShownSelection(columns);
  useStrayArrows(() => actionBoard.enterFrom(shown));
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks of the cards inside it. */}
      <div
        ref={board}
        className={classes.board}
        data-lifting={lift && !lift.dropped ? lift.by : undefined}
        onKeyDown={(event) => onKey(event, shown, readOnly)}
        onClick={onClick}
        data-testid="action-board"
      >
        {initiativeStatuses.map((status) => (
          <ActionColumn
            key={status}
            status={status}
            rows={shown[status]}
            facts={facts}
            narrowed={narrowed}
            readOnly={readOnly}
          />
        ))}
      </div>
      {lift?.by === 'keyboard' && !lift.dropped && <LiftHint words={words.hint} />}
      <p id="action-card-help" className="visually-hidden">
        {words.cardHelp}
      </p>
    </>
  );
}

function onClick({ target }: MouseEvent): void {
  if (!(target instanceof Element) || target.closest('button, input')) return;
  const id = target.closest<HTMLElement>('[data-card]')?.dataset.card;
  select(id ? { table: 'initiative', id } : null);
}

function onKey(event: KeyboardEvent, columns: Columns, readOnly: boolean): void {
  const id = event.target instanceof HTMLElement ? event.target.dataset.card : undefined;
  if (!id || actionBoard.carried() || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!cardKey(event.key, id, columns, readOnly)) return;
  event.preventDefault();
  event.stopPropagation();
}

function cardKey(key: string, id: string, columns: Columns, readOnly: boolean): boolean {
  const spot = order.spotOf(columns, id);
  if (!spot) return false;
  const column = columns[spot.column];
  const arrow = arrowOf(key);
  const { folded } = useActionPlan.getState();
  if (arrow) {
    const open = Object.fromEntries(
      initiativeStatuses.map((status) => [status, folded.has(status) ? [] : columns[status]]),
    ) as unknown as Columns;
    const next = order.stepOn(open, spot, arrow, 0);
    goTo(next && columns[next.column][next.index]);
  } else if (key === 'Home') goTo(column[0]);
  else if (key === 'End') goTo(column.at(-1));
  else if (key === 'Escape') select(null);
  else if (key === 'Enter' || key === 'F2') {
    select({ table: 'initiative', id });
    focusDetails();
  } else if (readOnly) return false;
  else if (key === ' ') actionBoard.liftByKeys(columns, id);
  else if (key === 'Delete' || key === 'Backspace')
    void removeCard(id, column[spot.index + 1] ?? column[spot.index - 1]);
  else if (key.toLowerCase() === 'n' || key === 'Insert') focusAdd(spot.column);
  else return false;
  return true;
}

function goTo(row: Initiative | undefined): void {
  if (!row) return;
  actionBoard.focus(row.id);
  if (useStore.getState().selection) select({ table: 'initiative', id: row.id });
}

/** The focus goes on at once: the next key may be here already. */
async function removeCard(id: string, next: Initiative | undefined): Promise<void> {
  if (next) actionBoard.focus(next.id);
  if (!(await deleteItems('initiative', [id]))) actionBoard.focus(id);
}

/** Puts the focus on the line where a column's initiatives are typed. */
export function focusAdd(status: Initiative['status']): void {
  foldColumn(status, false);
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-testid="add-action-${status}"]`)?.focus());
}

/** Brings a card selected elsewhere (search, plan health, the details of another one) into view, opening its column. */
function useShownSelection(columns: Columns): void {
  const selectedId = useStore(({ selection }) => (selection?.table === 'initiative' ? selection.id : null));
  const latest = useRef(columns);
  latest.current = columns;
  useEffect(() => {
    const spot = selectedId ? order.spotOf(latest.current, selectedId) : undefined;
    if (!selectedId || !spot) return;
    foldColumn(spot.column, false);
    useActionBoard.setState({ activeId: selectedId });
    requestAnimationFrame(() =>
      document
        .querySelector(`[data-card="${CSS.escape(selectedId)}"]`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
  }, [selectedId]);
}
