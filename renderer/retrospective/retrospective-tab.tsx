import { Button, Group } from '@mantine/core';
import { IconEyeOff, IconSortDescending, IconThumbUp } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { lookBackColumns } from '../../shared/model/session';
import type { Review } from '../../shared/model/snapshot';
import { find } from '../../shared/plan';
import { hasVotes, type LookBack, lookBackOf } from '../../shared/retrospective';
import { texts } from '../../shared/texts/texts';
import { isOpen, voteRounds, votesOf } from '../../shared/votes';
import { useKeptFocus } from '../board/kept-focus';
import { LiftHint } from '../board/lift-hint';
import { arrowOf, useLiftedKeys } from '../board/lifted-keys';
import { useColumnDrag } from '../board/use-column-drag';
import { useDerived, useReadOnly } from '../hooks';
import { showSealed, useSealed } from '../sealed/sealed-state';
import { run, useStore } from '../store';
import { deleteItems } from '../ui/delete-items';
import { useStrayArrows } from '../ui/stray-arrows';
import classes from './look-back.module.css';
import { lookBackBoard, makeOf, useLookBack } from './look-back-board';
import { LookBackColumn } from './look-back-column';

const words = texts.retrospective;
const { order } = lookBackBoard;

/** The retrospective of a review: what went well, what did not, what to try next. Its notes are those of the review's session. */
export function RetrospectiveTab({ review }: { readonly review: Review }) {
  const fileReadOnly = useReadOnly();
  const readOnly = fileReadOnly || review.closedOn !== null;
  const presenting = useStore((state) => state.presenting);
  const board = useRef<HTMLDivElement>(null);
  const lift = useLookBack((state) => state.lift);
  const look = useDerived((plan) => lookBackOf(plan, review.sessionId), ['sessionNote'], [review.sessionId]);
  const votes = useDerived(
    (plan) => new Map(lookBackColumns.flatMap((column) => look[column].flatMap(({ id }) => votesFor(plan, id)))),
    ['voteTotal', 'voteRound'],
    [look],
  );
  // What is carried by keys is drawn where it would go, and what was dropped where it was, until the file has it there.
  const moved = lift && (lift.by === 'keyboard' || lift.dropped) ? lift : null;
  const moving = useStore(({ plan }) => find(plan, 'sessionNote', moved?.id));
  const shown = order.withMoved(look, moving, moved?.target ?? null);
  useColumnDrag(board, lookBackBoard, readOnly);
  useLiftedKeys(lookBackBoard.liftedKeys);
  useKeptFocus(board, lookBackBoard.keptFocus);
  useStrayArrows(() => lookBackBoard.enterFrom(shown));
  return (
    <>
      {!readOnly && !presenting && <Tools review={review} look={look} />}
      {review.closedOn !== null && !presenting && <p className={classes.closed}>{words.closed}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks of the notes inside it. */}
      <div
        ref={board}
        className={classes.board}
        data-lifting={lift && !lift.dropped ? lift.by : undefined}
        data-readonly={readOnly || undefined}
        onKeyDown={(event) => onKey(event, shown, readOnly)}
        onDoubleClick={(event) => onDoubleClick(event, readOnly)}
        data-testid="retrospective"
      >
        {lookBackColumns.map((column) => (
          <LookBackColumn
            key={column}
            reviewId={review.id}
            column={column}
            notes={shown[column]}
            votes={votes}
            readOnly={readOnly}
            onDelete={removeNote}
          />
        ))}
      </div>
      {lift?.by === 'keyboard' && !lift.dropped && <LiftHint words={texts.actionPlan.board.hint} />}
      <p id="look-back-help" className="visually-hidden">
        {readOnly ? words.readHelp : words.help}
      </p>
    </>
  );
}

function votesFor(plan: Parameters<typeof votesOf>[0], id: string): [string, number][] {
  const votes = votesOf(plan, 'note', id);
  return votes === null ? [] : [[id, votes]];
}

/** Writing in silence, voting, and putting what got most votes on top. */
function Tools({ review, look }: { readonly review: Review; readonly look: LookBack }) {
  const { sessionId } = review;
  const silent = useSealed((state) =>
    state.rounds?.find(({ brainstorm }) => brainstorm && 'reviewId' in brainstorm && brainstorm.reviewId === review.id),
  );
  const open = useDerived(
    (plan) =>
      voteRounds(plan).findLast((round) => isOpen(round) && round.subject === 'note' && round.sessionId === sessionId),
    ['voteRound'],
    [sessionId],
  );
  const voted = useDerived((plan) => hasVotes(plan, look), ['voteTotal', 'voteRound'], [look]);
  const empty = lookBackColumns.every((column) => look[column].length === 0);
  return (
    <Group gap="xs">
      <Button
        size="sm"
        variant={silent || empty ? 'filled' : 'default'}
        leftSection={<IconEyeOff size={16} />}
        onClick={() =>
          showSealed(silent ? { kind: 'brainstorm', id: silent.id } : { kind: 'startBrainstorm', reviewId: review.id })
        }
        data-testid="look-back-brainstorm"
      >
        {silent ? texts.brainstorm.goOn : words.brainstorm}
      </Button>
      {sessionId !== null && !empty && (
        <Button
          size="sm"
          variant={open ? 'filled' : 'default'}
          leftSection={<IconThumbUp size={16} />}
          onClick={() =>
            showSealed(
              open ? { kind: 'vote', roundId: open.id } : { kind: 'startVote', preset: { sessionId, subject: 'note' } },
            )
          }
          data-testid="look-back-vote"
        >
          {open ? texts.ballot.goOn(open.title) : words.vote}
        </Button>
      )}
      {sessionId !== null && voted && (
        <Button
          size="sm"
          variant="default"
          leftSection={<IconSortDescending size={16} />}
          onClick={() => void run('note.orderByVotes', { sessionId })}
          data-testid="order-by-votes"
        >
          {words.orderByVotes}
        </Button>
      )}
    </Group>
  );
}

function onDoubleClick({ target }: MouseEvent, readOnly: boolean): void {
  if (readOnly || !(target instanceof Element) || target.closest('button, input, textarea')) return;
  const id = target.closest<HTMLElement>('[data-card]')?.dataset.card;
  if (id) useLookBack.setState({ editing: { id }, activeId: id });
}

function onKey(event: KeyboardEvent, look: LookBack, readOnly: boolean): void {
  const id = event.target instanceof HTMLElement ? event.target.dataset.card : undefined;
  if (!id || lookBackBoard.carried() || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!noteKey(event.key, id, look, readOnly)) return;
  event.preventDefault();
  event.stopPropagation();
}

function noteKey(key: string, id: string, look: LookBack, readOnly: boolean): boolean {
  const spot = order.spotOf(look, id);
  if (!spot) return false;
  const notes = look[spot.column];
  const arrow = arrowOf(key);
  if (arrow) {
    const next = order.stepOn(look, spot, arrow, 0);
    const note = next && look[next.column][next.index];
    if (note) lookBackBoard.focus(note.id);
  } else if (key === 'Home') lookBackBoard.focus(notes[0]?.id ?? id);
  else if (key === 'End') lookBackBoard.focus(notes.at(-1)?.id ?? id);
  else if (readOnly) return false;
  else if (key === ' ') lookBackBoard.liftByKeys(look, id);
  else if (key === 'Enter' || key === 'F2') useLookBack.setState({ editing: { id }, activeId: id });
  else if (key === 'Delete' || key === 'Backspace') removeNote(id);
  else if (key.toLowerCase() === 'n' || key === 'Insert') focusAdd(spot.column);
  else if (key.toLowerCase() === 'a' && spot.column === 'tryNext') void makeOf(id, 'initiative');
  else if (key.toLowerCase() === 'd' && spot.column === 'tryNext') void makeOf(id, 'decision');
  else return false;
  return true;
}

/** Deletes a note; the focus goes on at once, to the next of its column: the next key may be here already. */
function removeNote(id: string): void {
  const { plan } = useStore.getState();
  const look = lookBackOf(plan, find(plan, 'sessionNote', id)?.sessionId ?? null);
  const spot = order.spotOf(look, id);
  const notes = spot ? look[spot.column] : [];
  const next = spot && (notes[spot.index + 1] ?? notes[spot.index - 1]);
  if (next) lookBackBoard.focus(next.id);
  void deleteItems('sessionNote', [id]).then((done) => {
    if (!done) lookBackBoard.focus(id);
  });
}

function focusAdd(column: string): void {
  document.querySelector<HTMLElement>(`[data-testid="add-${column}"]`)?.focus();
}
