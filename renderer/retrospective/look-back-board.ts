import { create } from 'zustand';
import type { NoteOutcome } from '../../shared/commands/retrospective';
import { find } from '../../shared/plan';
import { type LookBack, lookBackOf } from '../../shared/retrospective';
import { texts } from '../../shared/texts/texts';
import { cardElement } from '../board/card-list';
import type { LiftedKeys } from '../board/lifted-keys';
import { reveal } from '../shell/reveal';
import { run, useStore } from '../store';
import { announce } from '../ui/announce';
import { showOffer } from '../ui/offer-toast';
import { type Spot, spotOf, stepOn, withMoved } from './look-back-spots';

const words = texts.retrospective;

/** A note on its way. */
export interface Lift {
  readonly by: 'keyboard' | 'pointer';
  readonly id: string;
  /** Among the shown notes without the lifted one; null: over no column. */
  readonly target: Spot | null;
  /** Where the line between two notes is, from the top of the target's list; CSS pixels. */
  readonly line: number | null;
  /** Let go of: shown where it was dropped until the file has it there. */
  readonly dropped?: boolean;
}

interface LookBackBoard {
  readonly lift: Lift | null;
  readonly activeId: string | null;
  readonly editing: { readonly id: string } | null;
}

/** The note that has the board's attention, the one that is carried and the one whose words are edited. */
export const useLookBack = create<LookBackBoard>()(() => ({ lift: null, activeId: null, editing: null }));

/** The note being carried: one that was let go of is not. */
export function carriedNote(): Lift | null {
  const { lift } = useLookBack.getState();
  return lift?.dropped ? null : lift;
}

/** Puts the focus on a note; one that is not drawn yet gets it when it is (`useKeptFocus`). */
export function focusNote(id: string): void {
  useLookBack.setState({ activeId: id });
  const element = cardElement(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const noteOf = (id: string | undefined) => find(useStore.getState().plan, 'sessionNote', id);
const titleOf = (id: string): string => noteOf(id)?.title ?? '';

/** The board a note stands on, as the plan has it right now. */
function boardOf(id: string): LookBack {
  return lookBackOf(useStore.getState().plan, noteOf(id)?.sessionId ?? null);
}

/** Picks up a note, where it is drawn, so that the arrows move it. */
export function liftByKeys(look: LookBack, id: string): void {
  const target = spotOf(look, id);
  if (!target) return;
  useLookBack.setState({ lift: { by: 'keyboard', id, target, line: null }, activeId: id });
  announce(words.pickedUp(titleOf(id), words.columns[target.column], target.index + 1, look[target.column].length));
}

function lifted(): Lift | null {
  const lift = carriedNote();
  return lift?.by === 'keyboard' ? lift : null;
}

/** The keys while a note is picked up. */
export const lookBackLiftedKeys: LiftedKeys = {
  isLifted: () => lifted() !== null,
  move: (arrow) => {
    const lift = lifted();
    if (!lift?.target) return;
    const rest = withMoved(boardOf(lift.id), noteOf(lift.id), null);
    const target = stepOn(rest, lift.target, arrow, 1);
    if (!target) return;
    useLookBack.setState({ lift: { ...lift, target } });
    announce(words.over(words.columns[target.column], target.index + 1, rest[target.column].length + 1));
    requestAnimationFrame(() => cardElement(lift.id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  },
  drop: () => {
    const lift = lifted();
    if (lift) void dropNote(lift);
  },
  cancel: cancelNote,
};

/** The drop before: where a note goes next is worked out from where that one has put its own. */
let before: Promise<unknown> = Promise.resolve();

/** Lets go of a note over its target; it stays there on the screen while the file takes it. */
export function dropNote(lift: Lift): Promise<void> {
  const dropped = { ...lift, line: null, dropped: true };
  useLookBack.setState({ lift: dropped });
  const done = before.then(() => place(lift));
  before = done.finally(() => useLookBack.setState((state) => (state.lift === dropped ? { lift: null } : {})));
  return done;
}

async function place({ id, target }: Lift): Promise<void> {
  const look = boardOf(id);
  const from = spotOf(look, id);
  if (!target || !from) return;
  const rest = look[target.column].filter((note) => note.id !== id);
  const index = Math.min(target.index, rest.length);
  const stays = from.column === target.column && from.index === index;
  const input = { id, patch: { column: target.column }, beforeId: rest[index]?.id ?? null };
  const done = stays || (await run('note.update', input)) !== undefined;
  announce(done ? words.dropped(words.columns[target.column], index + 1, rest.length + 1) : words.cancelled);
}

/** Puts a lifted note back where it was. */
export function cancelNote(): void {
  if (!carriedNote()) return;
  useLookBack.setState({ lift: null });
  announce(words.cancelled);
}

/** Makes an action or a decision of a note, and offers to go there. */
export async function makeOf(id: string, outcome: NoteOutcome): Promise<void> {
  const title = titleOf(id);
  const changes = await run('note.become', { id, outcome });
  const madeId = changes?.find(({ table, before: was }) => table === outcome && was === null)?.after?.id;
  if (!madeId) return;
  const message = words.became[outcome](title);
  showOffer(message, { label: words.open, testId: 'open-outcome', onTake: () => reveal(outcome, madeId) });
  announce(message);
}
