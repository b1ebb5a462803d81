import type { GraphModel } from '../../shared/layout/graph-model';
import { texts } from '../../shared/texts/texts';
import { announce } from '../ui/announce';
import { toggleFold } from './graph-view-state';

/** What cards can ask of the graph they are in; the graph keeps `model` current. */
export const graphActions = {
  model: null as GraphModel | null,

  /** Folds or unfolds the branch of a card and says so. */
  fold(key: string): void {
    const { model } = graphActions;
    const node = model?.nodes.get(key);
    if (!model || !node || (node.childKeys.length === 0 && node.folded === 0)) return;
    toggleFold(model, key);
    announce(node.folded > 0 ? texts.alignment.unfoldedNow(node.title) : texts.alignment.foldedNow(node.title));
  },
};
