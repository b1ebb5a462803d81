import { dayNumber } from '../../calendar';
import { checkInDue, nextInRhythm } from '../../due';
import { keyResultDates } from '../../rollup';
import { texts } from '../../texts/texts';
import type { Rule } from '../finding';

/** A key result that missed two check-ins in a row; one that is merely due is a matter of the week, not of the plan. */
export const staleCheckIn: Rule = {
  name: 'stale-check-in',
  *find({ plan, today, isLive, format }) {
    const { evidence } = texts.health;
    for (const keyResult of plan.rows.keyResult.values()) {
      if (!isLive(keyResult.objectiveId)) continue;
      const due = checkInDue(plan, keyResult, today);
      if (!due || today < nextInRhythm(due.dueOn, keyResult.cadence)) continue;
      const { lastOn } = due;
      const rhythm = texts.goals.cadence[keyResult.cadence].toLowerCase();
      const begun = keyResultDates(plan, keyResult).start ?? due.dueOn;
      yield {
        severity: 'warning',
        about: { table: 'keyResult', id: keyResult.id },
        related: [{ table: 'objective', id: keyResult.objectiveId }],
        evidence: lastOn
          ? evidence.stale(format.date(lastOn), dayNumber(today) - dayNumber(lastOn), rhythm)
          : evidence.neverCheckedIn(format.date(begun), rhythm),
      };
    }
  },
};
