import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { texts } from '../../shared/texts/texts';
import { run } from '../store';
import { focusCard } from './board-actions';
import { useBoard } from './board-state';
import classes from './card.module.css';
import { longestTitle } from './paste';

/** The text of a card, edited on the card: Enter or leaving saves, Esc leaves it as it was. */
export function CardTitleEditor({ id, title }: { readonly id: string; readonly title: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  const [draft, setDraft] = useState(title);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const leave = async (save: boolean, keepFocus: boolean): Promise<void> => {
    if (done.current) return;
    done.current = true;
    const text = draft.replace(/\s+/g, ' ').trim();
    if (save && text !== '' && text !== title) await run('swot.update', { id, patch: { title: text } });
    useBoard.setState((state) => (state.editingId === id ? { editingId: null } : {}));
    if (keepFocus) requestAnimationFrame(() => focusCard(id));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    void leave(event.key === 'Enter', true);
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
      onBlur={() => void leave(true, false)}
    />
  );
}
