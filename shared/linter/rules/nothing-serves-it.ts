import { referencing } from '../../plan';
import { texts } from '../../texts/texts';
import type { Rule } from '../finding';

/** A strategic priority without a live objective. */
export const pillarWithoutObjective: Rule = {
  name: 'pillar-without-objective',
  *find({ plan, isLive }) {
    for (const { id } of plan.rows.pillar.values()) {
      if (referencing(plan, 'objective', 'pillarId', id).some((objective) => isLive(objective.id))) continue;
      yield { severity: 'warning', about: { table: 'pillar', id }, evidence: texts.health.evidence.pillarEmpty };
    }
  },
};

/** An audience that no live objective serves. */
export const audienceWithoutObjective: Rule = {
  name: 'audience-without-objective',
  *find({ plan, isLive }) {
    for (const { id } of plan.rows.audience.values()) {
      if (referencing(plan, 'objective', 'audienceId', id).some((objective) => isLive(objective.id))) continue;
      yield { severity: 'hint', about: { table: 'audience', id }, evidence: texts.health.evidence.audienceEmpty };
    }
  },
};
