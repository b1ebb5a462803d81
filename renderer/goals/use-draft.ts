import { type RefObject, useRef } from 'react';
import { texts } from '../../shared/texts/texts';
import { type Selection, select, useStore } from '../store';
import { announce } from '../ui/announce';
import { commitDraft, indentDraft, outdentDraft } from './goal-actions';
import { type Draft, keyResultKey, type Outline, objectiveKey } from './outline';
import { activate, moveDraft, useGoalsView } from './view';

/**
 * Typing one title after the other. What is asked of the series is done in turn, however fast one types: Tab right after
 * Enter puts the next title under the one that the file has not answered for yet.
 */
export function useDraft(outline: RefObject<Outline>, focusRow: (key: string) => void) {
  const before = useRef<Promise<unknown>>(Promise.resolve());
  /** Where the series has come to; still known when it was ended before the file had answered for its last titles. */
  const last = useRef<Draft | null>(null);
  /** The row that the series made active last: another one is where a person has gone since. */
  const ours = useRef<string | null>(null);

  const now = (typed: Draft): Draft => (last.current?.turn === typed.turn ? last.current : typed);
  const goOn = (draft: Draft, to: Partial<Draft>): void => {
    last.current = { ...draft, ...to };
    moveDraft(draft.turn, to);
  };
  const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => {
    const done = before.current.then(work);
    before.current = done;
    return done;
  };
  const show = (draft: Draft, id: string, next: boolean, selected: Selection | null): void => {
    const { place, selection } = useStore.getState();
    const view = useGoalsView.getState();
    const gone = ours.current !== null && view.active !== ours.current;
    if (place !== 'goals' || gone || (!next && selection !== selected)) return;
    ours.current = draft.kind === 'objective' ? objectiveKey(id) : keyResultKey(id);
    activate(ours.current);
    select({ table: draft.kind, id });
    if (view.draft === null && document.activeElement?.closest('[data-row]')) focusRow(ours.current);
  };

  const commit = (typed: Draft, title: string, next: boolean): Promise<boolean> => {
    const { selection } = useStore.getState();
    if (last.current?.turn !== typed.turn) ours.current = null;
    return inTurn(async () => {
      const draft = now(typed);
      const id = await commitDraft(draft, title);
      if (!id) return false;
      announce(texts.goals.added(title));
      goOn(draft, { afterId: id });
      if (!next) useGoalsView.setState((view) => (view.draft?.turn === draft.turn ? { draft: null } : {}));
      show(draft, id, next, selection);
      return true;
    });
  };
  const shift = (typed: Draft, out: boolean): void =>
    void inTurn(() => {
      const draft = now(typed);
      const to = out ? outdentDraft(draft) : indentDraft(outline.current, draft);
      if (to) goOn(draft, to);
    });
  return { commit, shift };
}
