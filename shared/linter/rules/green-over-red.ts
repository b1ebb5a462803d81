import { referencing } from '../../plan';
import { objectiveStanding } from '../../rollup';
import { texts } from '../../texts/texts';
import type { Rule } from '../finding';

/** An objective on track (or done) above objectives at risk. */
export const greenOverRed: Rule = {
  name: 'green-over-red',
  *find({ plan, live, isLive, rollup }) {
    for (const objective of live) {
      const children = referencing(plan, 'objective', 'parentId', objective.id).filter((child) => isLive(child.id));
      if (children.length === 0) continue;
      const { pace } = objectiveStanding(rollup, objective.id);
      if (pace !== 'onTrack' && pace !== 'done') continue;
      const red = children.filter((child) => objectiveStanding(rollup, child.id).pace === 'atRisk');
      if (red.length === 0) continue;
      const { id, countsChildren } = objective;
      // A child that weighs nothing would not change the status, so counting the children would not help.
      const helps = red.some((child) => child.weight > 0);
      const patch = { countsChildren: true, statusRule: 'weakest' } as const;
      yield {
        severity: 'warning',
        about: { table: 'objective', id },
        related: red.map((child) => ({ table: 'objective', id: child.id })),
        evidence: texts.health.evidence.greenOverRed(texts.widgets.pace[pace], red.length, children.length),
        fix: helps
          ? {
              label: countsChildren ? texts.health.fix.weakestDecides : texts.health.fix.countChildren,
              command: { name: 'objective.update', input: { id, patch } },
            }
          : undefined,
      };
    }
  },
};
