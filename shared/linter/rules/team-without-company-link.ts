import type { Objective } from '../../model/goal';
import { find, type Plan } from '../../plan';
import { texts } from '../../texts/texts';
import { leadingUpTo } from '../context';
import type { Rule } from '../finding';
import { underOnlyCompanyObjective } from './orphan-objective';

/** A team none of whose objectives, nor those of the teams within it, leads up to a company objective. */
export const teamWithoutCompanyLink: Rule = {
  name: 'team-without-company-link',
  *find(context) {
    const { plan, live } = context;
    const { evidence } = texts.health;
    const company = live.filter((objective) => objective.level === 'company');
    const aligned = leadingUpTo(plan, company, true);
    const linked = new Set<string>();
    const busy = new Set<string>();
    const ofTeam = new Map<string, Objective[]>();
    for (const objective of live) {
      if (objective.teamId === null) continue;
      ofTeam.set(objective.teamId, [...(ofTeam.get(objective.teamId) ?? []), objective]);
      markUpwards(plan, busy, objective.teamId);
      if (aligned.has(objective.id)) markUpwards(plan, linked, objective.teamId);
    }
    for (const { id } of plan.rows.team.values()) {
      if (linked.has(id)) continue;
      const objectives = ofTeam.get(id) ?? [];
      const about = { table: 'team', id } as const;
      if (objectives.length > 0) {
        const tops = objectives.filter((objective) => objective.parentId === null);
        const [top] = tops;
        yield {
          severity: 'warning',
          about,
          related: objectives.map((objective) => ({ table: 'objective', id: objective.id })),
          evidence: evidence.teamNotLinked(objectives.length),
          fix: top && tops.length === 1 ? underOnlyCompanyObjective(context, top) : undefined,
        };
      } else if (!busy.has(id)) {
        yield { severity: 'hint', about, evidence: evidence.teamIdle };
      }
    }
  },
};

/** Marks a team and those it lies within. */
function markUpwards(plan: Plan, marked: Set<string>, teamId: string): void {
  for (let up: string | null = teamId; up !== null && !marked.has(up); up = find(plan, 'team', up)?.parentId ?? null) {
    marked.add(up);
  }
}
