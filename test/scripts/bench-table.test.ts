import { expect, it } from 'vitest';
import { benchTable, meetsBar, withBenchResults } from '../../scripts/lib/bench-table.mjs';

const row = { what: 'open', ours: 4, comparison: 1, against: 'bare SELECT', unit: 'ms', bar: 4 };

it('a ratio at the bar meets it, one above does not', () => {
  expect(meetsBar(row)).toBe(true);
  expect(meetsBar({ ...row, ours: 4.1 })).toBe(false);
});

it('a missed bar stands in the table with the reason given for it', () => {
  const table = benchTable([{ ...row, ours: 8, note: 'the file is read twice' }]);
  expect(table).toContain('| open | 8.00 ms | bare SELECT: 1.00 ms | 8.00 | 4 | missed |');
  expect(table).toContain('- open: the file is read twice');
});

it('saving results twice keeps one copy of them and all that people wrote', () => {
  const once = withBenchResults('# Benchmarks\n\nHow we measure.\n', 'first');
  const twice = withBenchResults(`${once}\nAfterword.\n`, 'second');
  expect(twice).toContain('How we measure.');
  expect(twice).toContain('Afterword.');
  expect(twice).toContain('second');
  expect(twice).not.toContain('first');
});
