import { create } from 'zustand';
import type { TimelineScale } from '../../shared/layout/timeline';
import type { Initiative } from '../../shared/model/initiative';
import { goTo, useStore } from '../store';
import type { InitiativeFilters, InitiativeOrder } from './initiative-rows';

export const actionViews = ['list', 'board', 'timeline'] as const;
export type ActionView = (typeof actionViews)[number];

/** By which column the list is sorted. */
export interface TableOrder {
  readonly by: InitiativeOrder;
  readonly descending: boolean;
}

/** How one looks at the action plan: kept while the file is open, never part of the plan or its history. */
export interface ActionPlanView {
  /** The file this belongs to. */
  readonly path: string | null;
  /** Whether Goals shows it rather than the objectives. */
  readonly open: boolean;
  readonly view: ActionView;
  readonly filters: Omit<InitiativeFilters, 'periodId'>;
  readonly order: TableOrder;
  /** A title for the list is being typed. */
  readonly drafting: boolean;
  /** The calendar of the timeline. */
  readonly scale: TimelineScale;
  readonly trayFolded: boolean;
  /** The columns of the board that are folded away. */
  readonly folded: ReadonlySet<Initiative['status']>;
}

/** Every initiative is shown. */
export const allInitiatives: ActionPlanView['filters'] = { words: '', ownerId: null, status: null };

const fresh: Omit<ActionPlanView, 'path'> = {
  open: false,
  view: 'list',
  filters: allInitiatives,
  order: { by: 'due', descending: false },
  drafting: false,
  scale: 'months',
  trayFolded: false,
  folded: new Set(['cancelled']),
};

/** The view of the action plan. */
export const useActionPlan = create<ActionPlanView>()(() => ({ path: null, ...fresh }));

/** Starts a fresh view when another file is shown. */
export function viewActionPlanOf(path: string): void {
  if (useActionPlan.getState().path !== path) useActionPlan.setState({ path, ...fresh });
}

/** Goes to the action plan. */
export function showActionPlan(view: ActionView): void {
  const { file, selection } = useStore.getState();
  if (!file) return;
  viewActionPlanOf(file.path);
  useActionPlan.setState({ open: true, view, drafting: false });
  goTo('goals', selection?.table === 'initiative' ? selection : null);
}

/** Board and timeline can be presented. */
export const actionPlanPresents = {
  now: (): boolean => {
    const { open, view } = useActionPlan.getState();
    return open && view !== 'list';
  },
  watch: (listener: () => void): (() => void) => useActionPlan.subscribe(listener),
};

/** Narrows what is shown. */
export function narrow(patch: Partial<ActionPlanView['filters']>): void {
  useActionPlan.setState(({ filters }) => ({ filters: { ...filters, ...patch } }));
}

/** Whether anything is left out by these filters. */
export function isNarrowed({ words, ownerId, status }: ActionPlanView['filters']): boolean {
  return words.trim() !== '' || ownerId !== null || status !== null;
}

/** Folds a column of the board or opens it again. */
export function foldColumn(status: Initiative['status'], fold: boolean): void {
  useActionPlan.setState((state) => {
    const folded = new Set(state.folded);
    if (fold) folded.add(status);
    else folded.delete(status);
    return { folded };
  });
}
