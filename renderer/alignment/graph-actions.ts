import type { GraphModel } from '../../shared/layout/graph-model';
import { texts } from '../../shared/texts/texts';
import { announce } from '../ui/announce';
import { toggleFold, unfold } from './graph-view-state';
import type { Live } from './live';

/** What cards can ask of the graph they are in; the graph keeps `model` and `live` current. */
export const graphActions = {
  model: null as GraphModel | null,
  live: null as Live | null,

  /** Folds or unfolds the branch of a card and says so; the card itself stays where it is on screen. */
  fold(key: string): void {
    const { model, live } = graphActions;
    const node = model?.nodes.get(key);
    if (!model || !node || (node.childKeys.length === 0 && node.folded === 0)) return;
    if (live) live.anchor = key;
    toggleFold(model, key);
    announce(node.folded > 0 ? texts.alignment.unfoldedNow(node.title) : texts.alignment.foldedNow(node.title));
  },

  /** Shows what is under a card. */
  unfold(key: string): void {
    const { model } = graphActions;
    if (model?.nodes.get(key)?.folded) unfold(model, [key]);
  },
};
