import { UnstyledButton } from '@mantine/core';
import { IconCards, IconTargetArrow } from '@tabler/icons-react';
import { memo } from 'react';
import type { StrategicOption } from '../../shared/model/strategic-option';
import { texts } from '../../shared/texts/texts';
import { optionItems, optionObjectives } from '../../shared/tows';
import { votesOf } from '../../shared/votes';
import { useDerived } from '../hooks';
import { changeSettings, select, useStore } from '../store';
import classes from './option-card.module.css';

const words = texts.strategy;

/** An option in one line of meaning: what it is, where it stands, what it brings and takes. */
export const OptionCard = memo(function OptionCard({ option }: { readonly option: StrategicOption }) {
  const { id, kind, title, status, impact, effort } = option;
  const selected = useStore((state) => state.selection?.table === 'strategicOption' && state.selection.id === id);
  const cards = useDerived((plan) => optionItems(plan, id).length, ['optionSwotItem', 'swotItem'], [id]);
  const objectives = useDerived((plan) => optionObjectives(plan, id).length, ['optionObjective', 'objective'], [id]);
  const votes = useDerived((plan) => votesOf(plan, 'option', id), ['voteRound', 'voteTotal'], [id]);
  return (
    <UnstyledButton
      className={classes.card}
      data-status={status}
      data-selected={selected || undefined}
      data-testid="option"
      onClick={() => {
        select({ table: 'strategicOption', id });
        void changeSettings({ inspectorOpen: true });
      }}
    >
      <span className={classes.title}>{title}</span>
      <span className={classes.meta}>
        <span className={classes.kind}>{words.kind[kind]}</span>
        <span className={classes.status} data-status={status}>
          <span aria-hidden>{words.statusMark[status]}</span> {words.status[status]}
        </span>
        <span>{words.worth(impact, effort)}</span>
        {votes !== null && <span>{words.votes(votes)}</span>}
        <span className={classes.fact} title={words.cards(cards)}>
          <IconCards size="1.15em" aria-hidden /> {cards}
          <span className="visually-hidden">{words.cards(cards)}</span>
        </span>
        {objectives > 0 && (
          <span className={classes.fact} title={words.objectives(objectives)}>
            <IconTargetArrow size="1.15em" aria-hidden /> {objectives}
            <span className="visually-hidden">{words.objectives(objectives)}</span>
          </span>
        )}
      </span>
    </UnstyledButton>
  );
});
