import { create } from 'zustand';
import { type GoalFilters, type Grouping, noFilters } from './filters';
import type { Stop } from './move';
import type { Draft } from './outline';

/** How one looks at the goals: kept while the file is open, never part of the plan or its history. */
export interface GoalsView {
  /** The file this view belongs to. */
  readonly path: string | null;
  readonly filters: GoalFilters;
  readonly grouping: Grouping;
  readonly showKeyResults: boolean;
  readonly collapsed: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
  /** The row with the focus. */
  readonly active: string | null;
  readonly chosen: ReadonlySet<string>;
  /** Where a Shift selection began. */
  readonly anchor: string | null;
  /** The row whose title is being edited. */
  readonly editing: string | null;
  readonly draft: Draft | null;
  /** Picked up by keyboard. */
  readonly carried: { readonly key: string; readonly stop: Stop } | null;
  /** The objective the duplicate dialog is about. */
  readonly duplicating: string | null;
  /** The row the 'move to' dialog is about. */
  readonly relocating: { readonly kind: 'objective' | 'keyResult'; readonly id: string } | null;
}

const fresh: Omit<GoalsView, 'path'> = {
  filters: noFilters,
  grouping: 'none',
  showKeyResults: true,
  collapsed: new Set(),
  pinned: new Set(),
  active: null,
  chosen: new Set(),
  anchor: null,
  editing: null,
  draft: null,
  carried: null,
  duplicating: null,
  relocating: null,
};

/** The view of the Goals place. */
export const useGoalsView = create<GoalsView>()(() => ({ path: null, ...fresh }));

/** Starts a fresh view when another file is shown. Large plans begin folded. */
export function viewFile(path: string, collapsed: () => ReadonlySet<string>): void {
  if (useGoalsView.getState().path !== path) useGoalsView.setState({ path, ...fresh, collapsed: collapsed() });
}

/** Narrows the outline; what was kept in view for being new is let go. */
export function setFilters(patch: Partial<GoalFilters>): void {
  useGoalsView.setState((view) => ({ filters: { ...view.filters, ...patch }, pinned: new Set(), chosen: new Set() }));
}

/** Folds or unfolds rows. */
export function fold(keys: readonly string[], folded: boolean): void {
  useGoalsView.setState((view) => {
    const collapsed = new Set(view.collapsed);
    for (const key of keys) {
      if (folded) collapsed.add(key);
      else collapsed.delete(key);
    }
    return { collapsed };
  });
}

/** Makes one row the active and only chosen one. */
export function activate(key: string): void {
  useGoalsView.setState({ active: key, anchor: key, chosen: new Set([key]) });
}

let turns = 0;

/** Begins typing something new. */
export function startDraft(draft: Omit<Draft, 'turn'>): void {
  useGoalsView.setState({ draft: { ...draft, turn: ++turns }, editing: null });
}

/** The series of titles goes on elsewhere in the outline, if it still goes on. */
export function moveDraft(turn: number, to: Partial<Omit<Draft, 'turn'>>): void {
  useGoalsView.setState(({ draft }) => (draft?.turn === turn ? { draft: { ...draft, ...to } } : {}));
}
