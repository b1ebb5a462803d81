import { IconFileCheck, IconNote, IconStack2, IconTargetArrow, IconTargetOff } from '@tabler/icons-react';
import { memo } from 'react';
import type { Quadrant, SwotItem } from '../../shared/model/swot';
import { needsAnswer } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import { CardTitleEditor } from '../board/card-title-editor';
import { save } from '../store';
import { carried, useBoard } from './board-state';
import classes from './card.module.css';
import { WeightButton } from './weight-button';

const words = texts.swot;

interface CardProps {
  readonly item: SwotItem;
  /** Where it is shown: another quadrant than its own while it is being moved. */
  readonly quadrant: Quadrant;
  /** How many objectives answer it. */
  readonly answers: number;
  /** How many cards were merged into it. */
  readonly merged: number;
  /** Whether Tab leads to it. */
  readonly tabStop: boolean;
}

/** One sticky card of the board. */
export const Card = memo(function Card({ item, quadrant, answers, merged, tabStop }: CardProps) {
  const { id, title } = item;
  const selected = useBoard((state) => state.selected.has(id));
  const editing = useBoard((state) => (state.editing?.id === id ? state.editing : null));
  const lifted = useBoard((state) => (carried(state)?.ids.includes(id) ? state.lift?.by : undefined));
  const into = useBoard((state) => state.lift?.intoId === id);
  return (
    <div role="row" className={classes.slot}>
      <div
        role="gridcell"
        className={classes.card}
        data-card={id}
        data-selected={selected || undefined}
        data-editing={editing ? true : undefined}
        data-lifted={lifted}
        data-into={into || undefined}
        data-stack={merged > 0 || undefined}
        aria-selected={selected}
        aria-describedby="swot-card-help"
        tabIndex={tabStop ? 0 : -1}
      >
        {editing ? (
          <CardTitleEditor
            key={editing.turn}
            label={texts.swot.editTitle}
            title={title}
            className={classes.editor}
            onSave={(text) => save('swot.update', { id, patch: { title: text } })}
            isOpen={() => useBoard.getState().editing === editing}
            onClose={() => useBoard.setState((state) => (state.editing === editing ? { editing: null } : {}))}
          />
        ) : (
          <span className={classes.title} data-title>
            {title}
          </span>
        )}
        <span className={classes.meta}>
          <WeightButton item={item} className={classes.weight ?? ''} tabIndex={-1} />
          {merged > 0 && (
            <span className={classes.answered} title={texts.priorities.mergedHere(merged)} data-testid="stands-for">
              <IconStack2 aria-hidden className={classes.mark} />
              <span aria-hidden>{merged + 1}</span>
              <span className="visually-hidden">{texts.priorities.mergedHere(merged)}</span>
            </span>
          )}
          {item.evidence && <IconFileCheck className={classes.mark} aria-label={words.hasEvidence} role="img" />}
          {item.note && <IconNote className={classes.mark} aria-label={words.hasNote} role="img" />}
          <span className={classes.tags}>{item.tags.join(' · ')}</span>
          <Answered quadrant={quadrant} answers={answers} />
        </span>
      </div>
    </div>
  );
});

function Answered({ quadrant, answers }: { readonly quadrant: Quadrant; readonly answers: number }) {
  if (answers > 0) {
    return (
      <span className={classes.answered} title={words.answeredBy(answers)}>
        <IconTargetArrow aria-hidden className={classes.mark} />
        <span aria-hidden>{answers}</span>
        <span className="visually-hidden">{words.answeredBy(answers)}</span>
      </span>
    );
  }
  if (needsAnswer(quadrant)) {
    return (
      <span className={classes.nobody} title={words.nobodyHint(words.quadrant[quadrant].one)} data-testid="nobody">
        {words.nobody}
      </span>
    );
  }
  return (
    <span className={classes.answered} title={words.unused}>
      <IconTargetOff className={classes.mark} aria-label={words.unused} role="img" />
    </span>
  );
}
