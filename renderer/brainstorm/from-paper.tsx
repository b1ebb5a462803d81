import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Quadrant } from '../../shared/model/swot';
import { type Brainstorm, mostEntriesAtOnce } from '../../shared/sealed-box';
import { texts } from '../../shared/texts/texts';
import cover from '../sealed/cover.module.css';
import { cardsFromText } from '../swot/paste';
import classes from './brainstorm.module.css';
import { coverEntries, entriesFrom } from './brainstorm-actions';

const words = texts.brainstorm.paper;

interface FromPaperProps {
  readonly id: string;
  readonly brainstorm: Brainstorm;
  readonly onBack: () => void;
}

/** A list that people wrote on paper, typed or pasted at once and covered like the rest. */
export function FromPaper({ id, brainstorm, onBack }: FromPaperProps) {
  const [text, setText] = useState('');
  const [quadrant, setQuadrant] = useState<Quadrant>(brainstorm.quadrants[0] ?? 'strength');
  const [problem, setProblem] = useState<string>();
  const cards = cardsFromText(text, mostEntriesAtOnce);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (cards.titles.length === 0) return setProblem(words.nothing);
    const refused = await coverEntries(id, entriesFrom(cards, quadrant));
    if (refused) setProblem(refused);
    else onBack();
  };
  return (
    <form
      className={cover.panel}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || text !== '') return;
        event.preventDefault();
        onBack();
      }}
    >
      <h1 className={cover.title}>{words.title}</h1>
      {brainstorm.quadrants.length > 1 && (
        <SegmentedControl
          aria-label={texts.brainstorm.write.quadrant}
          value={quadrant}
          onChange={(value) => setQuadrant(value as Quadrant)}
          data={brainstorm.quadrants.map((value) => ({ value, label: texts.swot.quadrant[value].many }))}
        />
      )}
      <Textarea
        className={classes.paper}
        label={words.label}
        description={words.hint}
        autosize
        minRows={8}
        maxRows={16}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-testid="paper-list"
      />
      {(problem ?? cards.cut) && (
        <p className={cover.error} role="alert">
          {problem ?? words.tooMany(mostEntriesAtOnce)}
        </p>
      )}
      <div className={cover.answers}>
        <Button className={cover.button} type="submit" disabled={cards.titles.length === 0} data-testid="cover-list">
          {words.submit(cards.titles.length)}
        </Button>
        <Button className={cover.button} variant="default" onClick={onBack}>
          {texts.shell.cancel}
        </Button>
      </div>
    </form>
  );
}
