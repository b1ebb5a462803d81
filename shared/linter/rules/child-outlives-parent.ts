import { find } from '../../plan';
import { datesOf } from '../../progress';
import { texts } from '../../texts/texts';
import type { Rule } from '../finding';

/** An objective that ends after the one above it. */
export const childOutlivesParent: Rule = {
  name: 'child-outlives-parent',
  *find({ plan, live, format }) {
    for (const objective of live) {
      const parent = find(plan, 'objective', objective.parentId);
      if (!parent) continue;
      const own = datesOf(plan, objective);
      const { end } = datesOf(plan, parent);
      if (!own.end || !end || own.end <= end) continue;
      const begins = !own.start || own.start <= end;
      const input = { id: objective.id, patch: { dueDate: end } };
      yield {
        severity: 'warning',
        about: { table: 'objective', id: objective.id },
        related: [{ table: 'objective', id: parent.id }],
        evidence: texts.health.evidence.outlives(format.date(own.end), parent.title, format.date(end)),
        fix: begins
          ? {
              label: texts.health.fix.endWithParent(format.date(end)),
              command: { name: 'objective.update', input },
            }
          : undefined,
      };
    }
  },
};
