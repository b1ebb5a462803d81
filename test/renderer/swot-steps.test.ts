import { describe, expect, test } from 'vitest';
import { type QuadrantShape, step } from '../../renderer/swot/board-steps';
import type { Quadrant } from '../../shared/model/swot';

/** Seven strengths in three columns, two weaknesses in one, no opportunity, five threats in two. */
const shapes: Record<Quadrant, QuadrantShape> = {
  strength: { length: 7, columns: 3 },
  weakness: { length: 2, columns: 1 },
  opportunity: { length: 0, columns: 3 },
  threat: { length: 5, columns: 2 },
};

describe('arrows on the board', () => {
  test('move along the rows and columns of a quadrant', () => {
    expect(step({ quadrant: 'strength', index: 0 }, 'right', shapes)).toEqual({ quadrant: 'strength', index: 1 });
    expect(step({ quadrant: 'strength', index: 4 }, 'left', shapes)).toEqual({ quadrant: 'strength', index: 3 });
    expect(step({ quadrant: 'strength', index: 1 }, 'down', shapes)).toEqual({ quadrant: 'strength', index: 4 });
    expect(step({ quadrant: 'strength', index: 4 }, 'up', shapes)).toEqual({ quadrant: 'strength', index: 1 });
  });

  test('go down to the last card when the row below is shorter', () => {
    expect(step({ quadrant: 'strength', index: 5 }, 'down', shapes)).toEqual({ quadrant: 'strength', index: 6 });
  });

  test('cross to the quadrant beside, as near to the same row as it has cards', () => {
    expect(step({ quadrant: 'strength', index: 2 }, 'right', shapes)).toEqual({ quadrant: 'weakness', index: 0 });
    expect(step({ quadrant: 'strength', index: 6 }, 'right', shapes)).toEqual({ quadrant: 'weakness', index: 1 });
    expect(step({ quadrant: 'weakness', index: 1 }, 'left', shapes)).toEqual({ quadrant: 'strength', index: 5 });
    expect(step({ quadrant: 'weakness', index: 1 }, 'down', shapes)).toEqual({ quadrant: 'threat', index: 0 });
    expect(step({ quadrant: 'threat', index: 1 }, 'up', shapes)).toEqual({ quadrant: 'weakness', index: 1 });
  });

  test('lead to an empty quadrant as index -1', () => {
    expect(step({ quadrant: 'strength', index: 6 }, 'down', shapes)).toEqual({ quadrant: 'opportunity', index: -1 });
  });

  test('go on through the rows where the board ends, and stop at its corners', () => {
    expect(step({ quadrant: 'strength', index: 3 }, 'left', shapes)).toEqual({ quadrant: 'strength', index: 2 });
    expect(step({ quadrant: 'threat', index: 1 }, 'right', shapes)).toEqual({ quadrant: 'threat', index: 2 });
    expect(step({ quadrant: 'strength', index: 0 }, 'left', shapes)).toBeUndefined();
    expect(step({ quadrant: 'strength', index: 2 }, 'up', shapes)).toBeUndefined();
    expect(step({ quadrant: 'threat', index: 4 }, 'down', shapes)).toBeUndefined();
  });

  test('every spot can be reached from every other one', () => {
    const filled = { ...shapes, opportunity: { length: 4, columns: 3 } };
    const seen = new Set<string>();
    const open = [{ quadrant: 'strength' as Quadrant, index: 0 }];
    for (let spot = open.pop(); spot; spot = open.pop()) {
      if (seen.has(`${spot.quadrant}${spot.index}`)) continue;
      seen.add(`${spot.quadrant}${spot.index}`);
      for (const arrow of ['left', 'right', 'up', 'down'] as const) {
        const next = step(spot, arrow, filled);
        if (next) open.push(next);
      }
    }
    expect(seen.size).toBe(7 + 2 + 4 + 5);
  });
});
