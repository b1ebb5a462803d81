import { find } from '../../plan';
import { datesOf } from '../../progress';
import { texts } from '../../texts/texts';
import type { LintContext } from '../context';
import type { Rule } from '../finding';

/** An objective whose own dates leave its period, or a key result whose own dates leave its objective's. */
export const datesOutsidePeriod: Rule = {
  name: 'dates-outside-period',
  *find(context) {
    const { plan, live, isLive } = context;
    for (const objective of live) {
      const period = find(plan, 'period', objective.periodId);
      if (!period) continue;
      const { id } = objective;
      const patch = outside(objective, { start: period.startDate, end: period.endDate });
      if (!patch) continue;
      yield {
        severity: 'warning',
        about: { table: 'objective', id },
        related: [{ table: 'period', id: period.id }],
        evidence: evidence(context, objective, patch, period.name, { start: period.startDate, end: period.endDate }),
        fix: { label: texts.health.fix.usePeriod, command: { name: 'objective.update', input: { id, patch } } },
      };
    }
    for (const keyResult of plan.rows.keyResult.values()) {
      if (keyResult.startDate === null && keyResult.dueDate === null) continue;
      const objective = find(plan, 'objective', keyResult.objectiveId);
      if (!objective || !isLive(objective.id)) continue;
      const { id } = keyResult;
      const bounds = datesOf(plan, objective);
      const patch = outside(keyResult, bounds);
      if (!patch) continue;
      yield {
        severity: 'warning',
        about: { table: 'keyResult', id },
        related: [{ table: 'objective', id: objective.id }],
        evidence: evidence(context, keyResult, patch, objective.title, bounds),
        fix: { label: texts.health.fix.useObjective, command: { name: 'keyResult.update', input: { id, patch } } },
      };
    }
  },
};

interface OwnDates {
  readonly startDate: string | null;
  readonly dueDate: string | null;
}
interface Bounds {
  readonly start: string | null;
  readonly end: string | null;
}
type Cleared = { startDate?: null; dueDate?: null };

/** Clears the dates that lie outside; undefined when none does. */
function outside({ startDate, dueDate }: OwnDates, bounds: Bounds): Cleared | undefined {
  const lies = (date: string | null): boolean =>
    date !== null && ((bounds.start !== null && date < bounds.start) || (bounds.end !== null && date > bounds.end));
  const patch: Cleared = {};
  if (lies(startDate)) patch.startDate = null;
  if (lies(dueDate)) patch.dueDate = null;
  return Object.keys(patch).length > 0 ? patch : undefined;
}

function evidence({ format }: LintContext, own: OwnDates, patch: Cleared, place: string, bounds: Bounds): string {
  const words = texts.health.evidence;
  const start = patch.startDate === null && own.startDate ? format.date(own.startDate) : undefined;
  const end = patch.dueDate === null && own.dueDate ? format.date(own.dueDate) : undefined;
  const what = start && end ? words.startsAndEnds(start, end) : start ? words.starts(start) : words.ends(end ?? '');
  const range = [bounds.start, bounds.end].map((date) => (date ? format.date(date) : '…')).join(' – ');
  return words.outside(what, place, range);
}
