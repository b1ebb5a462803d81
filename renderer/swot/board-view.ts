import { type Quadrant, quadrants, type SwotItem, swotWeight } from '../../shared/model/swot';
import type { Plan } from '../../shared/plan';
import { fold } from '../../shared/search';
import { answerCount, cardsByQuadrant, mergedInto, needsAnswer } from '../../shared/swot';

/** Which cards are shown. Words must all occur; one of the tags is enough. */
export interface BoardFilter {
  readonly text: string;
  readonly tags: readonly string[];
  readonly unansweredOnly: boolean;
}
export type BoardOrder = 'own' | 'weight';
export type CardLists = Readonly<Record<Quadrant, readonly SwotItem[]>>;

/** What the board shows of a plan. */
export interface BoardView {
  /** Every card in the team's own order. */
  readonly all: CardLists;
  /** The cards that pass the filter, in the chosen order. */
  readonly shown: CardLists;
  /** Objectives that answer each card. */
  readonly answers: ReadonlyMap<string, number>;
  /** How many cards lie under each that has any. */
  readonly merged: ReadonlyMap<string, number>;
  readonly total: number;
  readonly shownTotal: number;
  readonly unanswered: number;
  /** Every tag on the board with the number of its cards, the most used first. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
}

export const noFilter: BoardFilter = { text: '', tags: [], unansweredOnly: false };

/** Whether a filter hides anything at all. */
export function isFiltering(filter: BoardFilter): boolean {
  return filter.text.trim() !== '' || filter.tags.length > 0 || filter.unansweredOnly;
}

/** Computes what the board shows. Reads the tables swotItem, swotLink and objective. */
export function boardView(plan: Plan, filter: BoardFilter, order: BoardOrder): BoardView {
  const all = cardsByQuadrant(plan);
  const answers = new Map<string, number>();
  const merged = new Map<string, number>();
  const tagCounts = new Map<string, number>();
  let total = 0;
  let unanswered = 0;
  for (const quadrant of quadrants) {
    for (const item of all[quadrant]) {
      const count = answerCount(plan, item.id);
      answers.set(item.id, count);
      const under = mergedInto(plan, item.id).length;
      if (under > 0) merged.set(item.id, under);
      total += 1;
      if (count === 0 && needsAnswer(quadrant)) unanswered += 1;
      for (const tag of item.tags) tagCounts.set(tag, (tagCounts.get(tag) ?? 0) + 1);
    }
  }
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  const passes = (item: SwotItem): boolean => {
    if (filter.unansweredOnly && (answers.get(item.id) !== 0 || !needsAnswer(item.quadrant))) return false;
    if (filter.tags.length > 0 && !filter.tags.some((tag) => item.tags.includes(tag))) return false;
    if (words.length === 0) return true;
    const text = fold([item.title, item.evidence, item.note, ...item.tags].join('\n'));
    return words.every((word) => text.includes(word));
  };
  const listed = (quadrant: Quadrant): SwotItem[] => {
    const list = isFiltering(filter) ? all[quadrant].filter(passes) : all[quadrant];
    return order === 'weight' ? [...list].sort((a, b) => swotWeight(b) - swotWeight(a)) : list;
  };
  const shown: CardLists = {
    strength: listed('strength'),
    weakness: listed('weakness'),
    opportunity: listed('opportunity'),
    threat: listed('threat'),
  };
  return {
    all,
    shown,
    answers,
    merged,
    total,
    shownTotal: quadrants.reduce((sum, quadrant) => sum + shown[quadrant].length, 0),
    unanswered,
    tags: [...tagCounts]
      .map(([tag, count]) => ({ tag, count }))
      .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag)),
  };
}

/**
 * The card to move before, when cards are dropped at `index` among the shown ones (without the moving ones).
 * Behind the last shown card means right behind it, not behind what the filter hides. Ordered by weight: at the end.
 */
export function dropBefore(
  all: readonly SwotItem[],
  shown: readonly SwotItem[],
  index: number,
  moving: ReadonlySet<string>,
  order: BoardOrder,
): string | null {
  if (order === 'weight') return null;
  const next = shown[index];
  if (next) return next.id;
  const last = shown.at(-1);
  if (!last) return null;
  const stay = all.filter((item) => !moving.has(item.id));
  return stay[stay.findIndex((item) => item.id === last.id) + 1]?.id ?? null;
}

/** Whether cards dropped there would stay as they are, so that no change needs to be made. */
export function staysInPlace(
  all: CardLists,
  ids: readonly string[],
  quadrant: Quadrant,
  beforeId: string | null,
  order: BoardOrder,
): boolean {
  const present = all[quadrant].map((item) => item.id);
  if (!ids.every((id) => present.includes(id))) return false;
  if (order === 'weight') return true;
  const moving = new Set(ids);
  const after = present.filter((id) => !moving.has(id));
  const at = beforeId === null ? after.length : after.indexOf(beforeId);
  after.splice(at === -1 ? after.length : at, 0, ...ids);
  return after.every((id, i) => id === present[i]);
}

/** The shown lists with the moving cards taken out and, given a target, put there. */
export function listsWithMoved(
  shown: CardLists,
  all: CardLists,
  ids: readonly string[],
  target: { readonly quadrant: Quadrant; readonly index: number } | null,
): CardLists {
  const moving = new Set(ids);
  const lists: Record<Quadrant, SwotItem[]> = {
    strength: shown.strength.filter((item) => !moving.has(item.id)),
    weakness: shown.weakness.filter((item) => !moving.has(item.id)),
    opportunity: shown.opportunity.filter((item) => !moving.has(item.id)),
    threat: shown.threat.filter((item) => !moving.has(item.id)),
  };
  if (target) {
    const byId = new Map(quadrants.flatMap((quadrant) => all[quadrant]).map((item) => [item.id, item]));
    lists[target.quadrant].splice(target.index, 0, ...ids.flatMap((id) => byId.get(id) ?? []));
  }
  return lists;
}
