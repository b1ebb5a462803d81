import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { texts } from '../../shared/texts/texts';
import { run } from '../store';
import { DateField } from '../ui/date-field';
import { PropertyRow } from '../ui/property-row';
import { showUndoable } from '../ui/undo-toast';
import classes from './decision-inspector.module.css';

const words = texts.decisions.review;

/** Asks whether a decision still stands: until when, or that another took its place, or that it is taken back. */
export function AnotherLook({ id }: { readonly id: string }) {
  const [why, setWhy] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const answer = async (outcome: 'confirmed' | 'superseded' | 'withdrawn'): Promise<void> => {
    const lookAgainOn = outcome === 'confirmed' ? until : null;
    const changes = await run('decision.lookAgain', { id, outcome, lookAgainOn, why });
    if (changes) showUndoable(words.done);
  };
  return (
    <section className={classes.look} aria-label={words.title} data-testid="another-look">
      <h3>
        {words.title}: {words.intro}
      </h3>
      <Textarea
        aria-label={words.why}
        placeholder={words.why}
        value={why}
        maxLength={5_000}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <PropertyRow label={words.until}>
        {(fieldId) => <DateField id={fieldId} label={words.until} value={until} onSave={setUntil} />}
      </PropertyRow>
      <div className={classes.outcomes}>
        <Button onClick={() => void answer('confirmed')}>{words.confirm}</Button>
        <Button variant="default" onClick={() => void answer('superseded')}>
          {words.replace}
        </Button>
        <Button variant="default" onClick={() => void answer('withdrawn')}>
          {words.withdraw}
        </Button>
      </div>
    </section>
  );
}
