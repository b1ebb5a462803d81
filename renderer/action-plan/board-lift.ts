import { create } from 'zustand';
import { find } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { cardElement } from '../board/card-list';
import type { Arrow, LiftedKeys } from '../board/lifted-keys';
import { run, useStore } from '../store';
import { announce } from '../ui/announce';
import {
  beforeAt,
  type Columns,
  columnsOf,
  columnsWithMoved,
  type Spot,
  spotOf,
  staysAt,
  stepOn,
} from './action-columns';
import { initiativeRows } from './initiative-rows';
import { foldColumn, useActionPlan } from './view';

const words = texts.actionPlan.board;

/** A card on its way. */
export interface Lift {
  readonly by: 'keyboard' | 'pointer';
  readonly id: string;
  /** Among the shown cards without the lifted one; null: over no column. */
  readonly target: Spot | null;
  /** Where the line between two cards is, from the top of the target's list; CSS pixels. */
  readonly line: number | null;
  /** Let go of: shown where it was dropped until the file has it there. The next keys are for the board again. */
  readonly dropped?: boolean;
}

/** The card that has the board's attention, and the one that is carried. */
export const useActionBoard = create<{ readonly lift: Lift | null; readonly activeId: string | null }>()(() => ({
  lift: null,
  activeId: null,
}));

/** The card being carried: one that was let go of is not. */
export function carriedCard(): Lift | null {
  const { lift } = useActionBoard.getState();
  return lift?.dropped ? null : lift;
}

/** Puts the focus on a card; one that is not drawn yet gets it when it is (`useKeptFocus`). */
export function focusCard(id: string): void {
  useActionBoard.setState({ activeId: id });
  const element = cardElement(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** What the board shows of the plan right now, whatever is drawn already. */
export function currentColumns(): Columns {
  const { plan, periodId } = useStore.getState();
  const { filters } = useActionPlan.getState();
  return columnsOf(initiativeRows(plan, { ...filters, periodId }, 'title', false));
}

/** Picks up a card, where it is drawn, so that the arrows move it. */
export function liftByKeys(columns: Columns, id: string): void {
  const target = spotOf(columns, id);
  if (!target) return;
  useActionBoard.setState({ lift: { by: 'keyboard', id, target, line: null }, activeId: id });
  const total = columns[target.status].length;
  announce(words.pickedUp(titleOf(id), columnName(target), target.index + 1, total));
}

/** The keys while a card is picked up. */
export const boardLiftedKeys: LiftedKeys = liftedKeys();

function liftedKeys(): LiftedKeys {
  const lifted = (): Lift | null => {
    const lift = carriedCard();
    return lift?.by === 'keyboard' ? lift : null;
  };
  return {
    isLifted: () => lifted() !== null,
    move: (arrow) => {
      const lift = lifted();
      if (lift?.target) moveLifted(currentColumns(), lift, lift.target, arrow);
    },
    drop: () => {
      const lift = lifted();
      if (lift) void dropCard(lift);
    },
    cancel: cancelCard,
  };
}

function moveLifted(columns: Columns, lift: Lift, from: Spot, arrow: Arrow): void {
  const row = find(useStore.getState().plan, 'initiative', lift.id);
  const rest = columnsWithMoved(columns, row, null);
  const target = stepOn(rest, from, arrow, 1);
  if (!target) return;
  foldColumn(target.status, false);
  useActionBoard.setState({ lift: { ...lift, target } });
  announce(words.over(columnName(target), target.index + 1, rest[target.status].length + 1));
  requestAnimationFrame(() => cardElement(lift.id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
}

/** The drop before: where a card goes next is worked out from where that one has put its own. */
let before: Promise<unknown> = Promise.resolve();

/** Lets go of a card over its target. It stays there on the screen, and the next keys are for the board, while the file takes it. */
export function dropCard(lift: Lift): Promise<void> {
  const dropped = { ...lift, line: null, dropped: true };
  useActionBoard.setState({ lift: dropped });
  const done = before.then(() => place(lift));
  before = done.finally(() => useActionBoard.setState((state) => (state.lift === dropped ? { lift: null } : {})));
  return done;
}

async function place({ id, target }: Lift): Promise<void> {
  const { plan } = useStore.getState();
  const columns = currentColumns();
  if (!target) return;
  const rest = columns[target.status].filter((row) => row.id !== id);
  const spot = { status: target.status, index: Math.min(target.index, rest.length) };
  const beforeId = beforeAt(plan, columns, id, spot);
  const done =
    staysAt(plan, columns, id, spot) ||
    (await run('initiative.place', { id, status: spot.status, beforeId })) !== undefined;
  announce(done ? words.dropped(columnName(spot), spot.index + 1, rest.length + 1) : words.cancelled);
}

/** Puts a lifted card back where it was. */
export function cancelCard(): void {
  if (!carriedCard()) return;
  useActionBoard.setState({ lift: null });
  announce(words.cancelled);
}

const columnName = ({ status }: Spot): string => texts.goals.initiative.status[status];

function titleOf(id: string): string {
  return find(useStore.getState().plan, 'initiative', id)?.title ?? '';
}
