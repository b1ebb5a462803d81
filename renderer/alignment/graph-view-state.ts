import { create } from 'zustand';
import type { GraphNodeKey } from '../../shared/commands/graph';
import type { GraphModel } from '../../shared/layout/graph-model';

/** What a person has set in the graph; kept while they visit other places, never saved in the plan. */
export interface GraphViewState {
  /** The file these settings belong to. */
  readonly path: string | null;
  /** Shown as lanes from the analysis to the initiative instead of as a graph. */
  readonly lanes: boolean;
  /** Among the lanes only the line of the selected item. */
  readonly oneLine: boolean;
  /** Keys of cards whose branches are folded; null: not decided yet, the size of the plan tells. */
  readonly collapsed: ReadonlySet<string> | null;
  readonly swotItems: boolean;
  readonly pillars: boolean;
  /** Whether links are drawn for all cards, or only for the one pointed at; null: not decided, their number tells. */
  readonly links: boolean | null;
  /** Compares the plan with another time, as chosen in `useComparison`. */
  readonly comparing: boolean;
  /** While comparing: only what changed and what leads to it. */
  readonly onlyChanged: boolean;
  readonly teamId: string | null;
  readonly pillarId: string | null;
  /** The card the keyboard is on. */
  readonly activeKey: string | null;
  /** A card to fly to as soon as it is shown. */
  readonly flyTo: string | null;
  /** A card to give the keyboard back to, moving the view only if it is out of it. */
  readonly showNext: string | null;
  /** A card whose branch, just unfolded, is to be seen. */
  readonly branchNext: string | null;
  /** Counts the requests to look at everything that is shown. */
  readonly fitRequests: number;
  /** The selected line. */
  readonly edgeId: string | null;
  /** The card and the line under the mouse. */
  readonly hoverKey: string | null;
  readonly hoverEdgeId: string | null;
  /** The card whose title is being edited. */
  readonly editingKey: string | null;
  /** The menu of a card, and where on the screen it was asked for. */
  readonly menu: { readonly key: string; readonly x: number; readonly y: number } | null;
  /** The dialog that is open, and for which card. */
  readonly dialog: { readonly kind: 'move' | 'links'; readonly card: GraphNodeKey } | null;
}

const initial: GraphViewState = {
  path: null,
  lanes: false,
  oneLine: false,
  collapsed: null,
  swotItems: false,
  pillars: false,
  links: null,
  comparing: false,
  onlyChanged: false,
  teamId: null,
  pillarId: null,
  activeKey: null,
  flyTo: null,
  showNext: null,
  branchNext: null,
  fitRequests: 0,
  edgeId: null,
  hoverKey: null,
  hoverEdgeId: null,
  editingKey: null,
  menu: null,
  dialog: null,
};

/** The one state of the graph's view. */
export const useGraphView = create<GraphViewState>()(() => initial);

/** Starts afresh when another file is open than the one the settings were made for. */
export function forFile(path: string): void {
  if (useGraphView.getState().path !== path) useGraphView.setState({ ...initial, path });
}

/** The cards that are folded now, decided by a person or by the size of the plan. */
function foldedNow(model: GraphModel): Set<string> {
  const { collapsed } = useGraphView.getState();
  if (collapsed) return new Set(collapsed);
  return new Set([...model.nodes.values()].filter((node) => node.folded > 0).map((node) => node.key));
}

/** Folds or unfolds the branch of a card. */
export function toggleFold(model: GraphModel, key: string): void {
  const collapsed = foldedNow(model);
  const unfolding = collapsed.delete(key);
  if (!unfolding) collapsed.add(key);
  useGraphView.setState({ collapsed, branchNext: unfolding ? key : null });
}

/** Unfolds the branches of some cards, so that what is under them is shown. */
export function unfold(model: GraphModel, keys: readonly string[]): void {
  const collapsed = foldedNow(model);
  for (const key of keys) collapsed.delete(key);
  useGraphView.setState({ collapsed });
}

/** Begins to compare: the graph it is shown on is one of objectives, all of them in view. `path`: the open file. */
export function compareOnGraph(path: string): void {
  forFile(path);
  useGraphView.setState({ comparing: true, onlyChanged: false, lanes: false, collapsed: null, edgeId: null });
  requestFit();
}

/** Ends comparing. */
export function stopComparing(): void {
  useGraphView.setState({ comparing: false, onlyChanged: false });
}

/** Asks to look at everything that is shown. */
export function requestFit(): void {
  useGraphView.setState(({ fitRequests }) => ({ fitRequests: fitRequests + 1 }));
}

/** Folds exactly these branches and looks at all that is left. */
export function foldOnly(keys: Iterable<string>): void {
  useGraphView.setState({ collapsed: new Set(keys) });
  requestFit();
}
