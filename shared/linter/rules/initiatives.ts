import { dayNumber } from '../../calendar';
import type { Initiative } from '../../model/initiative';
import { find, type Plan, referencing } from '../../plan';
import { keyResultDates } from '../../rollup';
import { texts } from '../../texts/texts';
import { givingTo, type LintContext } from '../context';
import type { Rule } from '../finding';

/** An initiative whose due date has passed while it is still open. */
export const initiativePastDue: Rule = {
  name: 'initiative-past-due',
  *find(context) {
    for (const { id, dueDate } of open(context)) {
      if (dueDate === null || dueDate >= context.today) continue;
      const late = dayNumber(context.today) - dayNumber(dueDate);
      yield {
        severity: 'warning',
        about: { table: 'initiative', id },
        evidence: texts.health.evidence.pastDue(context.format.date(dueDate), late),
      };
    }
  },
};

/** An initiative that is nobody's; where all its key results have the same owner, they are the natural one. */
export const initiativeWithoutOwner: Rule = {
  name: 'initiative-without-owner',
  *find(context) {
    const { plan } = context;
    for (const { id, ownerId } of open(context)) {
      if (ownerId !== null) continue;
      const owners = new Set(keyResultsOf(plan, id).map((keyResult) => keyResult.ownerId));
      const [natural = null] = owners.size === 1 ? owners : [];
      yield {
        severity: 'warning',
        about: { table: 'initiative', id },
        evidence: texts.health.evidence.noOwner,
        fix: givingTo(plan, natural, { name: 'initiative.update', input: { id, patch: { ownerId: natural } } }),
      };
    }
  },
};

/** An initiative without a due date; it should be done when the last of its key results is. */
export const initiativeWithoutDate: Rule = {
  name: 'initiative-without-date',
  *find(context) {
    const { plan, format } = context;
    for (const { id, dueDate, startDate } of open(context)) {
      if (dueDate !== null) continue;
      const ends = keyResultsOf(plan, id).map((keyResult) => keyResultDates(plan, keyResult).end ?? '');
      const last = ends.sort().at(-1);
      const fits = last && (startDate === null || startDate <= last);
      yield {
        severity: 'hint',
        about: { table: 'initiative', id },
        evidence: texts.health.evidence.noDueDate,
        fix: fits
          ? {
              label: texts.health.fix.dueOn(format.date(last)),
              command: { name: 'initiative.update', input: { id, patch: { dueDate: last } } },
            }
          : undefined,
      };
    }
  },
};

function open({ plan }: LintContext): Initiative[] {
  return [...plan.rows.initiative.values()].filter(({ status }) => status !== 'done' && status !== 'cancelled');
}

function keyResultsOf(plan: Plan, initiativeId: string) {
  return referencing(plan, 'initiativeKeyResult', 'initiativeId', initiativeId).flatMap((row) => {
    const keyResult = find(plan, 'keyResult', row.keyResultId);
    return keyResult ? [keyResult] : [];
  });
}
