import { Button, SegmentedControl, Switch } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { type BoardPart, partName } from '../../shared/board-part';
import { type Brainstorm, mostEntriesAtOnce, partsOf } from '../../shared/sealed-box';
import { texts } from '../../shared/texts/texts';
import cover from '../sealed/cover.module.css';
import { cardsFromText, longestTitle } from '../swot/paste';
import classes from './brainstorm.module.css';
import { coverEntries, entriesFrom } from './brainstorm-actions';
import { CoveredPile } from './covered-pile';

const words = texts.brainstorm;

interface WritingProps {
  readonly id: string;
  readonly brainstorm: Brainstorm;
  readonly count: number;
  readonly onPart: (part: 'paper' | 'reveal' | 'discard') => void;
  readonly onLeave: () => void;
}

/** The one line where ideas are written. Enter covers: the line is empty again and nothing of the idea is left on screen. */
export function Writing({ id, brainstorm, count, onPart, onLeave }: WritingProps) {
  const [draft, setDraft] = useState('');
  const parts = partsOf(brainstorm);
  const [part, setPart] = useState<BoardPart>(parts[0] ?? 'strength');
  const [hidden, setHidden] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [spoken, setSpoken] = useState('');
  // A new field for each idea: the one before keeps its text for the browser's own Undo.
  const [field, setField] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new field takes the focus.
  useLayoutEffect(() => input.current?.focus(), [field]);

  const coverText = async (text: string): Promise<void> => {
    const entries = entriesFrom(cardsFromText(text, mostEntriesAtOnce), part);
    if (entries.length === 0) return;
    setDraft('');
    setProblem(undefined);
    setField((before) => before + 1);
    const refused = await coverEntries(id, entries);
    setProblem(refused);
    if (refused) setDraft(text);
    else setSpoken(words.write.nowCovered(count + entries.length));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void coverText(draft);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\r\n]/.test(text.trim())) return;
    event.preventDefault();
    void coverText(text);
  };
  const go = (next: 'paper' | 'reveal'): void => {
    if (draft.trim() === '') {
      onPart(next);
      return;
    }
    setProblem(words.reveal.unfinished);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (draft === '') onLeave();
    else setDraft('');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc anywhere in it.
    <div className={classes.place} onKeyDown={onKeyDown} data-testid="brainstorm">
      <div className={classes.middle}>
        <span className={cover.kind}>
          <IconEyeOff aria-hidden />
          {words.name}
        </span>
        <h1 className={cover.call}>{brainstorm.question || words.start.question}</h1>
        {parts.length > 1 && (
          <SegmentedControl
            classNames={{ label: classes.segment ?? '' }}
            aria-label={words.write.where(brainstorm)}
            value={part}
            onChange={(value) => setPart(value as BoardPart)}
            // Also the one that is chosen already: the next key is for the idea.
            onClick={() => input.current?.focus()}
            data={parts.map((value) => ({ value, label: partName(value) }))}
          />
        )}
        <form className={classes.form} onSubmit={submit}>
          <input
            key={field}
            ref={input}
            className={classes.input}
            data-hidden={hidden || undefined}
            aria-label={words.write.field}
            placeholder={words.write.placeholder}
            autoComplete="off"
            spellCheck={false}
            maxLength={longestTitle}
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onPaste={onPaste}
            data-autofocus
            data-testid="idea"
          />
          <Button className={cover.button} type="submit" disabled={draft.trim() === ''}>
            {words.write.cover}
          </Button>
        </form>
        {problem ? (
          <p className={cover.error} role="alert">
            {problem}
          </p>
        ) : (
          <p className={cover.note}>{words.write.hint}</p>
        )}
        <CoveredPile count={count} />
      </div>
      <div className={cover.foot}>
        <Switch
          classNames={{ label: classes.switch ?? '', body: classes.switchBody ?? '' }}
          label={words.write.hide}
          title={words.write.hideHint}
          checked={hidden}
          onChange={(event) => {
            setHidden(event.currentTarget.checked);
            input.current?.focus();
          }}
        />
        <Button className={cover.button} variant="default" onClick={() => go('paper')} data-testid="from-paper">
          {words.paper.open}
        </Button>
        <Button
          className={cover.button}
          variant="default"
          disabled={count === 0}
          onClick={() => go('reveal')}
          data-testid="reveal"
        >
          {words.reveal.open}
        </Button>
        <Button
          className={cover.button}
          variant="default"
          title={words.leaveHint}
          onClick={onLeave}
          data-testid="leave-brainstorm"
        >
          {words.leave}
        </Button>
        <Button className={cover.button} variant="subtle" color="gray" onClick={() => onPart('discard')}>
          {words.discard.open}
        </Button>
      </div>
      <div className="visually-hidden" role="status">
        {spoken}
      </div>
    </div>
  );
}
