import { barrierAge, barrierObjective } from '../../barriers';
import { texts } from '../../texts/texts';
import type { ItemKey, Rule } from '../finding';

/** A barrier that has been in the way for longer than its limit and must get a decision. */
export const oldBarrier: Rule = {
  name: 'old-barrier',
  *find({ plan, today, isLive }) {
    for (const barrier of plan.rows.barrier.values()) {
      const { isBeyondLimit, days } = barrierAge(barrier, today);
      const objective = barrierObjective(plan, barrier);
      if (!isBeyondLimit || (objective && !isLive(objective.id))) continue;
      const { keyResultId } = barrier;
      const inTheWayOf: ItemKey[] = [
        ...(keyResultId === null ? [] : [{ table: 'keyResult' as const, id: keyResultId }]),
        ...(objective ? [{ table: 'objective' as const, id: objective.id }] : []),
      ];
      yield {
        severity: 'warning',
        about: { table: 'barrier', id: barrier.id },
        related: inTheWayOf,
        evidence: texts.health.evidence.oldBarrier(days, barrier.limitDays),
      };
    }
  },
};
