import type { AnyRow, TableName } from './model/tables';
import { inOrder, type Plan, referencing } from './plan';
import { type StrategyChange, type StrategyTable, strategyChanges } from './strategy-changes';

/** The parts of the outline, in their order. */
export const sideGroups = ['goals', 'initiative', 'swotItem', 'strategicOption'] as const;
export type SideGroup = (typeof sideGroups)[number];

/** One item at two moments: what it was called then and what now, on one row. */
export interface SideRow {
  readonly table: StrategyTable;
  /** Its id now, or that of then where it is gone. */
  readonly id: string;
  /** The item then; where it goes on from another one, that one. Null: it is new. */
  readonly was: SideHalf | null;
  /** The item now; null: it is gone. */
  readonly is: SideHalf | null;
  /** How far it stands in under what it belongs to. */
  readonly depth: number;
  readonly group: SideGroup;
  /** What is told of it; empty where nothing changed. */
  readonly changes: readonly StrategyChange[];
  /** Nothing changed, but something below it did: it gives that its place. */
  readonly isContext: boolean;
}

export interface SideHalf {
  readonly id: string;
  readonly name: string;
}

/** A row while the outline is made. */
interface Draft {
  readonly table: StrategyTable;
  readonly id: string;
  /** Whose changes are told on it: its own, and those of what it took the place of. */
  readonly ids: readonly string[];
  readonly was: AnyRow | undefined;
  readonly is: AnyRow | undefined;
  readonly below: Draft[];
}

/** From above to below: what is placed first may hold what comes after it. */
const outline: readonly StrategyTable[] = [
  'pillar',
  'objective',
  'keyResult',
  'initiative',
  'swotItem',
  'strategicOption',
];

/**
 * Two states of a plan as one outline: every item that is in one of them has one row, beside itself, or beside what it goes
 * on from. What is gone stands where it was. `since` as for `strategyChanges`.
 */
export function sideBySide(before: Plan, after: Plan, since: string): SideRow[] {
  return sidesOf(before, after, strategyChanges(before, after, since));
}

/** The same for changes that are known already. */
export function sidesOf(before: Plan, after: Plan, changes: readonly StrategyChange[]): SideRow[] {
  const told = new Map<string, StrategyChange[]>();
  for (const change of changes) {
    const key = keyOf(change.table, change.id);
    told.set(key, [...(told.get(key) ?? []), change]);
  }
  const drafts = new Map(outline.map((table) => [table, paired(before, after, table)]));
  const byNow = new Map<string, Draft>();
  const byThen = new Map<string, Draft>();
  for (const list of drafts.values()) {
    // What is beside itself goes before what only goes on from it.
    for (const draft of [...list].sort((a, b) => Number(isSelf(b)) - Number(isSelf(a)))) {
      const { table, was, is } = draft;
      if (is && !byNow.has(keyOf(table, is.id))) byNow.set(keyOf(table, is.id), draft);
      if (was && !byThen.has(keyOf(table, was.id))) byThen.set(keyOf(table, was.id), draft);
    }
  }
  const tops = new Map<SideGroup, Draft[]>(sideGroups.map((group) => [group, []]));
  for (const table of outline) {
    for (const draft of drafts.get(table) ?? []) {
      const isThere = draft.is?.id === draft.id;
      const row = isThere ? draft.is : draft.was;
      const above = row && holderOf(isThere ? after : before, table, row);
      const known = isThere ? byNow : byThen;
      const holder = above && known.get(keyOf(...above));
      if (holder && holder !== draft) holder.below.push(draft);
      else tops.get(groupOf(table))?.push(draft);
    }
  }
  return sideGroups.flatMap((group) => rowsBelow(tops.get(group) ?? [], group, 0, told));
}

function keyOf(table: TableName, id: string): string {
  return `${table}:${id}`;
}

function isSelf({ was, is }: Draft): boolean {
  return was?.id === is?.id;
}

function groupOf(table: StrategyTable): SideGroup {
  return table === 'pillar' || table === 'objective' || table === 'keyResult' ? 'goals' : table;
}

/** The items of a table, each beside itself or what it goes on from; those of now in their order, then those that are gone. */
function paired(before: Plan, after: Plan, table: StrategyTable): Draft[] {
  const olds = before.rows[table] as unknown as ReadonlyMap<string, AnyRow>;
  const news = after.rows[table] as unknown as ReadonlyMap<string, AnyRow>;
  const drafts: Draft[] = [];
  const used = new Set<string>();
  for (const is of ordered(news)) {
    const was = olds.get(is.id) ?? olds.get(String(is.predecessorId));
    if (was) used.add(was.id);
    const replaced = was && !news.has(was.id) ? [was.id] : [];
    drafts.push({ table, id: is.id, ids: [is.id, ...replaced], was, is, below: [] });
  }
  for (const was of ordered(olds)) {
    if (used.has(was.id)) continue;
    drafts.push({ table, id: was.id, ids: [was.id], was, is: news.get(String(was.predecessorId)), below: [] });
  }
  return drafts;
}

function ordered(rows: ReadonlyMap<string, AnyRow>): AnyRow[] {
  return inOrder(rows.values() as Iterable<AnyRow & { position: number }>);
}

/** What an item hangs under in the outline. */
function holderOf(plan: Plan, table: StrategyTable, row: AnyRow): [StrategyTable, string] | undefined {
  const under = (holder: StrategyTable, id: unknown): [StrategyTable, string] | undefined =>
    typeof id === 'string' && plan.rows[holder].has(id) ? [holder, id] : undefined;
  switch (table) {
    case 'objective':
      return under('objective', row.parentId) ?? under('pillar', row.pillarId);
    case 'keyResult':
      return under('objective', row.objectiveId);
    case 'initiative': {
      const served = referencing(plan, 'initiativeKeyResult', 'initiativeId', row.id);
      const first = [...served].sort((a, b) => (a.id < b.id ? -1 : 1))[0];
      return under('keyResult', first?.keyResultId);
    }
    case 'pillar':
    case 'swotItem':
    case 'strategicOption':
      return undefined;
  }
}

function rowsBelow(
  tops: readonly Draft[],
  group: SideGroup,
  depth: number,
  told: ReadonlyMap<string, readonly StrategyChange[]>,
): SideRow[] {
  const rows: SideRow[] = [];
  // From the last to the first, on a list of our own: a deep tree must not exhaust the call stack.
  const open = tops.map((draft) => ({ draft, depth })).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const { table, id, ids, was, is, below } = next.draft;
    rows.push({
      table,
      id,
      was: half(was),
      is: half(is),
      depth: next.depth,
      group,
      changes: ids.flatMap((each) => told.get(keyOf(table, each)) ?? []),
      isContext: false,
    });
    for (const draft of [...below].reverse()) open.push({ draft, depth: next.depth + 1 });
  }
  return withContext(rows);
}

function half(row: AnyRow | undefined): SideHalf | null {
  return row ? { id: row.id, name: String(row.title ?? row.name ?? '') } : null;
}

/** Says of unchanged rows whether something below them changed. */
function withContext(rows: readonly SideRow[]): SideRow[] {
  let least = 0;
  const marked = [...rows].reverse().map((row) => {
    const isChanged = row.changes.length > 0;
    const isContext = !isChanged && row.depth < least;
    least = isChanged || isContext ? row.depth : Math.min(least, row.depth);
    return isContext ? { ...row, isContext } : row;
  });
  return marked.reverse();
}

/** Whether a row is shown where what did not change is folded away. */
export function isTelling({ changes, isContext }: SideRow): boolean {
  return changes.length > 0 || isContext;
}
