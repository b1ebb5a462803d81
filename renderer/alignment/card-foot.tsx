import { IconChevronUp, IconPlus } from '@tabler/icons-react';
import type { GraphNode } from '../../shared/layout/graph-model';
import { texts } from '../../shared/texts/texts';
import classes from './cards.module.css';
import { addObjective } from './edits';
import { graphActions } from './graph-actions';

const words = texts.alignment;

/** At the foot of a card: folding its branch (with how many cards are folded away) and adding one under it. On the keyboard: Space and N. */
export function CardFoot({ node, readOnly }: { readonly node: GraphNode; readonly readOnly: boolean }) {
  const folded = node.folded > 0;
  return (
    <div className={`${classes.foot} nodrag nopan`}>
      {(folded || node.childKeys.length > 0) && (
        <button
          type="button"
          tabIndex={-1}
          className={classes.footButton}
          data-folded={folded || undefined}
          data-testid="graph-fold"
          aria-expanded={!folded}
          aria-label={folded ? words.unfold(node.title, node.folded) : words.fold(node.title)}
          title={folded ? words.unfoldHint(node.folded) : words.foldHint}
          onClick={(event) => {
            event.stopPropagation();
            graphActions.fold(node.key);
          }}
        >
          {folded ? words.folded(node.folded) : <IconChevronUp size={12} aria-hidden />}
        </button>
      )}
      {node.kind === 'objective' && !readOnly && (
        <button
          type="button"
          tabIndex={-1}
          className={classes.footButton}
          data-testid="graph-add-under"
          aria-label={words.addUnderNamed(node.title)}
          title={words.addUnderHint}
          onClick={(event) => {
            event.stopPropagation();
            void addObjective(node.id);
          }}
        >
          <IconPlus size={12} aria-hidden />
        </button>
      )}
    </div>
  );
}
