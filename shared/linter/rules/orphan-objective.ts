import { reparentProblem } from '../../commands/goal';
import type { Objective } from '../../model/goal';
import { find, type Plan, referencing } from '../../plan';
import { texts } from '../../texts/texts';
import type { LintContext } from '../context';
import type { Fix, Rule } from '../finding';

/** A team or personal objective that leads up to nothing, neither by its parent nor by a link. */
export const orphanObjective: Rule = {
  name: 'orphan-objective',
  *find(context) {
    for (const objective of context.live) {
      if (objective.level === 'company' || find(context.plan, 'objective', objective.parentId)) continue;
      if (carriesAnother(context.plan, objective)) continue;
      yield {
        severity: 'warning',
        about: { table: 'objective', id: objective.id },
        evidence: texts.health.evidence.orphan(texts.health.level[objective.level]),
        fix: underOnlyCompanyObjective(context, objective),
      };
    }
  },
};

function carriesAnother(plan: Plan, objective: Objective): boolean {
  return referencing(plan, 'link', 'fromObjectiveId', objective.id).some((link) => link.kind !== 'dependsOn');
}

/** Puts it under the company objective where there is only one to choose. */
export function underOnlyCompanyObjective(context: LintContext, objective: Objective): Fix | undefined {
  const parent = context.onlyCompanyObjective;
  if (!parent || reparentProblem(context.plan, objective.id, parent.id)) return undefined;
  return {
    label: texts.health.fix.putUnder(parent.title),
    command: { name: 'objective.move', input: { id: objective.id, parentId: parent.id } },
  };
}
