import type { NoteOutcome } from '../../shared/commands/retrospective';
import { type LookBackColumn, lookBackColumns, type SessionNote } from '../../shared/model/session';
import { find } from '../../shared/plan';
import { lookBackOf } from '../../shared/retrospective';
import { texts } from '../../shared/texts/texts';
import { columnBoard } from '../board/column-board';
import { columnOrder } from '../board/columns';
import { reveal } from '../shell/reveal';
import { run, useStore } from '../store';
import { announce } from '../ui/announce';
import { showOffer } from '../ui/offer-toast';

const words = texts.retrospective;

const noteOf = (id: string) => find(useStore.getState().plan, 'sessionNote', id);

/** A retrospective as a board whose notes are moved between its columns. */
export const lookBackBoard = columnBoard<LookBackColumn, SessionNote>({
  order: columnOrder(lookBackColumns),
  words,
  columnName: (column) => words.columns[column],
  rowOf: noteOf,
  columnsNow: (id) => lookBackOf(useStore.getState().plan, noteOf(id)?.sessionId ?? null),
  place: async (id, { column, index }, look) => {
    if (look[column].findIndex((note) => note.id === id) === index) return true;
    const beforeId = look[column].filter((note) => note.id !== id)[index]?.id ?? null;
    return (await run('note.update', { id, patch: { column }, beforeId })) !== undefined;
  },
});

/** What the board knows while one works on it. */
export const useLookBack = lookBackBoard.useBoard;

/** Makes an action or a decision of a note, and offers to go there. */
export async function makeOf(id: string, outcome: NoteOutcome): Promise<void> {
  const title = noteOf(id)?.title ?? '';
  const changes = await run('note.become', { id, outcome });
  const madeId = changes?.find(({ table, before: was }) => table === outcome && was === null)?.after?.id;
  if (!madeId) return;
  const message = words.became[outcome](title);
  showOffer(message, { label: words.open, testId: 'open-outcome', onTake: () => reveal(outcome, madeId) });
  announce(message);
}
