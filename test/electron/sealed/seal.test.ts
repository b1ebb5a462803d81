import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seal, shuffled, unseal } from '../../../electron/sealed/seal';

const key = () => randomBytes(32);
const size = 4_096;

describe('a sealed blob', () => {
  test('gives back what was put in, whatever it was, and always has the same length', () => {
    const lengths = new Set<number>();
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 8 }), (entries) => {
        const secret = key();
        const sealed = seal(secret, 'box', entries, size)!;
        lengths.add(sealed.length);
        expect(unseal(secret, 'box', sealed)?.sort()).toEqual([...entries].sort());
      }),
    );
    expect(lengths.size).toBe(1);
  });

  test('does not open with another key, for another box, cut off, or with any bit altered', () => {
    const secret = key();
    const sealed = seal(secret, 'box 1', ['a ballot'], 64)!;
    expect(unseal(key(), 'box 1', sealed)).toBeUndefined();
    expect(unseal(secret, 'box 2', sealed)).toBeUndefined();
    expect(unseal(secret.subarray(1), 'box 1', sealed)).toBeUndefined();
    expect(unseal(secret, 'box 1', sealed.subarray(0, -1))).toBeUndefined();
    expect(unseal(secret, 'box 1', Buffer.alloc(0))).toBeUndefined();
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const altered = Buffer.from(sealed);
      altered[bit >> 3] = altered[bit >> 3]! ^ (1 << (bit & 7));
      expect(unseal(secret, 'box 1', altered)).toBeUndefined();
    }
  });

  test('holds no trace of its entries and never looks the same twice', () => {
    const secret = key();
    const sealed = seal(secret, 'box', ['Schmidt votes for steel'], size)!;
    for (const encoding of ['utf8', 'utf16le'] as const) {
      expect(sealed.includes(Buffer.from('steel', encoding))).toBe(false);
    }
    expect(seal(secret, 'box', ['Schmidt votes for steel'], size)).not.toEqual(sealed);
  });

  test('refuses what does not fit, up to the last byte', () => {
    const most = 64 - 4 - '[""]'.length;
    expect(seal(key(), 'box', ['x'.repeat(most)], 64)).toBeDefined();
    expect(seal(key(), 'box', ['x'.repeat(most + 1)], 64)).toBeUndefined();
  });

  test('keeps no order: every entry comes out at every place about equally often', () => {
    const entries = ['a', 'b', 'c', 'd'];
    const seen = new Map<string, number>();
    const rounds = 2_400;
    for (let i = 0; i < rounds; i++) {
      const secret = key();
      unseal(secret, 'box', seal(secret, 'box', entries, 64)!)!.forEach((entry, place) => {
        seen.set(`${entry}${place}`, (seen.get(`${entry}${place}`) ?? 0) + 1);
      });
    }
    expect(seen.size).toBe(16);
    // 600 expected at each place with a deviation of 21: 150 away is seven deviations.
    for (const count of seen.values()) expect(Math.abs(count - rounds / 4)).toBeLessThan(150);
  });
});

test('shuffling keeps every item and leaves the given list alone', () => {
  const list = Object.freeze(Array.from({ length: 50 }, (_, i) => i));
  expect(shuffled(list).sort((a, b) => a - b)).toEqual(list);
  expect(shuffled([])).toEqual([]);
});
