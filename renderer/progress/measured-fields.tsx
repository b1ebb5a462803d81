import { Checkbox, TextInput } from '@mantine/core';
import { useId } from 'react';
import type { KeyResult } from '../../shared/model/goal';
import { texts } from '../../shared/texts/texts';
import { asksForNumber } from './check-in-input';
import type { CheckInDraft } from './check-in-state';
import classes from './progress.module.css';

const words = texts.progress.checkIn;

interface MeasuredFieldsProps {
  readonly keyResult: KeyResult;
  readonly draft: CheckInDraft;
  readonly onChange: (patch: Partial<CheckInDraft>) => void;
}

/** What the metric of a key result asks for: a number, ticked steps, or reached or not. It has the keyboard first. */
export function MeasuredFields({ keyResult, draft, onChange }: MeasuredFieldsProps) {
  if (asksForNumber(keyResult)) {
    return (
      <TextInput
        label={keyResult.unit ? `${words.value} (${keyResult.unit})` : words.value}
        inputMode="decimal"
        value={draft.value}
        maxLength={40}
        data-autofocus
        autoFocus
        onChange={(event) => onChange({ value: event.currentTarget.value })}
        data-testid="check-in-value"
      />
    );
  }
  if (keyResult.metric === 'milestone') {
    const ticked = draft.milestoneIds ?? keyResult.milestones.filter((step) => step.done).map((step) => step.id);
    return (
      <fieldset className={classes.scale}>
        <legend>{words.steps}</legend>
        <div className={classes.checks}>
          {keyResult.milestones.map((step, i) => (
            <Checkbox
              key={step.id}
              label={step.title}
              checked={ticked.includes(step.id)}
              {...(i === 0 ? { 'data-autofocus': true, autoFocus: true } : {})}
              onChange={(event) =>
                onChange({
                  milestoneIds: event.currentTarget.checked
                    ? [...ticked, step.id]
                    : ticked.filter((other) => other !== step.id),
                })
              }
            />
          ))}
        </div>
      </fieldset>
    );
  }
  return <YesNo value={draft.done ?? keyResult.done} onChange={(done) => onChange({ done })} />;
}

interface YesNoProps {
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

function YesNo({ value, onChange }: YesNoProps) {
  const name = useId();
  return (
    <fieldset className={classes.scale}>
      <legend>{words.reached}</legend>
      <div className={classes.answers}>
        {([false, true] as const).map((answer) => (
          <label key={String(answer)} className={classes.step} data-chosen={answer === value || undefined}>
            <input
              type="radio"
              name={name}
              className="visually-hidden"
              checked={answer === value}
              {...(answer === value ? { 'data-autofocus': true, autoFocus: true } : {})}
              onChange={() => onChange(answer)}
            />
            {answer ? words.yes : words.no}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
