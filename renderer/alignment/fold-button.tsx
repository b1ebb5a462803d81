import { IconChevronUp } from '@tabler/icons-react';
import type { GraphNode } from '../../shared/layout/graph-model';
import { texts } from '../../shared/texts/texts';
import classes from './cards.module.css';
import { graphActions } from './graph-actions';

/** Folds and unfolds a branch; says how many cards are folded away. On the keyboard: Space on the card. */
export function FoldButton({ node }: { readonly node: GraphNode }) {
  const folded = node.folded > 0;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${classes.fold} nodrag nopan`}
      data-folded={folded || undefined}
      data-testid="graph-fold"
      aria-expanded={!folded}
      aria-label={folded ? texts.alignment.unfold(node.title, node.folded) : texts.alignment.fold(node.title)}
      onClick={(event) => {
        event.stopPropagation();
        graphActions.fold(node.key);
      }}
    >
      {folded ? texts.alignment.folded(node.folded) : <IconChevronUp size={12} aria-hidden />}
    </button>
  );
}
