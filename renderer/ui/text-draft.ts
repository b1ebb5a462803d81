import { type RefObject, useRef, useState } from 'react';
import { texts } from '../../shared/texts/texts';
import { useKeepTyped } from './keep-typed';
import { showFailure } from './notify';

interface DraftOptions {
  /** What the plan holds. */
  readonly value: string;
  /** Resolves with the reason when it was refused. */
  readonly onSave: (text: string) => Promise<string | undefined>;
  /** How a typed text is stored. */
  readonly tidy: (text: string) => string;
  readonly required: boolean;
  readonly field: RefObject<HTMLElement | null>;
}

/**
 * A text on its way from a field into the plan. What the plan holds is shown until someone types; a refused text stays with
 * its reason, to be put right or taken back.
 */
export function useTextDraft({ value, onSave, tidy, required, field }: DraftOptions) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  /** On its way to the file, or refused by it: not to be sent again by itself. */
  const sent = useRef<string | null>(null);
  const reset = (why?: string): void => {
    sent.current = null;
    setDraft(null);
    setProblem(why);
  };
  const save = (): void => {
    if (draft === null) return;
    const text = tidy(draft);
    if (text === value) reset();
    else if (required && text.trim() === '') reset(texts.widgets.needsText);
    else if (text !== sent.current) void send(text);
  };
  const send = async (text: string): Promise<void> => {
    sent.current = text;
    const reason = await onSave(text);
    if (sent.current !== text) return;
    if (reason === undefined) {
      sent.current = null;
      setProblem(undefined);
      setDraft((now) => (now !== null && tidy(now) === text ? null : now));
    } else if (field.current) setProblem(reason);
    else showFailure({ code: 'refused', message: texts.widgets.textNotKept(text, reason) });
  };
  useKeepTyped(save);
  return {
    shown: draft ?? value,
    problem,
    save,
    type: (text: string): void => {
      if (problem !== undefined) sent.current = null;
      setProblem(undefined);
      setDraft(text);
    },
    /** Puts back what the plan holds. */
    revert: () => reset(),
  };
}
