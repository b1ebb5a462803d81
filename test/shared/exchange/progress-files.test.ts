import { describe, expect, test } from 'vitest';
import { exportPlan } from '../../../shared/exchange/export-plan';
import { importPlan } from '../../../shared/exchange/import-plan';
import { barrier, checkIn, keyResult, objective, review, said, smallPlan } from '../../support/small-plan';
import { snapshot } from '../../support/snapshot';
import { refusalOf, spoiled } from './refusal';

const lived = smallPlan({
  objective: [objective('o')],
  keyResult: [
    keyResult('k', 'o', {
      expectedPoints: [
        { dueDate: '2027-01-20', value: 10 },
        { dueDate: '2027-02-20', value: 60 },
      ],
    }),
  ],
  checkIn: [checkIn('c', 'k', { value: 12.5, confidence: 8, whatChanged: 'Half of them' })],
  barrier: [barrier('b', { keyResultId: 'k', checkInId: 'c', resolvedOn: '2027-02-11' })],
});
const good = exportPlan(lived);
const reviewed = exportPlan(
  smallPlan({
    objective: [objective('o'), objective('p', { predecessorId: 'o' })],
    review: [review('r')],
    objectiveReview: [said('or', 'r', 'o', { score: 0.4, scoreReason: 'Late' }), said('os', 'r', 'p')],
  }),
);

describe('check-ins, barriers and expected points in a file', () => {
  test('come back as they went out; older files without expected points mean the straight line', () => {
    expect(snapshot(importPlan(good))).toBe(snapshot(lived));
    const older = good.replace(/,\s*"expectedPoints": \[[^\]]*\]/, '');
    expect(importPlan(older).rows.keyResult.get('k')?.expectedPoints).toEqual([]);
  });

  test.each([
    ['"confidence": 8', '"confidence": 11', 'checkIn[0].confidence: must be 10 or less, found 11'],
    [
      '"done": null,\n      "confidence"',
      '"done": true,\n      "confidence"',
      'checkIn[0]: a check-in measures in one way',
    ],
    [
      '"value": 12.5,\n      "milestoneIds": null,\n      "done": null,\n      "confidence": 8,\n      "whatChanged": "Half of them"',
      '"value": null,\n      "milestoneIds": null,\n      "done": null,\n      "confidence": null,\n      "whatChanged": " "',
      'checkIn[0]: that check-in says nothing yet',
    ],
    [
      '"dueDate": "2027-02-20"',
      '"dueDate": "2027-01-20"',
      'keyResult[0]: what is expected when must go from day to day',
    ],
    [
      '"objectiveId": null,\n      "checkInId"',
      '"objectiveId": "o",\n      "checkInId"',
      'barrier[0]: a barrier is in the way of',
    ],
    ['"resolvedOn": "2027-02-11"', '"resolvedOn": "2027-01-11"', 'barrier[0]: the start is after the end'],
    ['"limitDays": 30', '"limitDays": 0', 'barrier[0].limitDays: must be 1 or more, found 0'],
    ['"checkInId": "c"', '"checkInId": "d"', 'barrier[0].checkInId: points to “d”, which is not in the list “checkIn”'],
  ])('%s -> %s', (from, to, reason) => {
    const { message } = refusalOf(spoiled(good, from, to));
    expect(message).toContain(`, ${reason}`);
    expect(message).not.toContain('Nothing was changed');
  });
});

describe('reviews in a file', () => {
  test.each([
    [
      '"scoreReason": "Late"',
      '"scoreReason": ""',
      'objectiveReview[0]: a score other than the one its key results propose needs',
    ],
    [
      '"objectiveId": "p"',
      '"objectiveId": "o"',
      'objectiveReview[1]: the review has said something about that already',
    ],
    [
      '"predecessorId": null',
      '"predecessorId": "p"',
      'objective[0].predecessorId: that would make it go on from itself',
    ],
    ['"score": 0.4', '"score": 4', 'objectiveReview[0].score: must be 1 or less, found 4'],
  ])('%s -> %s', (from, to, reason) => {
    expect(refusalOf(spoiled(reviewed, from, to)).message).toContain(`, ${reason}`);
  });
});
