import { describe, expect, test } from 'vitest';
import {
  freeStanding,
  labelBox,
  type MapMark,
  mapPoint,
  markTowards,
  placeLabels,
  standingAt,
} from '../../../shared/layout/stakeholder-map';
import { Random } from '../../support/random';

const sizes = { width: 800, height: 500, radius: 14, gap: 4, lineHeight: 18 };

function marks(count: number, seed: number): MapMark[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, i) => ({
    id: `s${i}`,
    x: random.next() * sizes.width,
    y: random.next() * sizes.height,
    width: 30 + random.next() * 150,
  }));
}

describe('places on the map', () => {
  test('interest grows to the right, power upwards, and a place says its standing again', () => {
    expect(mapPoint({ power: 5, interest: 1 })).toEqual({ x: 0, y: 0 });
    expect(mapPoint({ power: 1, interest: 5 })).toEqual({ x: 1, y: 1 });
    for (let power = 10; power <= 50; power++) {
      const standing = { power: power / 10, interest: (60 - power) / 10 };
      expect(standingAt(mapPoint(standing))).toEqual(standing);
    }
  });

  test('a point beyond the edge means the edge', () => {
    expect(standingAt({ x: 1.4, y: -0.2 })).toEqual({ power: 5, interest: 5 });
  });

  test('one after the other they find room of their own, inside the scale', () => {
    const taken: { power: number; interest: number }[] = [];
    for (let i = 0; i < 60; i++) taken.push(freeStanding(taken, { power: 2.6, interest: 2.6 }));
    expect(taken[0]).toEqual({ power: 2.6, interest: 2.6 });
    expect(new Set(taken.map(({ power, interest }) => `${power} ${interest}`)).size).toBe(60);
    for (const { power, interest } of taken) {
      expect(Math.min(power, interest)).toBeGreaterThanOrEqual(1);
      expect(Math.max(power, interest)).toBeLessThanOrEqual(5);
    }
  });
});

describe('names on the map', () => {
  test('cover neither each other nor a mark, and stay on the map', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const all = marks(80, seed);
      const sides = placeLabels(all, sizes);
      const boxes = all.flatMap((mark) => {
        const side = sides.get(mark.id);
        return side ? [{ id: mark.id, ...labelBox(mark, side, sizes) }] : [];
      });
      expect(boxes.length).toBeGreaterThan(10);
      for (const box of boxes) {
        expect(box.left >= 0 && box.top >= 0 && box.right <= sizes.width && box.bottom <= sizes.height).toBe(true);
        for (const other of boxes) {
          if (other.id === box.id) continue;
          const apart =
            box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
          expect(apart, `${box.id} and ${other.id}`).toBe(true);
        }
        for (const mark of all) {
          const apart =
            box.right <= mark.x - sizes.radius ||
            mark.x + sizes.radius <= box.left ||
            box.bottom <= mark.y - sizes.radius ||
            mark.y + sizes.radius <= box.top;
          expect(apart, `${box.id} on ${mark.id}`).toBe(true);
        }
      }
    }
  });

  test('earlier marks choose first; a lone one gets the right side unless it stands at the right edge', () => {
    const [first, second] = [
      { id: 'first', x: 100, y: 100, width: 60 },
      { id: 'second', x: 700, y: 300, width: 120 },
    ];
    expect(placeLabels([first, second], sizes)).toEqual(
      new Map([
        ['first', 'right'],
        ['second', 'left'],
      ]),
    );
    const onTop = Array.from({ length: 6 }, (_, i) => ({ id: `${i}`, x: 400, y: 250, width: 80 }));
    expect([...placeLabels(onTop, sizes).keys()]).toEqual(['0', '1', '2', '3']);
  });
});

describe('arrows', () => {
  const mark = (id: string, x: number, y: number): MapMark => ({ id, x, y, width: 0 });
  const all = [mark('middle', 100, 100), mark('right', 200, 105), mark('farRight', 300, 100), mark('up', 110, 20)];

  test('go to the nearest mark ahead, and nowhere where there is none', () => {
    expect(markTowards(all, all[0], 1, 0)?.id).toBe('right');
    expect(markTowards(all, all[0], 0, -1)?.id).toBe('up');
    expect(markTowards(all, all[0], -1, 0)).toBeUndefined();
    expect(markTowards(all, undefined, 1, 0)?.id).toBe('middle');
  });

  test('every mark can be reached from every other one', () => {
    const many = marks(60, 7);
    const reached = new Set<MapMark>();
    const visit = (from: MapMark): void => {
      if (reached.has(from)) return;
      reached.add(from);
      for (const [dx, dy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        const next = markTowards(many, from, dx, dy);
        if (next) visit(next);
      }
    };
    for (const mark of many.slice(0, 1)) visit(mark);
    expect(reached.size).toBe(60);
  });
});
