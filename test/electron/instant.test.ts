import { afterAll, expect, test } from 'vitest';
import { localInstant } from '../../electron/session';
import { timeOfDay } from '../../shared/instant';
import { instantField } from '../../shared/model/fields';

const own = process.env.TZ;
afterAll(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

// Berlin turns its clocks forward in that night; Kolkata and Newfoundland are half hours off; Kiritimati is a day ahead.
test.each([
  ['UTC', '2027-03-28T00:59:59.250+00:00'],
  ['Europe/Berlin', '2027-03-28T01:59:59.250+01:00'],
  ['Asia/Kolkata', '2027-03-28T06:29:59.250+05:30'],
  ['America/St_Johns', '2027-03-27T22:29:59.250-02:30'],
  ['Pacific/Kiritimati', '2027-03-28T14:59:59.250+14:00'],
])('an instant is kept as the clock on the wall in %s shows it', (zone, expected) => {
  process.env.TZ = zone;
  const instant = new Date(Date.UTC(2027, 2, 28, 0, 59, 59, 250));
  const kept = localInstant(instant);
  expect(kept).toBe(expected);
  expect(Date.parse(kept)).toBe(instant.getTime());
  expect(instantField.safeParse(kept).success).toBe(true);
  expect(timeOfDay(kept)).toBe(expected.slice(11, 16));
});

test('a second later Berlin is an hour further', () => {
  process.env.TZ = 'Europe/Berlin';
  expect(localInstant(new Date(Date.UTC(2027, 2, 28, 1, 0, 0)))).toBe('2027-03-28T03:00:00.000+02:00');
});
