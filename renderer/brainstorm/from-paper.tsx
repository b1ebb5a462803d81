import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type BoardPart, partName } from '../../shared/board-part';
import { type Brainstorm, mostEntriesAtOnce, partsOf } from '../../shared/sealed-box';
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
  const parts = partsOf(brainstorm);
  const [part, setPart] = useState<BoardPart>(parts[0] ?? 'strength');
  const [problem, setProblem] = useState<string>();
  const cards = cardsFromText(text, mostEntriesAtOnce);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (cards.titles.length === 0) return setProblem(words.nothing);
    const refused = await coverEntries(id, entriesFrom(cards, part));
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
      {parts.length > 1 && (
        <SegmentedControl
          aria-label={texts.brainstorm.write.where(brainstorm)}
          value={part}
          onChange={(value) => setPart(value as BoardPart)}
          data={parts.map((value) => ({ value, label: partName(value) }))}
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
