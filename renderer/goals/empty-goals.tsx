import { Button } from '@mantine/core';
import { IconKey, IconPlus, IconTargetArrow } from '@tabler/icons-react';
import { texts } from '../../shared/texts/texts';
import { useReadOnly } from '../hooks';
import classes from './goals-place.module.css';

const words = texts.goals.empty;

/** What the place is for, how to begin, and what a good beginning looks like. */
export function EmptyGoals({ onBegin }: { readonly onBegin: () => void }) {
  const readOnly = useReadOnly();
  return (
    <div className={classes.empty} data-testid="goals-empty">
      <p className={classes.emptySentence}>{words.sentence}</p>
      {!readOnly && (
        <Button size="sm" leftSection={<IconPlus size={16} />} onClick={onBegin}>
          {words.action}
        </Button>
      )}
      <div className={classes.example}>
        <p className={classes.exampleLabel}>{words.example}</p>
        <p className={classes.exampleLine}>
          <IconTargetArrow size={16} aria-hidden /> <strong>{words.exampleObjective}</strong>
        </p>
        {words.exampleKeyResults.map((line) => (
          <p key={line} className={classes.exampleLine} data-child>
            <IconKey size={16} aria-hidden /> {line}
          </p>
        ))}
        <p className={classes.exampleHint}>{words.exampleHint}</p>
      </div>
    </div>
  );
}
