import { describe, expect, test } from 'vitest';
import { applyChanges, createdId, reverse } from '../../../shared/changes';
import { minutesOf } from '../../../shared/minutes';
import type { LookBackColumn } from '../../../shared/model/session';
import { all, get, type Plan } from '../../../shared/plan';
import { hasVotes, lookBackOf } from '../../../shared/retrospective';
import { votable, votesOf } from '../../../shared/votes';
import { refuses } from '../../support/refusal';
import { perform, quarter, review, smallPlan } from '../../support/small-plan';
import { snapshot } from '../../support/snapshot';

const plan = (): Plan =>
  smallPlan({
    period: [quarter('q1', '2027-01-01', '2027-03-31')],
    review: [review('r', { periodId: 'q1', title: 'Review of Q1' })],
  });

/** Adds notes and tells the session they are in. */
function note(of: Plan, ...notes: [LookBackColumn, string][]): string {
  perform(of, 'review.addNotes', { reviewId: 'r', notes: notes.map(([column, title]) => ({ column, title })) });
  return get(of, 'review', 'r').sessionId ?? '';
}

const titles = (of: Plan, sessionId: string) => {
  const { wentWell, didNot, tryNext } = lookBackOf(of, sessionId);
  return [wentWell, didNot, tryNext].map((column) => column.map(({ title }) => title));
};
const idOf = (of: Plan, title: string) => all(of, 'sessionNote').find((row) => row.title === title)?.id ?? '';

/** A closed named vote in which one guest gave these votes. */
function voteOn(of: Plan, sessionId: string, given: Readonly<Record<string, number>>): string {
  const opened = perform(of, 'vote.open', { title: 'First?', sessionId, subject: 'note', ballot: 'named' });
  const roundId = createdId(opened, 'voteRound') ?? '';
  const votes = Object.entries(given).map(([title, count]) => ({ itemId: idOf(of, title), votes: count }));
  perform(of, 'vote.cast', { roundId, name: 'Guest', votes });
  perform(of, 'vote.close', { roundId });
  return roundId;
}

describe('the retrospective of a review', () => {
  test('begins its session with the first note, and taking that back takes both', () => {
    const of = plan();
    const start = snapshot(of);
    const changes = perform(of, 'review.addNotes', {
      reviewId: 'r',
      notes: [{ column: 'wentWell', title: 'Peak season without a stop-ship' }],
    });
    const sessionId = get(of, 'review', 'r').sessionId ?? '';
    expect(get(of, 'session', sessionId)).toMatchObject({ title: 'Review of Q1', status: 'planned' });
    expect(all(of, 'agendaStep')).toMatchObject([{ sessionId, title: 'Retrospective' }]);
    expect(titles(of, sessionId)).toEqual([['Peak season without a stop-ship'], [], []]);
    applyChanges(of, reverse(changes));
    expect(snapshot(of)).toBe(start);
  });

  test('goes on in the same session, in the order written, and stands in its minutes', () => {
    const of = plan();
    const sessionId = note(of, ['tryNext', 'Shorter days'], ['wentWell', 'Renewals']);
    expect(note(of, ['tryNext', 'One owner each'], ['didNot', 'Hiring'])).toBe(sessionId);
    expect(all(of, 'session')).toHaveLength(1);
    expect(titles(of, sessionId)).toEqual([['Renewals'], ['Hiring'], ['Shorter days', 'One owner each']]);
    expect(minutesOf(of, get(of, 'session', sessionId)).board).toMatchObject({
      wentWell: ['Renewals'],
      tryNext: ['Shorter days', 'One owner each'],
    });
  });

  test('stays as it is once the review is closed', () => {
    const of = plan();
    const sessionId = note(of, ['tryNext', 'Shorter days']);
    perform(of, 'note.add', { sessionId, notes: [{ column: 'idea', title: 'A podcast' }] });
    const id = idOf(of, 'Shorter days');
    perform(of, 'review.close', { id: 'r' });
    const notes = [{ column: 'wentWell' as const, title: 'Too late' }];
    refuses(of, 'review.addNotes', { reviewId: 'r', notes }, 'refused', /closed/);
    refuses(of, 'note.update', { id, patch: { title: 'Other' } }, 'refused', /closed/);
    refuses(of, 'note.become', { id, outcome: 'initiative' }, 'refused', /closed/);
    refuses(of, 'note.orderByVotes', { sessionId }, 'refused', /closed/);
    // An idea of the session is no part of the look back.
    perform(of, 'note.update', { id: idOf(of, 'A podcast'), patch: { title: 'A film' } });
  });
});

describe('what to try next', () => {
  test('becomes an action and a decision of the session, each once; undone, the note is open again', () => {
    const of = plan();
    const sessionId = note(of, ['tryNext', 'Shorter days']);
    const id = idOf(of, 'Shorter days');
    const made = perform(of, 'note.become', { id, outcome: 'initiative' });
    expect(all(of, 'initiative')).toMatchObject([{ title: 'Shorter days', sessionId, status: 'notStarted' }]);
    expect(get(of, 'sessionNote', id).initiativeId).toBe(all(of, 'initiative')[0]?.id);
    refuses(of, 'note.become', { id, outcome: 'initiative' }, 'refused', /already/);
    perform(of, 'note.become', { id, outcome: 'decision' });
    expect(minutesOf(of, get(of, 'session', sessionId))).toMatchObject({
      actions: [{ title: 'Shorter days' }],
      decisions: [{ title: 'Shorter days', status: 'decided' }],
    });
    const decisionId = get(of, 'sessionNote', id).decisionId ?? '';
    perform(of, 'item.delete', { table: 'decision', ids: [decisionId] });
    expect(get(of, 'sessionNote', id).decisionId).toBeNull();
    applyChanges(of, reverse(made));
    expect(all(of, 'initiative')).toEqual([]);
  });
});

describe('a vote on notes', () => {
  test('is about the notes of its session, or of one column; without a session there is nothing', () => {
    const of = plan();
    const sessionId = note(of, ['wentWell', 'Renewals'], ['tryNext', 'Shorter days']);
    perform(of, 'note.add', { sessionId, notes: [{ column: 'idea', title: 'A podcast' }] });
    const about = { subject: 'note' as const, quadrant: null, sessionId, noteColumn: null };
    const named = (round: Parameters<typeof votable>[1]) => votable(of, round).map(({ title }) => title);
    expect(named(about)).toEqual(['Renewals', 'Shorter days']);
    expect(named({ ...about, noteColumn: 'tryNext' })).toEqual(['Shorter days']);
    refuses(of, 'vote.open', { title: 'First?', subject: 'note' }, 'refused', /nothing to vote on/);
  });

  test('gives each note its votes, and puts each column in their order without touching ideas', () => {
    const of = plan();
    const sessionId = note(of, ['tryNext', 'A'], ['wentWell', 'W'], ['tryNext', 'B'], ['tryNext', 'C']);
    perform(of, 'note.add', { sessionId, notes: [{ column: 'idea', title: 'I' }] });
    const idea = get(of, 'sessionNote', idOf(of, 'I'));
    expect(hasVotes(of, lookBackOf(of, sessionId))).toBe(false);
    voteOn(of, sessionId, { C: 3, B: 1 });
    expect(votesOf(of, 'note', idOf(of, 'C'))).toBe(3);
    expect(votesOf(of, 'note', idOf(of, 'A'))).toBe(0);
    expect(hasVotes(of, lookBackOf(of, sessionId))).toBe(true);
    perform(of, 'note.orderByVotes', { sessionId });
    expect(titles(of, sessionId)).toEqual([['W'], [], ['C', 'B', 'A']]);
    expect(get(of, 'sessionNote', idea.id)).toEqual(idea);
    expect(minutesOf(of, get(of, 'session', sessionId)).votes).toMatchObject([
      {
        results: [
          { title: 'C', votes: 3 },
          { title: 'B', votes: 1 },
        ],
      },
    ]);
    // A note that goes takes its votes along.
    perform(of, 'item.delete', { table: 'sessionNote', ids: [idOf(of, 'C')] });
    expect(all(of, 'voteTotal').some(({ noteId }) => noteId === null)).toBe(false);
    expect(titles(of, sessionId)[2]).toEqual(['B', 'A']);
  });
});
