import { IconPlus } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { maxCardsAtOnce } from '../../shared/commands/swot';
import type { Quadrant } from '../../shared/model/swot';
import { texts } from '../../shared/texts/texts';
import { undo } from '../store';
import { useKeepTyped } from '../ui/keep-typed';
import { withText } from '../ui/quick-add';
import { addCards, focusCard } from './board-actions';
import { cardsFromText, longestTitle } from './paste';
import classes from './quadrant.module.css';

interface AddFieldProps {
  readonly quadrant: Quadrant;
  /** The card above, for going back up with the arrow. */
  readonly lastId: string | undefined;
}

/** The line at the foot of a quadrant: Enter makes a card and waits for the next, a pasted list makes many. */
export function AddField({ quadrant, lastId }: AddFieldProps) {
  const [draft, setDraft] = useState('');
  const adding = useRef<Promise<void>>(Promise.resolve());
  const above = useRef(lastId);
  above.current = lastId;
  const add = async (text: string): Promise<void> => {
    const cards = cardsFromText(text, maxCardsAtOnce);
    if (cards.titles.length > 0 && !(await addCards(quadrant, cards))) setDraft((since) => withText(text, since));
  };
  const addTyped = (): void => {
    setDraft('');
    adding.current = add(draft);
  };
  useKeepTyped(addTyped);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      addTyped();
    } else if (event.key === 'Escape' && (draft !== '' || lastId)) {
      event.preventDefault();
      event.stopPropagation();
      if (draft !== '') setDraft('');
      else if (lastId) focusCard(lastId);
    } else if (draft === '' && (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z') {
      // Nothing typed to take back: take back the last card instead.
      event.preventDefault();
      event.stopPropagation();
      void undo();
    } else if (event.key === 'ArrowUp' && draft === '') {
      event.preventDefault();
      // Up to the card that was just typed, also while the file has not answered yet.
      void adding.current.then(() => above.current && focusCard(above.current));
    }
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\r\n]/.test(text.trim())) return;
    event.preventDefault();
    adding.current = add(text);
  };
  return (
    <label className={classes.add} data-add>
      <IconPlus aria-hidden className={classes.addIcon} />
      <input
        className={classes.addInput}
        aria-label={texts.swot.add[quadrant]}
        placeholder={texts.swot.add[quadrant]}
        title={texts.swot.addHint}
        value={draft}
        maxLength={longestTitle}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        data-testid={`add-${quadrant}`}
      />
    </label>
  );
}
