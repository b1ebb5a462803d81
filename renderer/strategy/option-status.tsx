import { Button, Group, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { OptionStatus, StrategicOption } from '../../shared/model/strategic-option';
import { texts } from '../../shared/texts/texts';
import { run, save } from '../store';
import { PropertyRow } from '../ui/property-row';
import { TextField } from '../ui/text-field';
import classes from './option-inspector.module.css';

const words = texts.strategy;

interface StatusProps {
  readonly option: StrategicOption;
  readonly statuses: readonly OptionStatus[];
  readonly readOnly: boolean;
}

/** Idea, chosen, parked or rejected; a rejection asks for its reason first. */
export function OptionStatusField({ option, statuses, readOnly }: StatusProps) {
  const { id, status, reason } = option;
  const [rejecting, setRejecting] = useState(false);
  const [draft, setDraft] = useState('');
  const set = (next: OptionStatus): void => {
    if (next === status) setRejecting(false);
    else if (next === 'rejected' && reason.trim() === '') setRejecting(true);
    else {
      setRejecting(false);
      void run('option.setStatus', { id, status: next });
    }
  };
  const reject = async (): Promise<void> => {
    if (await run('option.setStatus', { id, status: 'rejected', reason: draft.trim() })) {
      setRejecting(false);
      setDraft('');
    }
  };
  return (
    <div className={classes.status}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={words.field.status}
        value={rejecting ? 'rejected' : status}
        readOnly={readOnly}
        onChange={(value) => {
          const next = statuses.find((each) => each === value);
          if (next) set(next);
        }}
        data={statuses.map((value) => ({ value, label: words.status[value] }))}
        data-testid="option-status"
      />
      {rejecting && (
        <>
          <Textarea
            label={words.rejectNeedsReason}
            placeholder={words.field.reasonHint}
            value={draft}
            maxLength={5_000}
            autoFocus
            onChange={(event) => setDraft(event.currentTarget.value)}
            data-testid="reject-reason"
          />
          <Group gap={8}>
            <Button disabled={draft.trim() === ''} onClick={() => void reject()}>
              {words.reject}
            </Button>
            <Button variant="default" onClick={() => setRejecting(false)}>
              {words.cancel}
            </Button>
          </Group>
        </>
      )}
      {!rejecting && (status !== 'idea' || reason !== '') && (
        <PropertyRow label={words.field.reason} stacked>
          {(field) => (
            <TextField
              id={field}
              kind="text"
              label={words.field.reason}
              placeholder={words.field.reasonHint}
              value={reason}
              required={status === 'rejected'}
              readOnly={readOnly}
              onSave={(typed) => save('option.update', { id, patch: { reason: typed } })}
            />
          )}
        </PropertyRow>
      )}
    </div>
  );
}
