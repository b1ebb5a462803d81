import type { Objective } from './model/goal';
import { type Quadrant, quadrants, type SwotItem } from './model/swot';
import { all, find, inOrder, type Plan, referencing } from './plan';

/** Whether a review found that a card is true no longer. */
export function isRetired(item: Pick<SwotItem, 'retiredOn'>): boolean {
  return item.retiredOn !== null;
}

/** Whether a card stands on the board itself: neither merged into another one nor retired. */
export function isHead(item: Pick<SwotItem, 'mergedIntoId' | 'retiredOn'>): boolean {
  return item.mergedIntoId === null && !isRetired(item);
}

/** The card that stands for this one on the board: itself, or the one it was merged into. */
export function headOf(plan: Plan, item: SwotItem): SwotItem {
  return find(plan, 'swotItem', item.mergedIntoId) ?? item;
}

/** The same as long as that card stands; undefined once it was retired: nothing rests on it any more, though links stay. */
export function standingHead(plan: Plan, swotItemId: string): SwotItem | undefined {
  const item = find(plan, 'swotItem', swotItemId);
  const head = item && headOf(plan, item);
  return head && !isRetired(head) ? head : undefined;
}

/** The cards that were retired, the last ones first. */
export function retiredCards(plan: Plan): SwotItem[] {
  return all(plan, 'swotItem')
    .filter((item) => isRetired(item))
    .sort((a, b) =>
      a.retiredOn === b.retiredOn ? a.position - b.position : (a.retiredOn ?? '') < (b.retiredOn ?? '') ? 1 : -1,
    );
}

/** The cards merged into this one, in their own order. */
export function mergedInto(plan: Plan, headId: string): SwotItem[] {
  return inOrder(referencing(plan, 'swotItem', 'mergedIntoId', headId));
}

/** A card's id with the ids of those merged into it: whatever concerns one of them concerns the card. */
export function groupIds(plan: Plan, headId: string): string[] {
  return [headId, ...referencing(plan, 'swotItem', 'mergedIntoId', headId).map((item) => item.id)];
}

/** All cards on the board, in no particular order. */
export function heads(plan: Plan): SwotItem[] {
  return all(plan, 'swotItem').filter(isHead);
}

/** The objectives linked to a card or to one merged into it, in their own order; dropped ones too. */
export function linkedObjectives(plan: Plan, swotItemId: string): Objective[] {
  const objectives = new Map<string, Objective>();
  for (const id of groupIds(plan, swotItemId)) {
    for (const link of referencing(plan, 'swotLink', 'swotItemId', id)) {
      const objective = find(plan, 'objective', link.objectiveId);
      if (objective) objectives.set(objective.id, objective);
    }
  }
  return inOrder(objectives.values());
}

/** The objectives that answer a card. One that was dropped answers nothing. */
export function answeringObjectives(plan: Plan, swotItemId: string): Objective[] {
  return linkedObjectives(plan, swotItemId).filter((objective) => objective.status !== 'dropped');
}

/** How many objectives answer a card. */
export function answerCount(plan: Plan, swotItemId: string): number {
  return answeringObjectives(plan, swotItemId).length;
}

/** Whether it is a gap in the plan when nobody answers: what harms must be met, what helps may be left lying. */
export function needsAnswer(quadrant: Quadrant): boolean {
  return quadrant === 'weakness' || quadrant === 'threat';
}

/** All cards on the board by quadrant, in the order the team gave them; merged ones lie under the card they went into, retired ones are gone. */
export function cardsByQuadrant(plan: Plan): Record<Quadrant, SwotItem[]> {
  const board: Record<Quadrant, SwotItem[]> = { strength: [], weakness: [], opportunity: [], threat: [] };
  for (const item of heads(plan)) board[item.quadrant].push(item);
  for (const quadrant of quadrants) board[quadrant] = inOrder(board[quadrant]);
  return board;
}
