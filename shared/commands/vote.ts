import { z } from 'zod';
import type { Change } from '../changes';
import { PlanError } from '../errors';
import { idField, referenceField, textField, titleField } from '../model/fields';
import { quadrants } from '../model/swot';
import { ballotKinds, mostBallots, type VoteRound, voteRoundSchema, voteSubjects } from '../model/vote';
import { all, find, get, type Plan, referencing } from '../plan';
import { texts } from '../texts/texts';
import { ballotProblem, isOpen, subjectPlaces, totalsProblem, type VotesFor, votable, votedId } from '../votes';
import { changeLabel } from './change-label';
import { defineCommand } from './command';
import { alteration, insertion, positionsAmong } from './rows';

/** Votes a person has unless it says otherwise. */
export const usualBudget = 5;

/** Opens a vote. Whether it is secret, and how many votes each person has, is fixed from now on. */
export const openVote = defineCommand({
  name: 'vote.open',
  schema: z.strictObject({
    title: titleField,
    question: textField.default(''),
    sessionId: referenceField.default(null),
    subject: z.enum(voteSubjects),
    quadrant: z.enum(quadrants).nullable().default(null),
    noteColumn: voteRoundSchema.shape.noteColumn,
    budget: voteRoundSchema.shape.budget.default(usualBudget),
    onePerItem: z.boolean().default(false),
    ballot: z.enum(ballotKinds).default('secret'),
  }),
  label: (_plan, { title }) => texts.history.openedVote(title),
  apply: (plan, input, { newId, today }) => {
    const { positions } = positionsAmong(all(plan, 'voteRound'), null, 1);
    const round: VoteRound = {
      id: newId(),
      ...input,
      quadrant: input.subject === 'swotItem' ? input.quadrant : null,
      noteColumn: input.subject === 'note' ? input.noteColumn : null,
      openedOn: today,
      closedOn: null,
      ballotCount: 0,
      position: positions[0] ?? 1,
    };
    if (votable(plan, round).length === 0) throw new PlanError('refused', texts.errors.nothingToVoteOn);
    return [insertion('voteRound', round)];
  },
});

/** Changes the words of a vote; never its rules. */
export const updateVote = defineCommand({
  name: 'vote.update',
  schema: z.strictObject({ id: idField, patch: voteRoundSchema.pick({ title: true, question: true }).partial() }),
  label: (plan, { id, patch }) => changeLabel(plan, 'voteRound', id, patch),
  apply: (plan, { id, patch }) => alteration(plan, 'voteRound', id, patch),
});

const votesField = z.array(z.strictObject({ itemId: idField, votes: z.number().int() })).max(10_000);

/** A person's whole ballot in a named vote; voting again replaces it, no votes take it back. */
export const castNamedVotes = defineCommand({
  name: 'vote.cast',
  schema: z.strictObject({
    roundId: idField,
    /** A person of the plan, or null with a guest's name. */
    personId: referenceField.default(null),
    name: titleField.optional(),
    votes: votesField,
  }),
  label: (plan, { roundId, personId, name }) =>
    texts.history.voted(voterName(plan, personId, name), get(plan, 'voteRound', roundId).title),
  apply: (plan, { roundId, personId, name, votes }, { newId }) => {
    const round = get(plan, 'voteRound', roundId);
    if (round.ballot === 'secret') throw new PlanError('refused', texts.errors.secretBallot);
    const problem = ballotProblem(plan, round, votes);
    if (problem) throw problem;
    const voter = voterName(plan, personId, name);
    const before = referencing(plan, 'namedVote', 'roundId', roundId).filter((row) =>
      personId ? row.personId === personId : row.personId === null && row.name === voter,
    );
    return [
      ...before.map((row): Change => ({ table: 'namedVote', before: row, after: null })),
      ...votes.map(({ itemId, votes: count }) =>
        insertion('namedVote', {
          id: newId(),
          roundId,
          personId,
          name: voter,
          ...subjectColumns(round, itemId),
          votes: count,
        }),
      ),
    ];
  },
});

function voterName(plan: Plan, personId: string | null, name: string | undefined): string {
  const voter = personId ? get(plan, 'person', personId).name : name;
  if (!voter) throw new PlanError('invalid-input', texts.errors.notFound);
  return voter;
}

function subjectColumns(round: VoteRound, itemId: string) {
  const none = { swotItemId: null, optionId: null, noteId: null };
  return { ...none, [subjectPlaces[round.subject].column]: itemId };
}

/**
 * Closes a vote and writes its totals: for a secret one those of the ballots kept outside the plan (at least three), for a
 * named one those of its named votes. What could be voted for and got nothing is written down with 0; what was deleted
 * meanwhile is left out.
 */
export const closeVote = defineCommand({
  name: 'vote.close',
  schema: z.strictObject({
    roundId: idField,
    /** Secret ballots only. */
    ballotCount: z.number().int().min(0).max(mostBallots).optional(),
    totals: votesField.optional(),
  }),
  label: (plan, { roundId }) => texts.history.closedVote(get(plan, 'voteRound', roundId).title),
  apply: (plan, { roundId, ...input }, { newId, today }) => {
    const round = get(plan, 'voteRound', roundId);
    if (!isOpen(round)) throw new PlanError('refused', texts.errors.votingClosed);
    const { ballotCount, totals } = round.ballot === 'named' ? namedTotals(plan, round) : secretTotals(round, input);
    const votes = new Map(votable(plan, round).map((item) => [item.id, 0]));
    for (const total of totals) if (stillThere(plan, round, total.itemId)) votes.set(total.itemId, total.votes);
    return [
      ...alteration(plan, 'voteRound', roundId, { closedOn: today, ballotCount }),
      // By id, so that not even the order of the rows says anything about the ballots.
      ...[...votes]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([itemId, count]) =>
          insertion('voteTotal', { id: newId(), roundId, ...subjectColumns(round, itemId), votes: count }),
        ),
    ];
  },
});

function secretTotals(
  round: VoteRound,
  { ballotCount = 0, totals = [] }: { ballotCount?: number | undefined; totals?: readonly VotesFor[] | undefined },
): { ballotCount: number; totals: readonly VotesFor[] } {
  const problem = totalsProblem(round, ballotCount, totals);
  if (problem) throw problem;
  return { ballotCount, totals };
}

function namedTotals(plan: Plan, round: VoteRound): { ballotCount: number; totals: readonly VotesFor[] } {
  const rows = referencing(plan, 'namedVote', 'roundId', round.id);
  if (rows.length === 0) throw new PlanError('refused', texts.errors.nobodyVoted);
  const voters = new Set(rows.map((row) => row.personId ?? `name ${row.name}`));
  const sums = new Map<string, number>();
  for (const row of rows) {
    const itemId = votedId(row);
    sums.set(itemId, (sums.get(itemId) ?? 0) + row.votes);
  }
  return { ballotCount: voters.size, totals: [...sums].map(([itemId, votes]) => ({ itemId, votes })) };
}

function stillThere(plan: Plan, round: VoteRound, itemId: string): boolean {
  return find(plan, subjectPlaces[round.subject].table, itemId) !== undefined;
}
