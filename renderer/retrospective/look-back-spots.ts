import { type LookBackColumn, lookBackColumns, type SessionNote } from '../../shared/model/session';
import type { LookBack } from '../../shared/retrospective';
import type { Arrow } from '../board/lifted-keys';

/** A place on the board: the index-th note (or gap) of a column. */
export interface Spot {
  readonly column: LookBackColumn;
  readonly index: number;
}

/** Where a note is shown. */
export function spotOf(look: LookBack, id: string): Spot | undefined {
  for (const column of lookBackColumns) {
    const index = look[column].findIndex((note) => note.id === id);
    if (index !== -1) return { column, index };
  }
  return undefined;
}

/** The board without a note and, given a target, with it there. */
export function withMoved(look: LookBack, moving: SessionNote | undefined, target: Spot | null): LookBack {
  if (!moving) return look;
  const shown = (column: LookBackColumn): readonly SessionNote[] => {
    const rest = look[column].filter(({ id }) => id !== moving.id);
    return target?.column === column ? rest.toSpliced(target.index, 0, moving) : rest;
  };
  return { wentWell: shown('wentWell'), didNot: shown('didNot'), tryNext: shown('tryNext') };
}

/**
 * Where an arrow leads from a spot: up and down its column, aside to the next column that has a place (with `extra` places
 * behind its last note). Undefined: nowhere.
 */
export function stepOn(look: LookBack, from: Spot, arrow: Arrow, extra: 0 | 1): Spot | undefined {
  const places = (column: LookBackColumn): number => look[column].length + extra;
  if (arrow === 'up' || arrow === 'down') {
    const index = from.index + (arrow === 'down' ? 1 : -1);
    return index >= 0 && index < places(from.column) ? { column: from.column, index } : undefined;
  }
  const at = lookBackColumns.indexOf(from.column);
  const aside = arrow === 'right' ? lookBackColumns.slice(at + 1) : lookBackColumns.slice(0, at).reverse();
  const column = aside.find((each) => places(each) > 0);
  return column && { column, index: Math.min(from.index, places(column) - 1) };
}
