import { linkedObjective } from '../../integrity';
import { linkKinds } from '../../model/goal';
import { referencing } from '../../plan';
import { texts } from '../../texts/texts';
import { itemName, type LintContext } from '../context';
import type { Fix, ItemKey, Rule, Sighting } from '../finding';

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly id: string;
}

/** Commands refuse circles, so one can only come from a damaged or foreign file; everything else must survive it. */
export const cycle: Rule = {
  name: 'cycle',
  find: (context) => [...inTrees(context), ...inLinks(context), ...inDependencies(context)],
};

function inTrees({ plan }: LintContext): Sighting[] {
  const parents = (table: 'objective' | 'team' | 'period' | 'person'): Edge[] =>
    [...plan.rows[table].values()].flatMap((row) => {
      const to = 'managerId' in row ? row.managerId : row.parentId;
      return to === null ? [] : [{ from: row.id, to, id: row.id }];
    });
  const freeing = {
    objective: (id: string) => ({ name: 'objective.move', input: { id, parentId: null } }) as const,
    team: (id: string) => ({ name: 'team.move', input: { id, parentId: null } }) as const,
    period: (id: string) => ({ name: 'period.update', input: { id, patch: { parentId: null } } }) as const,
    person: (id: string) => ({ name: 'person.update', input: { id, patch: { managerId: null } } }) as const,
  };
  return (['objective', 'team', 'period', 'person'] as const).flatMap((table) =>
    circles(parents(table)).map((edges) => {
      const [first] = edges.map((edge) => edge.from).sort();
      const about = { table, id: first ?? '' };
      const label = texts.health.fix.breakCircle(itemName(plan, about));
      return sighting({ plan }, table, edges, { label, command: freeing[table](about.id) });
    }),
  );
}

function inLinks({ plan }: LintContext): Sighting[] {
  return linkKinds.flatMap((kind) => {
    const edges = [...plan.rows.link.values()].flatMap((link) => {
      const to = link.kind === kind ? linkedObjective(plan, link) : undefined;
      return to === undefined ? [] : [{ from: link.fromObjectiveId, to, id: link.id }];
    });
    return circles(edges).map((circle) => {
      const id = circle.at(-1)?.id ?? '';
      const fix = { label: texts.health.fix.deleteLink, command: { name: 'link.delete', input: { id } } } as const;
      return sighting({ plan }, 'objective', circle, fix);
    });
  });
}

function inDependencies({ plan }: LintContext): Sighting[] {
  const edges = [...plan.rows.initiativeDependency.values()].map((row) => ({
    from: row.initiativeId,
    to: row.dependsOnId,
    id: row.id,
  }));
  return circles(edges).map((circle) => {
    const [first] = circle.map((edge) => edge.from).sort();
    const id = first ?? '';
    const within = new Set(circle.filter((edge) => edge.from === id).map((edge) => edge.to));
    const dependsOnIds = referencing(plan, 'initiativeDependency', 'initiativeId', id)
      .map((row) => row.dependsOnId)
      .filter((dependsOnId) => !within.has(dependsOnId));
    const label = texts.health.fix.breakCircle(itemName(plan, { table: 'initiative', id }));
    const command = { name: 'initiative.setDependencies', input: { id, dependsOnIds } } as const;
    return sighting({ plan }, 'initiative', circle, { label, command });
  });
}

function sighting(
  { plan }: Pick<LintContext, 'plan'>,
  table: ItemKey['table'],
  circle: readonly Edge[],
  fix: Fix,
): Sighting {
  const ids = [...new Set(circle.map((edge) => edge.from))].sort();
  const [first = '', ...others] = ids;
  const names = ids.map((id) => `“${itemName(plan, { table, id })}”`).join(', ');
  return {
    severity: 'error',
    about: { table, id: first },
    related: others.map((id) => ({ table, id })),
    evidence: texts.health.evidence.cycle(names),
    fix,
  };
}

/** Edges that lie on circles, one list per knot of them: what remains when all loose ends are peeled off. */
function circles(edges: readonly Edge[]): Edge[][] {
  const leaving = groupBy(edges, (edge) => edge.from);
  const entering = groupBy(edges, (edge) => edge.to);
  const loose = edges.filter((edge) => !leaving.has(edge.to) || !entering.has(edge.from));
  for (let edge = loose.pop(); edge; edge = loose.pop()) {
    const siblings = leaving.get(edge.from);
    const rivals = entering.get(edge.to);
    siblings?.delete(edge);
    rivals?.delete(edge);
    // Where nothing leaves any more nothing can come back, and what nothing enters cannot be come back to.
    if (siblings?.size === 0) loose.push(...(entering.get(edge.from) ?? []));
    if (rivals?.size === 0) loose.push(...(leaving.get(edge.to) ?? []));
  }
  const knots: Edge[][] = [];
  const taken = new Set<Edge>();
  for (const edge of edges) {
    if (taken.has(edge) || !leaving.get(edge.from)?.has(edge)) continue;
    const knot = new Set([edge]);
    for (const member of knot) {
      taken.add(member);
      for (const id of [member.from, member.to]) {
        for (const next of leaving.get(id) ?? []) knot.add(next);
        for (const next of entering.get(id) ?? []) knot.add(next);
      }
    }
    knots.push([...knot]);
  }
  return knots;
}

function groupBy(edges: readonly Edge[], key: (edge: Edge) => string): Map<string, Set<Edge>> {
  const groups = new Map<string, Set<Edge>>();
  for (const edge of edges) {
    const group = groups.get(key(edge));
    if (group) group.add(edge);
    else groups.set(key(edge), new Set([edge]));
  }
  return groups;
}
