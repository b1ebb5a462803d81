import { Alert, Button, Input, Select, Textarea, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { barrierSeverities } from '../../shared/model/barrier';
import type { CheckIn } from '../../shared/model/check-in';
import type { KeyResult } from '../../shared/model/goal';
import { type OddJump, oddJump } from '../../shared/odd-jump';
import { texts } from '../../shared/texts/texts';
import { run, useStore } from '../store';
import { DateField } from '../ui/date-field';
import { OwnerSelect } from '../ui/owner-select';
import { showUndoable } from '../ui/undo-toast';
import { useFormat } from '../ui/use-format';
import { draftOf, isBlank, newCheckIn, saidInDraft, typedValue } from './check-in-input';
import { blankDraft, type CheckInDraft, closeCheckIn, keepDraft, nextCheckIn, useCheckIn } from './check-in-state';
import { ConfidenceScale } from './confidence-scale';
import { LastCheckIn } from './last-check-in';
import { MeasuredFields } from './measured-fields';
import classes from './progress.module.css';

const words = texts.progress.checkIn;

interface CheckInFormProps {
  readonly keyResult: KeyResult;
  /** The one to change; undefined: a new one. */
  readonly checkIn: CheckIn | undefined;
}

/** Where a key result stands, how sure one is, what changed, what next and what is in the way: by keyboard alone. */
export function CheckInForm({ keyResult, checkIn }: CheckInFormProps) {
  const format = useFormat();
  const today = useStore((state) => state.rollup.today);
  const [kept] = useState(() => (checkIn ? undefined : useCheckIn.getState().drafts.get(keyResult.id)));
  const [draft, setDraft] = useState<CheckInDraft>(() => (checkIn ? draftOf(checkIn, format) : (kept ?? blankDraft)));
  const [problem, setProblem] = useState<string>();
  const [odd, setOdd] = useState<{ readonly jump: OddJump; readonly value: number } | null>(null);
  const goesOn = useCheckIn((state) => state.queue.length > 0);
  const saving = useRef(false);
  const change = (patch: Partial<CheckInDraft>): void => {
    const next = { ...draft, ...patch };
    setDraft(next);
    setProblem(undefined);
    if (!checkIn) keepDraft(keyResult.id, isBlank(next) ? null : next);
  };
  const save = async (): Promise<void> => {
    const value = typedValue(draft, keyResult, format.locale);
    if (value === undefined) {
      setProblem(words.notANumber);
      return;
    }
    // Asked once: whoever saves the same number again means it.
    const jump =
      value === null || checkIn?.value === value || odd?.value === value
        ? null
        : oddJump(useStore.getState().plan, keyResult, value);
    if (jump && value !== null) {
      setOdd({ jump, value });
      return;
    }
    if (saving.current) return;
    saving.current = true;
    const done = await send(value);
    saving.current = false;
    if (!done) return;
    if (checkIn) closeCheckIn();
    else {
      keepDraft(keyResult.id, null);
      nextCheckIn();
    }
    showUndoable(checkIn ? words.changed : words.done(keyResult.title));
  };
  const send = (value: number | null) => {
    const refused = (failure: { readonly message: string }): void => setProblem(failure.message);
    if (!checkIn) return run('checkIn.add', newCheckIn(draft, keyResult, value), refused);
    return run('checkIn.edit', { id: checkIn.id, patch: saidInDraft(draft, keyResult, value) }, refused);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    const target = event.target as HTMLElement;
    if (target.closest('[data-own-enter]')) {
      // The day is taken over first; saving comes next.
      event.preventDefault();
      const { currentTarget } = event;
      requestAnimationFrame(() => currentTarget.querySelector<HTMLElement>('[type="submit"]')?.focus());
      return;
    }
    // A list and a button have a use for Enter themselves.
    if (target.closest('button, [role="combobox"]')) return;
    event.preventDefault();
    void save();
  };
  const long = (field: 'whatChanged' | 'whatNext') => (
    <Textarea
      label={words[field]}
      value={draft[field]}
      autosize
      minRows={1}
      maxRows={6}
      maxLength={20_000}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
      data-testid={`check-in-${field}`}
    />
  );
  return (
    <form
      className={classes.form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      data-testid="check-in-form"
    >
      <LastCheckIn keyResult={keyResult} except={checkIn?.id} />
      {kept && <p className={classes.hint}>{words.kept}</p>}
      <MeasuredFields keyResult={keyResult} draft={draft} onChange={change} />
      <ConfidenceScale value={draft.confidence} onChange={(confidence) => change({ confidence })} />
      {long('whatChanged')}
      {long('whatNext')}
      {!checkIn && (
        <>
          <TextInput
            label={words.barrier}
            placeholder={words.barrierHint}
            value={draft.barrier}
            maxLength={300}
            onChange={(event) => change({ barrier: event.currentTarget.value })}
            data-testid="check-in-barrier"
          />
          {draft.barrier.trim() !== '' && (
            <div className={classes.two}>
              <Select
                label={words.severity}
                data={barrierSeverities.map((value) => ({ value, label: texts.barriers.severity[value] }))}
                value={draft.severity}
                allowDeselect={false}
                onChange={(value) => {
                  const severity = barrierSeverities.find((each) => each === value);
                  if (severity) change({ severity });
                }}
              />
              <Input.Wrapper label={words.barrierOwner} id="barrier-owner">
                <OwnerSelect
                  id="barrier-owner"
                  label={words.barrierOwner}
                  value={draft.barrierOwnerId}
                  onChange={(barrierOwnerId) => change({ barrierOwnerId })}
                />
              </Input.Wrapper>
            </div>
          )}
        </>
      )}
      {(odd || problem) && (
        <Alert color={problem ? 'red' : 'yellow'} icon={<IconAlertTriangle size={16} />} role="alert">
          {problem ??
            (odd &&
              words.odd[odd.jump.reason](
                format.value(odd.jump.before, keyResult.unit),
                format.value(odd.value, keyResult.unit),
              ))}
        </Alert>
      )}
      <div className={classes.foot}>
        <Button type="submit" data-testid="save-check-in">
          {odd ? words.saveOdd : checkIn ? words.saveChange : goesOn ? words.saveNext : words.save}
        </Button>
        <Button variant="default" onClick={closeCheckIn}>
          {texts.shell.cancel}
        </Button>
        <label className={classes.dayLabel} htmlFor="check-in-day">
          {words.date}
        </label>
        <div className={classes.day} data-own-enter>
          <DateField
            id="check-in-day"
            label={words.date}
            value={draft.date ?? today}
            clearable={false}
            onSave={(date) => change({ date })}
          />
        </div>
      </div>
      <p className={classes.hint}>{words.keys}</p>
    </form>
  );
}
