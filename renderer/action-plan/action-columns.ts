import { type Initiative, initiativeStatuses } from '../../shared/model/initiative';
import { all, find, inOrder, type Plan, referencing } from '../../shared/plan';
import { isOpen, waitsFor } from '../../shared/schedule';
import type { Arrow } from '../board/lifted-keys';

export type Status = Initiative['status'];
export type Columns = Readonly<Record<Status, readonly Initiative[]>>;

/** A place on the board: the index-th card (or gap) of a column. */
export interface Spot {
  readonly status: Status;
  readonly index: number;
}

/** What a card says besides its own row; values that compare by `===`, so that only changed cards are drawn anew. */
export interface CardFacts {
  /** How many key results it serves. */
  readonly serves: number;
  /** How many unfinished initiatives it waits for, and their titles one a line. */
  readonly waits: number;
  readonly waitsTitles: string;
}

/** The given initiatives by status, in the order of the action plan. */
export function columnsOf(rows: readonly Initiative[]): Columns {
  const columns: Record<Status, Initiative[]> = {
    notStarted: [],
    inProgress: [],
    blocked: [],
    done: [],
    cancelled: [],
  };
  for (const row of inOrder(rows)) columns[row.status].push(row);
  return columns;
}

/** Facts of every card. Reads initiative, initiativeKeyResult and initiativeDependency. */
export function cardFacts(plan: Plan, rows: readonly Initiative[]): ReadonlyMap<string, CardFacts> {
  return new Map(
    rows.map(({ id, status }) => {
      const first = status === 'done' || status === 'cancelled' ? [] : waitsFor(plan, id).filter(isOpen);
      return [
        id,
        {
          serves: referencing(plan, 'initiativeKeyResult', 'initiativeId', id).length,
          waits: first.length,
          waitsTitles: first.map(({ title }) => title).join('\n'),
        },
      ];
    }),
  );
}

/** Where a card is shown. */
export function spotOf(columns: Columns, id: string): Spot | undefined {
  for (const status of initiativeStatuses) {
    const index = columns[status].findIndex((row) => row.id === id);
    if (index !== -1) return { status, index };
  }
  return undefined;
}

/** The columns without a card and, given a target, with it there. */
export function columnsWithMoved(columns: Columns, moving: Initiative | undefined, target: Spot | null): Columns {
  if (!moving) return columns;
  const moved = { ...columns };
  const from = spotOf(columns, moving.id)?.status;
  if (from) moved[from] = columns[from].filter(({ id }) => id !== moving.id);
  if (target) moved[target.status] = moved[target.status].toSpliced(target.index, 0, moving);
  return moved;
}

/**
 * The initiative to move before when a card is dropped at a spot among the shown ones: behind the last shown card means right
 * behind it, not behind what the filters hide; in a column that shows none it keeps its place in the action plan.
 */
export function beforeAt(plan: Plan, columns: Columns, id: string, { status, index }: Spot): string | null {
  const rest = columns[status].filter((row) => row.id !== id);
  const next = rest[index];
  if (next) return next.id;
  const order = inOrder(all(plan, 'initiative'));
  const last = rest.at(-1)?.id ?? id;
  const behind = order.slice(order.findIndex((row) => row.id === last) + 1);
  return behind.find((row) => row.id !== id)?.id ?? null;
}

/** Whether a card dropped there would stay as it is. */
export function staysAt(plan: Plan, columns: Columns, id: string, spot: Spot): boolean {
  if (find(plan, 'initiative', id)?.status !== spot.status) return false;
  return columns[spot.status].findIndex((row) => row.id === id) === spot.index;
}

/**
 * Where an arrow leads from a spot: up and down its column, aside to the next column that has a place (with `extra` places
 * behind its last card). Undefined: nowhere.
 */
export function stepOn(columns: Columns, from: Spot, arrow: Arrow, extra: 0 | 1): Spot | undefined {
  const places = (status: Status): number => columns[status].length + extra;
  if (arrow === 'up' || arrow === 'down') {
    const index = from.index + (arrow === 'down' ? 1 : -1);
    return index >= 0 && index < places(from.status) ? { status: from.status, index } : undefined;
  }
  const at = initiativeStatuses.indexOf(from.status);
  const aside = arrow === 'right' ? initiativeStatuses.slice(at + 1) : initiativeStatuses.slice(0, at).reverse();
  const status = aside.find((each) => places(each) > 0);
  return status && { status, index: Math.min(from.index, places(status) - 1) };
}
