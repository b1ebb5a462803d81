import { Button, Group, MultiSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OptionKind } from '../../shared/model/strategic-option';
import type { Plan } from '../../shared/plan';
import { cardsByQuadrant } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import { kindQuadrants } from '../../shared/tows';
import { useDerived } from '../hooks';
import { run } from '../store';
import { announce } from '../ui/announce';
import classes from './option-form.module.css';

const words = texts.strategy;

/** The cards an option of a kind can build on, by quadrant. */
export function cardChoices(plan: Plan, kind: OptionKind) {
  const { internal, external } = kindQuadrants[kind];
  const cards = cardsByQuadrant(plan);
  return [internal, external].map((quadrant) => ({
    group: texts.swot.quadrant[quadrant].many,
    items: cards[quadrant].map(({ id, title }) => ({ value: id, label: title })),
  }));
}

/** Writes an option down: what it is, and the cards it builds on. */
export function OptionForm({ kind, onDone }: { readonly kind: OptionKind; readonly onDone: () => void }) {
  const [title, setTitle] = useState('');
  const [cards, setCards] = useState<string[]>([]);
  const choices = useDerived((plan) => cardChoices(plan, kind), ['swotItem'], [kind]);
  const ready = title.trim() !== '' && cards.length > 0;
  const create = async (): Promise<void> => {
    if (!ready) return;
    const changes = await run('option.create', { kind, title: title.trim(), swotItemIds: cards });
    if (!changes) return;
    announce(words.written(title.trim()));
    setTitle('');
    onDone();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <TextInput
        label={words.optionTitle}
        value={title}
        maxLength={300}
        autoFocus
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone();
        }}
        data-testid="option-title"
      />
      <MultiSelect
        label={words.from}
        placeholder={cards.length === 0 ? words.pickCards : ''}
        data={choices}
        value={cards}
        searchable
        hidePickedOptions
        maxValues={20}
        onChange={setCards}
        data-testid="option-cards"
      />
      <Group gap={8}>
        <Button type="submit" disabled={!ready}>
          {words.create}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words.cancel}
        </Button>
      </Group>
    </form>
  );
}
