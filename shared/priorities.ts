import { type Quadrant, type SwotItem, swotWeight } from './model/swot';
import type { Plan } from './plan';
import { answerCount, cardsByQuadrant, mergedInto } from './swot';
import { heavierFirst } from './tows';
import { votesOf } from './votes';

/** What SWOT cards are ranked by: impact x confidence, or the votes of the newest closed vote. */
export type PriorityOrder = 'weight' | 'votes';

/** A card in the ranked list of its quadrant. */
export interface Priority {
  readonly item: SwotItem;
  /** Place in the list, 1 for the first; equal ones share a place. */
  readonly rank: number;
  /** Impact x confidence, 1..25. */
  readonly weight: number;
  /** Null: it stood in no vote yet. */
  readonly votes: number | null;
  readonly merged: readonly SwotItem[];
  /** Objectives that answer it. */
  readonly answers: number;
}

/** The cards of a quadrant ranked; whichever order is chosen, the other one breaks ties. */
export function priorities(plan: Plan, quadrant: Quadrant, order: PriorityOrder): Priority[] {
  const lines = cardsByQuadrant(plan)[quadrant].map((item) => ({
    item,
    weight: swotWeight(item),
    votes: votesOf(plan, 'swotItem', item.id),
    merged: mergedInto(plan, item.id),
    answers: answerCount(plan, item.id),
  }));
  type Line = (typeof lines)[number];
  const byVotes = (a: Line, b: Line): number => (b.votes ?? -1) - (a.votes ?? -1);
  const byWeight = (a: Line, b: Line): number => b.weight - a.weight;
  const compare = (a: Line, b: Line): number =>
    order === 'votes' ? byVotes(a, b) || byWeight(a, b) : byWeight(a, b) || byVotes(a, b);
  lines.sort((a, b) => compare(a, b) || heavierFirst(a.item, b.item));
  let rank = 0;
  return lines.map((line, i) => {
    const before = lines[i - 1];
    if (!before || compare(before, line) !== 0) rank = i + 1;
    return { ...line, rank };
  });
}

/** Votes where the quadrant has been voted on, else weight: what the team said last counts most. */
export function usualOrder(plan: Plan, quadrant: Quadrant): PriorityOrder {
  return cardsByQuadrant(plan)[quadrant].some((item) => votesOf(plan, 'swotItem', item.id) !== null)
    ? 'votes'
    : 'weight';
}

/** The first cards of a quadrant in the usual order: what the TOWS matrix is made of. */
export function topItems(plan: Plan, quadrant: Quadrant, count: number): SwotItem[] {
  return priorities(plan, quadrant, usualOrder(plan, quadrant))
    .slice(0, count)
    .map(({ item }) => item);
}
