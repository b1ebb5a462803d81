import type { Arrow } from './lifted-keys';

interface Item {
  readonly id: string;
}

/** A board of columns, each with its cards in order. */
export type Columns<C extends string, R extends Item> = Readonly<Record<C, readonly R[]>>;

/** A place on the board: the index-th card (or gap) of a column. */
export interface Spot<C extends string> {
  readonly column: C;
  readonly index: number;
}

/** The columns of a board from left to right, and what can be told of any state of it. */
export interface ColumnOrder<C extends string> {
  readonly columns: readonly C[];
  /** Where a card is shown. */
  readonly spotOf: <R extends Item>(board: Columns<C, R>, id: string) => Spot<C> | undefined;
  /** The board without a card and, given a target, with it there. */
  readonly withMoved: <R extends Item>(
    board: Columns<C, R>,
    moving: R | undefined,
    target: Spot<C> | null,
  ) => Columns<C, R>;
  /**
   * Where an arrow leads from a spot: up and down its column, aside to the next column that has a place (with `extra` places
   * behind its last card). Undefined: nowhere.
   */
  readonly stepOn: <R extends Item>(
    board: Columns<C, R>,
    from: Spot<C>,
    arrow: Arrow,
    extra: 0 | 1,
  ) => Spot<C> | undefined;
}

/** A board whose columns stand in this order. */
export function columnOrder<C extends string>(columns: readonly C[]): ColumnOrder<C> {
  const spotOf = <R extends Item>(board: Columns<C, R>, id: string): Spot<C> | undefined => {
    for (const column of columns) {
      const index = board[column].findIndex((row) => row.id === id);
      if (index !== -1) return { column, index };
    }
    return undefined;
  };
  return {
    columns,
    spotOf,
    withMoved: (board, moving, target) => {
      if (!moving) return board;
      const moved: Record<C, (typeof board)[C]> = { ...board };
      const from = spotOf(board, moving.id)?.column;
      if (from) moved[from] = board[from].filter(({ id }) => id !== moving.id);
      if (target) moved[target.column] = moved[target.column].toSpliced(target.index, 0, moving);
      return moved;
    },
    stepOn: (board, from, arrow, extra) => {
      const places = (column: C): number => board[column].length + extra;
      if (arrow === 'up' || arrow === 'down') {
        const index = from.index + (arrow === 'down' ? 1 : -1);
        return index >= 0 && index < places(from.column) ? { column: from.column, index } : undefined;
      }
      const at = columns.indexOf(from.column);
      const aside = arrow === 'right' ? columns.slice(at + 1) : columns.slice(0, at).reverse();
      const column = aside.find((each) => places(each) > 0);
      return column && { column, index: Math.min(from.index, places(column) - 1) };
    },
  };
}
