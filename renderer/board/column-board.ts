import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { announce } from '../ui/announce';
import { cardElement } from './card-list';
import type { ColumnOrder, Columns, Spot } from './columns';
import type { CardFocus } from './kept-focus';
import type { LiftedKeys } from './lifted-keys';

/** A card on its way. */
export interface Lift<C extends string> {
  readonly by: 'keyboard' | 'pointer';
  readonly id: string;
  /** Among the shown cards without the lifted one; null: over no column. */
  readonly target: Spot<C> | null;
  /** Where the line between two cards is, from the top of the target's list; CSS pixels. */
  readonly line: number | null;
  /** Let go of: shown where it was dropped until the file has it there. The next keys are for the board again. */
  readonly dropped?: boolean;
}

/** The card that has the board's attention, the one that is carried, and the one whose words are edited on it. */
export interface ColumnBoardState<C extends string> {
  readonly lift: Lift<C> | null;
  readonly activeId: string | null;
  readonly editing: { readonly id: string } | null;
}

interface BoardWords {
  readonly pickedUp: (title: string, column: string, place: number, total: number) => string;
  readonly over: (column: string, place: number, total: number) => string;
  readonly dropped: (column: string, place: number, total: number) => string;
  readonly cancelled: string;
}

/** What a board of columns is about. */
interface BoardOf<C extends string, R extends { readonly id: string; readonly title: string }> {
  readonly order: ColumnOrder<C>;
  readonly words: BoardWords;
  readonly columnName: (column: C) => string;
  readonly rowOf: (id: string) => R | undefined;
  /** What the board on which a card stands shows of the plan right now, whatever is drawn already. */
  readonly columnsNow: (id: string) => Columns<C, R>;
  /** Makes a column ready to take a card that is carried by keys. */
  readonly enter?: (column: C) => void;
  /** Puts a card at a spot among the shown ones without it; false where the file did not take it. */
  readonly place: (id: string, spot: Spot<C>, columns: Columns<C, R>) => Promise<boolean>;
}

/** A board of columns on which cards are carried by keys or pointer: its state, and what can be done with a card. */
export interface ColumnBoard<C extends string, R extends { readonly id: string; readonly title: string }> {
  readonly order: ColumnOrder<C>;
  readonly useBoard: UseBoundStore<StoreApi<ColumnBoardState<C>>>;
  /** The card being carried: one that was let go of is not. */
  readonly carried: () => Lift<C> | null;
  /** Puts the focus on a card; one that is not drawn yet gets it when it is (`useKeptFocus`). */
  readonly focus: (id: string) => void;
  readonly keptFocus: CardFocus;
  /** Picks up a card, where it is drawn, so that the arrows move it. */
  readonly liftByKeys: (columns: Columns<C, R>, id: string) => void;
  readonly liftedKeys: LiftedKeys;
  /** Lets go of a card over its target. It stays there on the screen, and the next keys are for the board, while the file takes it. */
  readonly drop: (lift: Lift<C>) => Promise<void>;
  /** Puts a lifted card back where it was. */
  readonly cancel: () => void;
  /** To the card one was at last, else the first one. */
  readonly enterFrom: (columns: Columns<C, R>) => void;
}

/** Makes the board of one kind of cards. */
export function columnBoard<C extends string, R extends { readonly id: string; readonly title: string }>(
  of: BoardOf<C, R>,
): ColumnBoard<C, R> {
  const { order, words, columnName } = of;
  const useBoard = create<ColumnBoardState<C>>()(() => ({ lift: null, activeId: null, editing: null }));
  const carried = (): Lift<C> | null => {
    const { lift } = useBoard.getState();
    return lift?.dropped ? null : lift;
  };
  const lifted = (): Lift<C> | null => {
    const lift = carried();
    return lift?.by === 'keyboard' ? lift : null;
  };
  const focus = (id: string): void => {
    useBoard.setState({ activeId: id });
    const element = cardElement(id);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const cancel = (): void => {
    if (!carried()) return;
    useBoard.setState({ lift: null });
    announce(words.cancelled);
  };
  const place = async ({ id, target }: Lift<C>): Promise<void> => {
    if (!target || !of.rowOf(id)) return;
    const columns = of.columnsNow(id);
    const rest = columns[target.column].filter((row) => row.id !== id);
    const spot = { column: target.column, index: Math.min(target.index, rest.length) };
    const done = await of.place(id, spot, columns);
    announce(done ? words.dropped(columnName(spot.column), spot.index + 1, rest.length + 1) : words.cancelled);
  };
  // The drop before: where a card goes next is worked out from where that one has put its own.
  let before: Promise<unknown> = Promise.resolve();
  const drop = (lift: Lift<C>): Promise<void> => {
    const dropped = { ...lift, line: null, dropped: true };
    useBoard.setState({ lift: dropped });
    const done = before.then(() => place(lift));
    before = done.finally(() => useBoard.setState((state) => (state.lift === dropped ? { lift: null } : {})));
    return done;
  };
  return {
    order,
    useBoard,
    carried,
    focus,
    keptFocus: {
      wanted: () => {
        const { activeId, editing } = useBoard.getState();
        return editing ? null : activeId;
      },
      note: (activeId) => useBoard.setState({ activeId }),
      focus,
    },
    liftByKeys: (columns, id) => {
      const target = order.spotOf(columns, id);
      if (!target) return;
      useBoard.setState({ lift: { by: 'keyboard', id, target, line: null }, activeId: id });
      const title = of.rowOf(id)?.title ?? '';
      announce(words.pickedUp(title, columnName(target.column), target.index + 1, columns[target.column].length));
    },
    liftedKeys: {
      isLifted: () => lifted() !== null,
      move: (arrow) => {
        const lift = lifted();
        if (!lift?.target) return;
        const rest = order.withMoved(of.columnsNow(lift.id), of.rowOf(lift.id), null);
        const target = order.stepOn(rest, lift.target, arrow, 1);
        if (!target) return;
        of.enter?.(target.column);
        useBoard.setState({ lift: { ...lift, target } });
        announce(words.over(columnName(target.column), target.index + 1, rest[target.column].length + 1));
        requestAnimationFrame(() => cardElement(lift.id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
      },
      drop: () => {
        const lift = lifted();
        if (lift) void drop(lift);
      },
      cancel,
    },
    drop,
    cancel,
    enterFrom: (columns) => {
      const { activeId } = useBoard.getState();
      const first = order.columns.flatMap((column) => columns[column])[0];
      if (activeId && order.spotOf(columns, activeId)) focus(activeId);
      else if (first) focus(first.id);
    },
  };
}
