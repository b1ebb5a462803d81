import { PlanError } from './errors';
import type { TableName } from './model/tables';
import { find, inOrder, type Plan, referencing } from './plan';
import { headOf, isHead, linkedObjectives, standingHead } from './swot';
import { heavierFirst, objectiveOptions, optionItems, optionObjectives, optionsOfItem } from './tows';

/** The lanes of the line from analysis to action, from left to right. */
export const lanes = [
  'swotItem',
  'strategicOption',
  'objective',
  'keyResult',
  'initiative',
] as const satisfies readonly TableName[];
export type Lane = (typeof lanes)[number];

/** An item on the line. */
export interface TraceItem {
  readonly table: Lane;
  readonly id: string;
}

/** One item of a trace with its words. */
export interface TraceNode extends TraceItem {
  readonly title: string;
  /** Steps from where the trace began: below zero towards the evidence, above towards the action. */
  readonly distance: number;
}

/** An item of one lane leads to one of a later lane (or an objective to one below it). */
export interface TraceEdge {
  readonly from: TraceItem;
  readonly to: TraceItem;
}

/** Everything an item rests on and everything that comes of it. */
export interface Trace {
  readonly start: TraceItem;
  readonly lanes: Readonly<Record<Lane, readonly TraceNode[]>>;
  readonly edges: readonly TraceEdge[];
}

/**
 * What an item leads to, one step on: a card to the options that build on it and the objectives that answer it, an option
 * to the objectives that carry it out, an objective to its key results and the objectives below it, a key result to the
 * initiatives that serve it.
 */
export function leadsTo(plan: Plan, { table, id }: TraceItem): TraceItem[] {
  switch (table) {
    case 'swotItem': {
      const options = optionsOfItem(plan, id);
      const carried = new Set(options.flatMap((option) => optionObjectives(plan, option.id).map((each) => each.id)));
      const direct = linkedObjectives(plan, id).filter((objective) => !carried.has(objective.id));
      return [...items('strategicOption', options), ...items('objective', direct)];
    }
    case 'strategicOption':
      return items('objective', optionObjectives(plan, id));
    case 'objective':
      return [
        ...items('keyResult', inOrder(referencing(plan, 'keyResult', 'objectiveId', id))),
        ...items('objective', inOrder(referencing(plan, 'objective', 'parentId', id))),
      ];
    case 'keyResult': {
      const served = referencing(plan, 'initiativeKeyResult', 'keyResultId', id);
      return items('initiative', inOrder(served.flatMap((row) => find(plan, 'initiative', row.initiativeId) ?? [])));
    }
    case 'initiative':
      return [];
  }
}

/** What an item rests on, one step back: the other way round. */
export function restsOn(plan: Plan, { table, id }: TraceItem): TraceItem[] {
  switch (table) {
    case 'swotItem':
      return [];
    case 'strategicOption':
      return items('swotItem', optionItems(plan, id));
    case 'objective': {
      const options = objectiveOptions(plan, id);
      const carried = new Set(options.flatMap((option) => optionItems(plan, option.id).map((item) => item.id)));
      const cards = new Map(
        referencing(plan, 'swotLink', 'objectiveId', id)
          .flatMap((link) => standingHead(plan, link.swotItemId) ?? [])
          .map((item) => [item.id, item] as const),
      );
      const direct = [...cards.values()].filter((item) => !carried.has(item.id)).sort(heavierFirst);
      const parent = find(plan, 'objective', find(plan, 'objective', id)?.parentId);
      return [
        ...items('swotItem', direct),
        ...items('strategicOption', options),
        ...items('objective', parent ? [parent] : []),
      ];
    }
    case 'keyResult': {
      const objective = find(plan, 'objective', find(plan, 'keyResult', id)?.objectiveId);
      return items('objective', objective ? [objective] : []);
    }
    case 'initiative': {
      const serves = referencing(plan, 'initiativeKeyResult', 'initiativeId', id);
      return items('keyResult', inOrder(serves.flatMap((row) => find(plan, 'keyResult', row.keyResultId) ?? [])));
    }
  }
}

function items(table: Lane, rows: readonly { readonly id: string }[]): TraceItem[] {
  return rows.map(({ id }) => ({ table, id }));
}

/** One word for an item, unique among all lanes. */
export const traceKey = ({ table, id }: TraceItem): string => `${table} ${id}`;

/**
 * The unbroken line of an item both ways. A merged card is traced as the one that stands for it. A lane that stays empty
 * beyond the start is where the line breaks off. Throws PlanError 'not-found'.
 */
export function traceOf(plan: Plan, asked: TraceItem): Trace {
  const start = onBoard(plan, asked);
  const distances = new Map<string, { item: TraceItem; distance: number }>([
    [traceKey(start), { item: start, distance: 0 }],
  ]);
  const edges = new Map<string, TraceEdge>();
  const walk = (step: (plan: Plan, item: TraceItem) => TraceItem[], by: 1 | -1): void => {
    const seen = new Set([traceKey(start)]);
    const open = [{ item: start, distance: 0 }];
    for (let next = open.shift(); next; next = open.shift()) {
      for (const item of step(plan, next.item)) {
        const edge = by === 1 ? { from: next.item, to: item } : { from: item, to: next.item };
        edges.set(`${traceKey(edge.from)} ${traceKey(edge.to)}`, edge);
        if (seen.has(traceKey(item))) continue;
        seen.add(traceKey(item));
        const reached = { item, distance: next.distance + by };
        if (!distances.has(traceKey(item))) distances.set(traceKey(item), reached);
        open.push(reached);
      }
    }
  };
  walk(restsOn, -1);
  walk(leadsTo, 1);
  const byLane: Record<Lane, TraceNode[]> = {
    swotItem: [],
    strategicOption: [],
    objective: [],
    keyResult: [],
    initiative: [],
  };
  for (const { item, distance } of distances.values()) {
    byLane[item.table].push({ ...item, title: find(plan, item.table, item.id)?.title ?? '', distance });
  }
  return { start, lanes: byLane, edges: [...edges.values()] };
}

function onBoard(plan: Plan, item: TraceItem): TraceItem {
  const row = find(plan, item.table, item.id);
  if (!row) throw new PlanError('not-found', 'That item is no longer in the plan.', traceKey(item));
  const card = item.table === 'swotItem' ? find(plan, 'swotItem', item.id) : undefined;
  return card ? { table: 'swotItem', id: headOf(plan, card).id } : item;
}

/** The lanes beyond an item that its line does not reach: where somebody should look. */
export function brokenLanes({ start, lanes: found }: Trace): {
  readonly before: readonly Lane[];
  readonly after: readonly Lane[];
} {
  const at = lanes.indexOf(start.table);
  // An objective may answer a card without an option between them, and so may a card be answered.
  const missing = (lane: Lane): boolean => found[lane].length === 0 && lane !== 'strategicOption';
  return { before: lanes.slice(0, at).filter(missing), after: lanes.slice(at + 1).filter(missing) };
}

/** All lines between items of the plan, for drawing the whole of it in lanes; cards as they stand on the board. */
export function allTraceEdges(plan: Plan): TraceEdge[] {
  const edges: TraceEdge[] = [];
  for (const table of lanes) {
    for (const row of plan.rows[table].values()) {
      if ('mergedIntoId' in row && !isHead(row)) continue;
      const from = { table, id: row.id };
      for (const to of leadsTo(plan, from)) edges.push({ from, to });
    }
  }
  return edges;
}
