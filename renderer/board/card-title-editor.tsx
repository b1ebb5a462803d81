import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { texts } from '../../shared/texts/texts';
import { useKeepTyped } from '../ui/keep-typed';
import { showFailure } from '../ui/notify';

/** Longest text of a card. */
const longestTitle = 300;

interface CardTitleEditorProps {
  readonly label: string;
  readonly title: string;
  readonly className: string | undefined;
  /** Resolves to why a changed text was refused. */
  readonly onSave: (text: string) => Promise<string | undefined>;
  /** Whether it is still this card that is edited. */
  readonly isOpen: () => boolean;
  /** Ends the editing, unless another one has begun. */
  readonly onClose: () => void;
}

/** The text of a card, edited on the card: Enter or leaving saves, Esc leaves it as it was. */
export function CardTitleEditor({ label, title, className, onSave, isOpen, onClose }: CardTitleEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  const [draft, setDraft] = useState(title);
  const begin = (): void => {
    done.current = false;
    field.current?.focus();
    field.current?.select();
  };
  useLayoutEffect(begin, []);
  const leave = async (): Promise<void> => {
    if (done.current) return;
    done.current = true;
    const text = draft.replace(/\s+/g, ' ').trim();
    const reason = text === '' || text === title ? undefined : await onSave(text);
    // A refused text stays to be put right.
    const stays = reason !== undefined && field.current !== null && isOpen();
    if (stays) begin();
    else onClose();
    if (reason === undefined) return;
    showFailure({ code: 'refused', message: stays ? reason : texts.widgets.textNotKept(text, reason) });
  };
  useKeepTyped(() => void leave());
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      done.current = true;
      onClose();
    }
    // The next key is for the board, also while the file has not answered yet. Leaving the field saves it.
    field.current?.closest<HTMLElement>('[data-card]')?.focus();
  };
  return (
    <textarea
      ref={field}
      className={className}
      aria-label={label}
      value={draft}
      rows={1}
      maxLength={longestTitle}
      onChange={(event) => setDraft(event.currentTarget.value.replace(/[\r\n]+/g, ' '))}
      onKeyDown={onKeyDown}
      onBlur={() => void leave()}
    />
  );
}
