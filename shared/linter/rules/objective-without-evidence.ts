import { find } from '../../plan';
import { texts } from '../../texts/texts';
import { leadingUpTo } from '../context';
import type { Rule } from '../finding';

/**
 * An objective that no SWOT card speaks for. What leads up to a grounded objective is grounded with it, and of a whole
 * branch without evidence only the top is named.
 */
export const objectiveWithoutEvidence: Rule = {
  name: 'objective-without-evidence',
  *find({ plan, live, isLive }) {
    const answering = [...plan.rows.swotLink.values()].flatMap(({ objectiveId }) => {
      const objective = find(plan, 'objective', objectiveId);
      return objective ? [objective] : [];
    });
    const grounded = leadingUpTo(plan, answering, false);
    for (const { id, parentId } of live) {
      if (grounded.has(id) || isLive(parentId)) continue;
      yield {
        severity: 'hint',
        about: { table: 'objective', id },
        evidence: texts.health.evidence.noEvidence,
      };
    }
  },
};
