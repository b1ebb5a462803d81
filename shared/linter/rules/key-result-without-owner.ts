import { find } from '../../plan';
import { texts } from '../../texts/texts';
import { givingTo } from '../context';
import type { Rule } from '../finding';

/** A key result that is nobody's; where its objective has an owner, they are the natural one. */
export const keyResultWithoutOwner: Rule = {
  name: 'key-result-without-owner',
  *find({ plan, isLive }) {
    for (const { id, ownerId, objectiveId } of plan.rows.keyResult.values()) {
      if (ownerId !== null || !isLive(objectiveId)) continue;
      const natural = find(plan, 'objective', objectiveId)?.ownerId ?? null;
      yield {
        severity: 'warning',
        about: { table: 'keyResult', id },
        related: [{ table: 'objective', id: objectiveId }],
        evidence: texts.health.evidence.noOwner,
        fix: givingTo(plan, natural, { name: 'keyResult.update', input: { id, patch: { ownerId: natural } } }),
      };
    }
  },
};
