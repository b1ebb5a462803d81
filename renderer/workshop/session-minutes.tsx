import { Button, Group } from '@mantine/core';
import { IconFileText, IconRefresh } from '@tabler/icons-react';
import { minutesText } from '../../shared/minutes-text';
import type { Session } from '../../shared/model/session';
import { tableNames } from '../../shared/model/tables';
import { texts } from '../../shared/texts/texts';
import { printMinutes } from '../document/print-minutes';
import { useDerived } from '../hooks';
import { run, save } from '../store';
import { TextField } from '../ui/text-field';
import { showUndoable } from '../ui/undo-toast';
import classes from './session-minutes.module.css';

const words = texts.workshop.minutes;

/** The minutes of a closed session: written by what happened, edited as text. */
export function SessionMinutes({ session, readOnly }: { readonly session: Session; readonly readOnly: boolean }) {
  const { id } = session;
  const text = useDerived((plan) => minutesText(plan, session), tableNames, [session]);
  const edited = session.minutes.trim() !== '';
  const anew = async (): Promise<void> => {
    if (await run('session.update', { id, patch: { minutes: '' } })) showUndoable(words.fresh);
  };
  return (
    <section aria-label={words.title} className={classes.minutes}>
      <h2 className={classes.heading}>{words.title}</h2>
      <p className={classes.hint}>{words.hint}</p>
      <TextField
        kind="text"
        label={words.write}
        value={text}
        maxLength={200_000}
        maxRows={40}
        readOnly={readOnly}
        onSave={(minutes) => save('session.update', { id, patch: { minutes } })}
        testId="minutes"
      />
      <Group gap={8}>
        <Button
          leftSection={<IconFileText size={14} />}
          onClick={() => void printMinutes(id)}
          data-testid="print-minutes"
        >
          {words.toDocument}
        </Button>
        {edited && !readOnly && (
          <Button
            variant="default"
            leftSection={<IconRefresh size={14} />}
            title={words.freshHint}
            onClick={() => void anew()}
          >
            {words.fresh}
          </Button>
        )}
      </Group>
    </section>
  );
}
