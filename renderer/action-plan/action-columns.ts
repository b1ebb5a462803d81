import { type Initiative, initiativeStatuses } from '../../shared/model/initiative';
import { all, find, inOrder, type Plan, referencing } from '../../shared/plan';
import { isOpen, waitsFor } from '../../shared/schedule';
import { type Columns as BoardColumns, columnOrder, type Spot } from '../board/columns';

export type Status = Initiative['status'];
export type Columns = BoardColumns<Status, Initiative>;

/** The columns of the board, from left to right. */
export const actionOrder = columnOrder(initiativeStatuses);

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

/**
 * The initiative to move before when a card is dropped at a spot among the shown ones: behind the last shown card means right
 * behind it, not behind what the filters hide; in a column that shows none it keeps its place in the action plan.
 */
export function beforeAt(plan: Plan, columns: Columns, id: string, { column, index }: Spot<Status>): string | null {
  const rest = columns[column].filter((row) => row.id !== id);
  const next = rest[index];
  if (next) return next.id;
  const order = inOrder(all(plan, 'initiative'));
  const last = rest.at(-1)?.id ?? id;
  const behind = order.slice(order.findIndex((row) => row.id === last) + 1);
  return behind.find((row) => row.id !== id)?.id ?? null;
}

/** Whether a card dropped there would stay as it is. */
export function staysAt(plan: Plan, columns: Columns, id: string, spot: Spot<Status>): boolean {
  if (find(plan, 'initiative', id)?.status !== spot.column) return false;
  return columns[spot.column].findIndex((row) => row.id === id) === spot.index;
}
