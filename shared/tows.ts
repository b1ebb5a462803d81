import type { Objective } from './model/goal';
import type { OptionKind, StrategicOption } from './model/strategic-option';
import { type Quadrant, quadrants, type SwotItem, swotWeight } from './model/swot';
import { all, find, inOrder, type Plan, referencing } from './plan';
import { groupIds, standingHead } from './swot';

/** The two quadrants each kind of option brings together. */
export const kindQuadrants: Readonly<Record<OptionKind, { readonly internal: Quadrant; readonly external: Quadrant }>> =
  {
    SO: { internal: 'strength', external: 'opportunity' },
    ST: { internal: 'strength', external: 'threat' },
    WO: { internal: 'weakness', external: 'opportunity' },
    WT: { internal: 'weakness', external: 'threat' },
  };

/** Whether a card of this quadrant can carry an option of this kind. */
export function fitsKind(kind: OptionKind, quadrant: Quadrant): boolean {
  return kindQuadrants[kind].internal === quadrant || kindQuadrants[kind].external === quadrant;
}

/** Whether a quadrant lies inside the house: strengths and weaknesses. */
export function isInternal(quadrant: Quadrant): boolean {
  return quadrant === 'strength' || quadrant === 'weakness';
}

/** The options by rank, the first one first; of one kind where it is given. */
export function rankedOptions(plan: Plan, kind?: OptionKind): StrategicOption[] {
  const options = all(plan, 'strategicOption');
  return inOrder(kind ? options.filter((option) => option.kind === kind) : options);
}

/** The SWOT cards an option builds on, as they stand on the board: by quadrant, the heaviest first, each once. */
export function optionItems(plan: Plan, optionId: string): SwotItem[] {
  const items = new Map<string, SwotItem>();
  for (const link of referencing(plan, 'optionSwotItem', 'optionId', optionId)) {
    const head = standingHead(plan, link.swotItemId);
    if (head) items.set(head.id, head);
  }
  return [...items.values()].sort(
    (a, b) => quadrants.indexOf(a.quadrant) - quadrants.indexOf(b.quadrant) || heavierFirst(a, b),
  );
}

/** The options that build on a card or on one merged into it, by rank. */
export function optionsOfItem(plan: Plan, swotItemId: string): StrategicOption[] {
  const options = new Map<string, StrategicOption>();
  for (const id of groupIds(plan, swotItemId)) {
    for (const link of referencing(plan, 'optionSwotItem', 'swotItemId', id)) {
      const option = find(plan, 'strategicOption', link.optionId);
      if (option) options.set(option.id, option);
    }
  }
  return inOrder(options.values());
}

/** The objectives that carry an option out, in their own order; dropped ones too. */
export function optionObjectives(plan: Plan, optionId: string): Objective[] {
  return inOrder(
    referencing(plan, 'optionObjective', 'optionId', optionId).flatMap(
      (link) => find(plan, 'objective', link.objectiveId) ?? [],
    ),
  );
}

/** The options an objective carries out, by rank. */
export function objectiveOptions(plan: Plan, objectiveId: string): StrategicOption[] {
  return inOrder(
    referencing(plan, 'optionObjective', 'objectiveId', objectiveId).flatMap(
      (link) => find(plan, 'strategicOption', link.optionId) ?? [],
    ),
  );
}

/** How well two cards meet, as they were marked: 0 none, 1 some, 2 strong; null: not judged. Merged cards count for theirs. */
export function fitOf(plan: Plan, internalId: string, externalId: string): number | null {
  const externals = new Set(groupIds(plan, externalId));
  let best: number | null = null;
  for (const id of groupIds(plan, internalId)) {
    for (const row of referencing(plan, 'swotFit', 'internalId', id)) {
      if (!externals.has(row.externalId)) continue;
      if (row.internalId === internalId && row.externalId === externalId) return row.fit;
      if (best === null || row.fit > best) best = row.fit;
    }
  }
  return best;
}

/** One kind's matrix: internal cards down, external ones across, and how well each two meet. */
export interface FitMatrix {
  readonly kind: OptionKind;
  readonly internal: readonly SwotItem[];
  readonly external: readonly SwotItem[];
  /** `cells[row][column]`: 0, 1, 2 or null where nobody judged yet. */
  readonly cells: readonly (readonly (number | null)[])[];
  readonly judged: number;
  readonly total: number;
}

/** The matrix of a kind over the cards given: usually the top ones of each quadrant. */
export function fitMatrix(
  plan: Plan,
  kind: OptionKind,
  internal: readonly SwotItem[],
  external: readonly SwotItem[],
): FitMatrix {
  const cells = internal.map((row) => external.map((column) => fitOf(plan, row.id, column.id)));
  const judged = cells.flat().filter((fit) => fit !== null).length;
  return { kind, internal, external, cells, judged, total: internal.length * external.length };
}

/** An option's worth for a first sorting: impact for effort, 0.2..5; higher is better. */
export function returnOnEffort({ impact, effort }: Pick<StrategicOption, 'impact' | 'effort'>): number {
  return impact / effort;
}

/** Heavier cards first, then the team's own order. */
export function heavierFirst(a: SwotItem, b: SwotItem): number {
  return swotWeight(b) - swotWeight(a) || a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
