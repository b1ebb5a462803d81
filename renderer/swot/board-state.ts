import { create } from 'zustand';
import type { Quadrant } from '../../shared/model/swot';
import type { DropSpot } from '../board/drop-spot';
import { select } from '../store';
import type { Spot } from './board-steps';
import { type BoardFilter, type BoardOrder, noFilter } from './board-view';

/** Cards that are on their way. */
export interface Lift {
  readonly by: 'keyboard' | 'pointer';
  readonly ids: readonly string[];
  /** Among the shown cards without the lifted ones; null: over no quadrant. */
  readonly target: Spot | null;
  /** Where the pointer's bar is, in the coordinates of the target's list. */
  readonly bar: DropSpot['bar'];
  /** The card they would be merged into instead of being put somewhere. */
  readonly intoId: string | null;
  /** Let go of: shown where they were dropped until the file has them there. The next keys are for the board again. */
  readonly dropped?: boolean;
}

/** A card whose title is being edited; each turn gets a field of its own, also while the former still saves. */
export interface Editing {
  readonly id: string;
  readonly turn: number;
}

/** What the board remembers while the program runs; none of it is part of the plan. */
export interface BoardState {
  /** The file this belongs to. */
  readonly path: string | null;
  readonly selected: ReadonlySet<string>;
  /** Where a selection with Shift began. */
  readonly anchorId: string | null;
  /** The card that Tab leads to. */
  readonly activeId: string | null;
  readonly editing: Editing | null;
  readonly collapsed: ReadonlySet<Quadrant>;
  readonly filter: BoardFilter;
  readonly order: BoardOrder;
  readonly lift: Lift | null;
  /** Cards for which one to merge them into is being picked. */
  readonly merging: readonly string[] | null;
}

const start: BoardState = {
  path: null,
  selected: new Set(),
  anchorId: null,
  activeId: null,
  editing: null,
  collapsed: new Set(),
  filter: noFilter,
  order: 'own',
  lift: null,
  merging: null,
};

/** The board's own state. */
export const useBoard = create<BoardState>()(() => start);

/** Starts afresh when another file is open. */
export function startBoard(path: string | null): void {
  if (useBoard.getState().path !== path) useBoard.setState({ ...start, path });
}

/** The cards being carried: those let go of are not. */
export function carried(state: BoardState): Lift | null {
  return state.lift?.dropped ? null : state.lift;
}

/** Begins editing a card's title. */
export function editCard(id: string): void {
  useBoard.setState(({ editing }) => ({ editing: { id, turn: (editing?.turn ?? 0) + 1 }, activeId: id }));
}

/** Selects cards; the inspector shows `primaryId`, unless it is told to stay as it is. */
export function selectCards(
  ids: Iterable<string>,
  primaryId: string | null,
  anchorId: string | null = primaryId,
  inspect = true,
): void {
  useBoard.setState((state) => ({ selected: new Set(ids), anchorId, activeId: primaryId ?? state.activeId }));
  if (inspect) select(primaryId ? { table: 'swotItem', id: primaryId } : null);
}

/** Changes the filter. */
export function changeFilter(patch: Partial<BoardFilter>): void {
  useBoard.setState((state) => ({ filter: { ...state.filter, ...patch } }));
}

/** Folds a quadrant or opens it again. */
export function toggleCollapsed(quadrant: Quadrant, collapse?: boolean): void {
  useBoard.setState((state) => {
    const collapsed = new Set(state.collapsed);
    if (collapse ?? !collapsed.has(quadrant)) collapsed.add(quadrant);
    else collapsed.delete(quadrant);
    return { collapsed };
  });
}
