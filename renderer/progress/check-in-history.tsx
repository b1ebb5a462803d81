import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import { IconClipboardCheck, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { measuredWords } from '../../shared/check-in-words';
import { checkInsOf } from '../../shared/check-ins';
import type { CheckIn } from '../../shared/model/check-in';
import type { KeyResult } from '../../shared/model/goal';
import { texts } from '../../shared/texts/texts';
import { InspectorSection } from '../goals/inspector-parts';
import { useDerived, useRow } from '../hooks';
import { run } from '../store';
import { showUndoable } from '../ui/undo-toast';
import { useFormat } from '../ui/use-format';
import { loadCheckIn } from './check-in-layer';
import { openCheckIn, openCheckInAgain } from './check-in-state';
import classes from './progress.module.css';

const words = texts.progress;
const shownAtFirst = 5;

interface CheckInHistoryProps {
  readonly keyResult: KeyResult;
  readonly readOnly: boolean;
}

/** All that was said about a key result, the newest first; each can be changed and removed. */
export function CheckInHistory({ keyResult, readOnly }: CheckInHistoryProps) {
  useEffect(() => void loadCheckIn(), []);
  const [all, setAll] = useState(false);
  const checkIns = useDerived((plan) => checkInsOf(plan, keyResult.id).reverse(), ['checkIn'], [keyResult.id]);
  const shown = all ? checkIns : checkIns.slice(0, shownAtFirst);
  return (
    <InspectorSection title={words.history.title}>
      {!readOnly && (
        <Button
          className={classes.start ?? ''}
          leftSection={<IconClipboardCheck size={15} />}
          onClick={() => openCheckIn(keyResult.id)}
          data-testid="check-in"
        >
          {words.checkIn.action}
        </Button>
      )}
      {checkIns.length === 0 && <p className={classes.hint}>{words.history.none}</p>}
      <ol className={classes.history} aria-label={words.history.title} data-testid="check-ins">
        {shown.map((checkIn) => (
          <HistoryEntry key={checkIn.id} keyResult={keyResult} checkIn={checkIn} readOnly={readOnly} />
        ))}
      </ol>
      {checkIns.length > shown.length && (
        <Button variant="subtle" size="compact-sm" className={classes.start ?? ''} onClick={() => setAll(true)}>
          {words.history.more(checkIns.length - shown.length)}
        </Button>
      )}
    </InspectorSection>
  );
}

interface HistoryEntryProps extends CheckInHistoryProps {
  readonly checkIn: CheckIn;
}

function HistoryEntry({ keyResult, checkIn, readOnly }: HistoryEntryProps) {
  const format = useFormat();
  const person = useRow('person', checkIn.personId);
  const day = format.date(checkIn.date);
  const remove = async (): Promise<void> => {
    if (await run('checkIn.remove', { id: checkIn.id })) showUndoable(words.checkIn.removed);
  };
  const text = (
    <>
      <span className={classes.entryHead}>
        <span>{day}</span>
        <strong>{measuredWords(keyResult, checkIn, format)}</strong>
        {checkIn.confidence !== null && (
          <span>
            {words.checkIn.confidenceShort} {words.checkIn.confidenceOf(checkIn.confidence)}
          </span>
        )}
        {person && <span>{words.history.by(person.name)}</span>}
      </span>
      {checkIn.whatChanged && (
        <span className={classes.said}>
          <b>{words.history.changed}:</b> {checkIn.whatChanged}
        </span>
      )}
      {checkIn.whatNext && (
        <span className={classes.said}>
          <b>{words.history.next}:</b> {checkIn.whatNext}
        </span>
      )}
    </>
  );
  return (
    <li className={classes.entry} data-testid="check-in-entry">
      {readOnly ? (
        <div className={classes.entryText}>{text}</div>
      ) : (
        <>
          <UnstyledButton
            className={classes.entryText}
            title={words.history.edit(day)}
            onClick={() => openCheckInAgain(checkIn)}
          >
            {text}
          </UnstyledButton>
          <ActionIcon size="sm" aria-label={words.history.remove(day)} onClick={() => void remove()}>
            <IconTrash size={14} />
          </ActionIcon>
        </>
      )}
    </li>
  );
}
