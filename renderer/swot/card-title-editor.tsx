import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { texts } from '../../shared/texts/texts';
import { save } from '../store';
import { useKeepTyped } from '../ui/keep-typed';
import { showFailure } from '../ui/notify';
import { type Editing, useBoard } from './board-state';
import classes from './card.module.css';
import { longestTitle } from './paste';

interface CardTitleEditorProps {
  readonly editing: Editing;
  readonly title: string;
}

/** The text of a card, edited on the card: Enter or leaving saves, Esc leaves it as it was. */
export function CardTitleEditor({ editing, title }: CardTitleEditorProps) {
  const { id } = editing;
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  const [draft, setDraft] = useState(title);
  const begin = (): void => {
    done.current = false;
    field.current?.focus();
    field.current?.select();
  };
  useLayoutEffect(begin, []);
  const close = (): void => useBoard.setState((state) => (state.editing === editing ? { editing: null } : {}));
  const leave = async (): Promise<void> => {
    if (done.current) return;
    done.current = true;
    const text = draft.replace(/\s+/g, ' ').trim();
    const reason =
      text === '' || text === title ? undefined : await save('swot.update', { id, patch: { title: text } });
    // A refused text stays to be put right.
    const stays = reason !== undefined && field.current !== null && useBoard.getState().editing === editing;
    if (stays) begin();
    else close();
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
      close();
    }
    // The next key is for the board, also while the file has not answered yet. Leaving the field saves it.
    field.current?.closest<HTMLElement>('[data-card]')?.focus();
  };
  return (
    <textarea
      ref={field}
      className={classes.editor}
      aria-label={texts.swot.editTitle}
      value={draft}
      rows={1}
      maxLength={longestTitle}
      onChange={(event) => setDraft(event.currentTarget.value.replace(/[\r\n]+/g, ' '))}
      onKeyDown={onKeyDown}
      onBlur={() => void leave()}
    />
  );
}
