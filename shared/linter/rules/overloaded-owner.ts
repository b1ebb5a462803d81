import type { Objective } from '../../model/goal';
import { find } from '../../plan';
import { texts } from '../../texts/texts';
import type { Rule } from '../finding';

/** The most active objectives one person can look after in one period. */
const most = 5;

/** A person with too many active objectives in the same period. */
export const overloadedOwner: Rule = {
  name: 'overloaded-owner',
  *find({ plan, live }) {
    const loads = new Map<string, { ownerId: string; periodId: string | null; objectives: Objective[] }>();
    for (const objective of live) {
      const { ownerId, periodId, status } = objective;
      if (ownerId === null || status !== 'active') continue;
      const key = `${ownerId} ${periodId}`;
      const load = loads.get(key);
      if (load) load.objectives.push(objective);
      else loads.set(key, { ownerId, periodId, objectives: [objective] });
    }
    for (const { ownerId, periodId, objectives } of loads.values()) {
      if (objectives.length <= most) continue;
      const period = find(plan, 'period', periodId)?.name ?? texts.health.evidence.noPeriod;
      yield {
        severity: 'warning',
        about: { table: 'person', id: ownerId },
        related: objectives.map(({ id }) => ({ table: 'objective', id })),
        evidence: texts.health.evidence.overloaded(objectives.length, period),
      };
    }
  },
};
