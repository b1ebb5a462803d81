import type { Quadrant } from '../../shared/model/swot';
import type { Arrow } from '../board/lifted-keys';

/** A place on the board: the index-th card (or gap) of a quadrant. */
export interface Spot {
  readonly quadrant: Quadrant;
  readonly index: number;
}

/** How a quadrant is laid out: rows are filled from left to right. */
export interface QuadrantShape {
  /** Number of places one can be at. */
  readonly length: number;
  readonly columns: number;
}

const beside: Readonly<Record<Quadrant, Readonly<Partial<Record<Arrow, Quadrant>>>>> = {
  strength: { right: 'weakness', down: 'opportunity' },
  weakness: { left: 'strength', down: 'threat' },
  opportunity: { right: 'threat', up: 'strength' },
  threat: { left: 'opportunity', up: 'weakness' },
};

/** The quadrant next to another one, if there is one on that side. */
export function neighbour(quadrant: Quadrant, arrow: Arrow): Quadrant | undefined {
  return beside[quadrant][arrow];
}

/**
 * Where an arrow leads from a spot: within the quadrant, at its edge into the next one on that side, and where the board
 * ends on through the row's order. Undefined: nowhere. Index -1: that quadrant has no place to be at.
 */
export function step(from: Spot, arrow: Arrow, shapes: Readonly<Record<Quadrant, QuadrantShape>>): Spot | undefined {
  const { quadrant, index } = from;
  const { length, columns } = shapes[quadrant];
  const row = Math.floor(index / columns);
  const column = index % columns;
  const lastRow = Math.floor((length - 1) / columns);
  const next = neighbour(quadrant, arrow);
  const there = next && shapes[next];
  const into = (wanted: number): Spot | undefined =>
    next && there ? { quadrant: next, index: Math.min(wanted, there.length - 1) } : undefined;
  switch (arrow) {
    case 'left':
      if (column > 0) return { quadrant, index: index - 1 };
      return into(row * (there?.columns ?? 1) + (there?.columns ?? 1) - 1) ?? within(quadrant, index - 1, length);
    case 'right':
      if (column < columns - 1 && index < length - 1) return { quadrant, index: index + 1 };
      return into(row * (there?.columns ?? 1)) ?? within(quadrant, index + 1, length);
    case 'up': {
      if (row > 0) return { quadrant, index: index - columns };
      if (!there) return undefined;
      const bottom = Math.max(0, Math.floor((there.length - 1) / there.columns));
      return into(bottom * there.columns + Math.min(column, there.columns - 1));
    }
    case 'down':
      if (row < lastRow) return { quadrant, index: Math.min(index + columns, length - 1) };
      return into(Math.min(column, (there?.columns ?? 1) - 1));
  }
}

function within(quadrant: Quadrant, index: number, length: number): Spot | undefined {
  return index >= 0 && index < length ? { quadrant, index } : undefined;
}
