import type { Objective } from './model/goal';
import { type Quadrant, quadrants, type SwotItem } from './model/swot';
import { all, find, inOrder, type Plan, referencing } from './plan';

/** The objectives linked to a card, in their own order; dropped ones too. */
export function linkedObjectives(plan: Plan, swotItemId: string): Objective[] {
  return inOrder(
    referencing(plan, 'swotLink', 'swotItemId', swotItemId).flatMap(
      (link) => find(plan, 'objective', link.objectiveId) ?? [],
    ),
  );
}

/** How many objectives answer a card. One that was dropped answers nothing. */
export function answerCount(plan: Plan, swotItemId: string): number {
  return linkedObjectives(plan, swotItemId).filter((objective) => objective.status !== 'dropped').length;
}

/** Whether it is a gap in the plan when nobody answers: what harms must be met, what helps may be left lying. */
export function needsAnswer(quadrant: Quadrant): boolean {
  return quadrant === 'weakness' || quadrant === 'threat';
}

/** All cards by quadrant, in the order the team gave them. */
export function cardsByQuadrant(plan: Plan): Record<Quadrant, SwotItem[]> {
  const board: Record<Quadrant, SwotItem[]> = { strength: [], weakness: [], opportunity: [], threat: [] };
  for (const item of all(plan, 'swotItem')) board[item.quadrant].push(item);
  for (const quadrant of quadrants) board[quadrant] = inOrder(board[quadrant]);
  return board;
}
