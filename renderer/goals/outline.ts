import type { Objective } from '../../shared/model/goal';
import { inOrder, type Plan, referencing } from '../../shared/plan';
import { type Grouping, groupOf, groupOrder } from './filters';

/** A new objective or key result being typed, not yet in the plan. */
export interface Draft {
  readonly kind: 'objective' | 'keyResult';
  /** The objective it will be under; null: top level. */
  readonly parentId: string | null;
  /** The sibling it follows; null: it becomes the last. */
  readonly afterId: string | null;
  /** The group it is typed in. */
  readonly group: string | null;
  /** Which series of titles it belongs to: a series keeps its field, wherever in the outline it goes on. */
  readonly turn: number;
}

interface RowPlace {
  readonly key: string;
  /** Depth, 1 for the outermost: `aria-level`. */
  readonly level: number;
  /** Index of the row above it in the tree, or -1. */
  readonly parent: number;
  readonly position: number;
  readonly siblings: number;
}

/** One line of the outline, top to bottom as shown. */
export type OutlineRow = RowPlace &
  (
    | {
        readonly kind: 'objective';
        readonly id: string;
        readonly expandable: boolean;
        readonly expanded: boolean;
        /** Shown only because something below it is wanted. */
        readonly context: boolean;
      }
    | { readonly kind: 'keyResult'; readonly id: string; readonly objectiveId: string }
    | { readonly kind: 'group'; readonly group: string; readonly count: number; readonly expanded: boolean }
    | { readonly kind: 'draft'; readonly draft: Draft }
  );

/** How the outline is shown. */
export interface OutlineView {
  /** Null: every objective. */
  readonly filter: ((objective: Objective) => boolean) | null;
  /** Shown whether or not the filter wants them: what was made since the filter was set. */
  readonly pinned: ReadonlySet<string>;
  readonly grouping: Grouping;
  /** Keys of the rows that are folded. */
  readonly collapsed: ReadonlySet<string>;
  readonly keyResults: boolean;
  readonly draft: Draft | null;
}

/** The outline and how much of the plan is in it. */
export interface Outline {
  readonly rows: readonly OutlineRow[];
  readonly objectives: number;
  readonly keyResults: number;
  readonly indexOf: ReadonlyMap<string, number>;
}

/** The key of an objective's row. */
export const objectiveKey = (id: string): string => `o:${id}`;
/** The key of a key result's row. */
export const keyResultKey = (id: string): string => `k:${id}`;
/** The key of the row in which something new is typed. */
export const draftKey = 'draft';

/** Lays the plan's objectives and key results out as lines. One pass over the objectives, one over what is shown. */
export function buildOutline(plan: Plan, view: OutlineView): Outline {
  const { shown, wanted } = chosen(plan, view);
  const children = childLists(plan, shown, view.grouping);
  const builder = new Builder(plan, view, children, wanted);
  if (view.grouping === 'none') builder.objectives(children.get('') ?? [], -1, 1, null);
  else builder.groups();
  return builder.finish();
}

/** The objectives to show, and those among them that the filter wants for themselves. */
function chosen(plan: Plan, view: OutlineView): { shown: Iterable<Objective>; wanted: ReadonlySet<string> | null } {
  const { filter } = view;
  const objectives = plan.rows.objective;
  if (!filter) return { shown: objectives.values(), wanted: null };
  const wanted = new Set<string>();
  for (const objective of objectives.values()) {
    if (view.pinned.has(objective.id) || filter(objective)) wanted.add(objective.id);
  }
  const shown = new Map<string, Objective>();
  for (const id of wanted) {
    let up = objectives.get(id);
    while (up && !shown.has(up.id)) {
      if (view.grouping !== 'none' && !wanted.has(up.id)) break;
      shown.set(up.id, up);
      up = up.parentId ? objectives.get(up.parentId) : undefined;
    }
  }
  return { shown: shown.values(), wanted };
}

/** Objectives by parent, in order; '' holds the roots, 'g:<group>' the roots of a group. */
function childLists(plan: Plan, shown: Iterable<Objective>, grouping: Grouping): Map<string, Objective[]> {
  const rows = [...shown];
  const present = new Set(rows.map((row) => row.id));
  const lists = new Map<string, Objective[]>();
  for (const row of rows) {
    const parent = row.parentId && present.has(row.parentId) ? plan.rows.objective.get(row.parentId) : undefined;
    const group = groupOf(row, grouping);
    const key = parent && groupOf(parent, grouping) === group ? parent.id : grouping === 'none' ? '' : groupKey(group);
    const list = lists.get(key);
    if (list) list.push(row);
    else lists.set(key, [row]);
  }
  for (const [key, list] of lists) if (list.length > 1) lists.set(key, inOrder(list));
  return lists;
}

const groupKey = (group: string): string => `g:${group}`;

class Builder {
  private readonly rows: OutlineRow[] = [];
  private keyResultCount = 0;
  private objectiveCount = 0;

  constructor(
    private readonly plan: Plan,
    private readonly view: OutlineView,
    private readonly children: ReadonlyMap<string, Objective[]>,
    private readonly wanted: ReadonlySet<string> | null,
  ) {}

  groups(): void {
    const names = [...this.children.keys()].filter((key) => key.startsWith('g:')).map((key) => key.slice(2));
    const ordered = names
      .map((name) => ({ name, order: groupOrder(this.plan, this.view.grouping, name) }))
      .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
    ordered.forEach(({ name }, i) => {
      const key = groupKey(name);
      const roots = this.children.get(key) ?? [];
      const expanded = !this.view.collapsed.has(key);
      const index = this.rows.push({
        kind: 'group',
        key,
        group: name,
        count: this.countBelow(roots),
        expanded,
        level: 1,
        parent: -1,
        position: i + 1,
        siblings: ordered.length,
      });
      if (expanded) this.objectives(roots, index - 1, 2, name);
      else this.countHidden(roots);
    });
    const { draft } = this.view;
    if (draft && draft.parentId === null && !this.rows.some((row) => row.kind === 'draft')) {
      this.draft(draft, -1, 1, 1, 1);
    }
  }

  objectives(list: readonly Objective[], parent: number, level: number, group: string | null): void {
    const { draft } = this.view;
    const parentRow = this.rows[parent];
    const parentId = parentRow?.kind === 'objective' ? parentRow.id : null;
    const here =
      draft?.kind === 'objective' && draft.parentId === parentId && (parentId !== null || draft.group === group)
        ? draft
        : null;
    const siblings = list.length + (here ? 1 : 0);
    let placed = false;
    list.forEach((objective, i) => {
      this.objective(objective, parent, level, i + 1 + (placed ? 1 : 0), siblings, group);
      if (here && here.afterId === objective.id) {
        this.draft(here, parent, level, i + 2, siblings);
        placed = true;
      }
    });
    if (here && !placed) this.draft(here, parent, level, siblings, siblings);
  }

  private objective(
    objective: Objective,
    parent: number,
    level: number,
    position: number,
    siblings: number,
    group: string | null,
  ): void {
    const key = objectiveKey(objective.id);
    const context = this.wanted !== null && !this.wanted.has(objective.id);
    const keyResults = context ? [] : referencing(this.plan, 'keyResult', 'objectiveId', objective.id);
    const below = this.children.get(objective.id) ?? [];
    const { draft } = this.view;
    const drafting = draft !== null && draft.parentId === objective.id;
    const expandable = below.length > 0 || drafting || (this.view.keyResults && keyResults.length > 0);
    const expanded = expandable && (drafting || !this.view.collapsed.has(key));
    if (!context) this.objectiveCount++;
    this.keyResultCount += keyResults.length;
    const index = this.rows.push({
      kind: 'objective',
      key,
      id: objective.id,
      expandable,
      expanded,
      context,
      level,
      parent,
      position,
      siblings,
    });
    if (!expanded) {
      this.countHidden(below);
      return;
    }
    if (this.view.keyResults || draft?.kind === 'keyResult') {
      this.keyResults(objective, index - 1, level + 1, this.view.keyResults ? inOrder(keyResults) : []);
    }
    this.objectives(below, index - 1, level + 1, group);
  }

  private keyResults(
    objective: Objective,
    parent: number,
    level: number,
    list: readonly { readonly id: string }[],
  ): void {
    const { draft } = this.view;
    const here = draft?.kind === 'keyResult' && draft.parentId === objective.id ? draft : null;
    const siblings = list.length + (here ? 1 : 0);
    let placed = false;
    list.forEach(({ id }, i) => {
      this.rows.push({
        kind: 'keyResult',
        key: keyResultKey(id),
        id,
        objectiveId: objective.id,
        level,
        parent,
        position: i + 1 + (placed ? 1 : 0),
        siblings,
      });
      if (here && here.afterId === id) {
        this.draft(here, parent, level, i + 2, siblings);
        placed = true;
      }
    });
    if (here && !placed) this.draft(here, parent, level, siblings, siblings);
  }

  private draft(draft: Draft, parent: number, level: number, position: number, siblings: number): void {
    this.rows.push({ kind: 'draft', key: draftKey, draft, level, parent, position, siblings });
  }

  private countBelow(list: readonly Objective[]): number {
    return list.reduce((sum, row) => sum + 1 + this.countBelow(this.children.get(row.id) ?? []), 0);
  }

  private countHidden(list: readonly Objective[]): void {
    for (const row of list) {
      if (this.wanted === null || this.wanted.has(row.id)) {
        this.objectiveCount++;
        this.keyResultCount += this.plan.index.get('keyResult.objectiveId')?.get(row.id)?.size ?? 0;
      }
      this.countHidden(this.children.get(row.id) ?? []);
    }
  }

  finish(): Outline {
    return {
      rows: this.rows,
      objectives: this.objectiveCount,
      keyResults: this.keyResultCount,
      indexOf: new Map(this.rows.map((row, i) => [row.key, i])),
    };
  }
}

/** The sibling shown right before a row, of the same kind: where 'indent' puts it under. */
export function previousSibling(outline: Outline, index: number): OutlineRow | undefined {
  const row = outline.rows[index];
  if (!row) return undefined;
  for (let i = index - 1; i > row.parent; i--) {
    const candidate = outline.rows[i];
    if (candidate && candidate.parent === row.parent && candidate.kind === row.kind) return candidate;
  }
  return undefined;
}
