import { find } from '../../plan';
import { texts } from '../../texts/texts';
import { givingTo } from '../context';
import type { Rule } from '../finding';

/** An objective that nobody answers for; where its team has a lead, they are the natural owner. */
export const objectiveWithoutOwner: Rule = {
  name: 'objective-without-owner',
  *find({ plan, live }) {
    for (const { id, ownerId, teamId } of live) {
      if (ownerId !== null) continue;
      const natural = find(plan, 'team', teamId)?.leadId ?? null;
      yield {
        severity: 'warning',
        about: { table: 'objective', id },
        evidence: texts.health.evidence.noOwner,
        fix: givingTo(plan, natural, { name: 'objective.update', input: { id, patch: { ownerId: natural } } }),
      };
    }
  },
};
