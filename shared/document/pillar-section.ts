import { type Plan, referencing } from '../plan';
import { weightedMean } from '../progress';
import { objectiveStanding } from '../rollup';
import { texts } from '../texts/texts';
import { type DocumentContext, goalAnchor, type NumberedGoal, rankedPillars, standingMark } from './context';
import type { Block } from './model';

/** The strategic priorities by rank, each with the objectives that serve it. */
export function pillarBlocks(context: DocumentContext): Block[] {
  const { plan, outline } = context;
  const pillars = rankedPillars(plan);
  if (pillars.length === 0) return [{ type: 'paragraph', style: 'quiet', text: texts.document.pillars.empty }];
  const order = new Map([...flatten(outline.roots)].map((goal, i) => [goal.objective.id, i]));
  return pillars.map((pillar, i): Block => {
    const goals = goalsOf(plan, pillar.id, context)
      .filter(({ objective }) => objective.status !== 'dropped')
      .filter((goal) => goal.depth === 0 || goal.objective.level === 'company' || !parentServes(plan, goal))
      .sort((a, b) => (order.get(a.objective.id) ?? 0) - (order.get(b.objective.id) ?? 0));
    // What has not begun, or was given up, says nothing about how far a pillar is.
    const pursued = goals.filter(({ objective }) => objective.status === 'active' || objective.status === 'done');
    const standings = pursued.map((goal) => objectiveStanding(context.rollup, goal.objective.id));
    const progress = weightedMean(standings.map((standing) => ({ weight: 1, progress: standing.progress })));
    return {
      type: 'pillar',
      rank: i + 1,
      title: pillar.title,
      text: pillar.description.trim(),
      color: pillar.color,
      anchor: `pillar-${pillar.id}`,
      standing: { ...standingMark({ progress, expected: null, pace: null }, context.format), paceText: '' },
      objectives: goals.map((goal) => ({
        number: goal.number,
        title: goal.objective.title,
        anchor: goalAnchor(goal.objective.id),
      })),
    };
  });
}

function goalsOf(plan: Plan, pillarId: string, { outline }: DocumentContext): NumberedGoal[] {
  return referencing(plan, 'objective', 'pillarId', pillarId).flatMap((objective) => {
    const goal = outline.byId.get(objective.id);
    return goal ? [goal] : [];
  });
}

/** An objective under one of the same pillar is not listed again. */
function parentServes(plan: Plan, goal: NumberedGoal): boolean {
  const parent = goal.objective.parentId ? plan.rows.objective.get(goal.objective.parentId) : undefined;
  return parent?.pillarId === goal.objective.pillarId;
}

/** Objectives in the order of the document. */
export function* flatten(goals: readonly NumberedGoal[]): Iterable<NumberedGoal> {
  for (const goal of goals) {
    yield goal;
    yield* flatten(goal.children);
  }
}
