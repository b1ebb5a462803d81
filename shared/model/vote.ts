import { z } from 'zod';
import { dateField, idField, optionalDateField, positionField, referenceField, textField, titleField } from './fields';
import { lookBackColumns } from './session';
import { quadrants } from './swot';

export const voteSubjects = ['swotItem', 'option', 'note'] as const;
export const ballotKinds = ['secret', 'named'] as const;
/** Fewest secret ballots that may be counted: with fewer the totals would give people away. */
export const fewestBallots = 3;
/** Most ballots of one round. */
export const mostBallots = 1_000;

/**
 * A vote with a fixed budget per person. Secret ballots themselves are never part of the plan; only the totals are, and
 * only once the vote is closed.
 */
export const voteRoundSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    title: titleField.describe('What it is called.'),
    question: textField.describe('What everyone is asked.'),
    sessionId: referenceField.describe('The session it was held in.'),
    subject: z.enum(voteSubjects).describe('What is voted on.'),
    quadrant: z.enum(quadrants).nullable().describe('Only the cards of this quadrant; null: all of them.'),
    budget: z.number().int().min(1).max(50).describe('Votes of each person.'),
    onePerItem: z.boolean().describe('Whether a person has at most one vote for the same thing.'),
    ballot: z.enum(ballotKinds).describe('Whether it is secret; fixed before it starts.'),
    openedOn: dateField.describe('The day it was opened.'),
    closedOn: optionalDateField.describe('The day it was closed; null: voting is open.'),
    ballotCount: z.number().int().min(0).max(mostBallots).describe('How many voted; 0 while voting is open.'),
    position: positionField.describe('Order in which votes were held.'),
    noteColumn: z
      .enum(lookBackColumns)
      .nullable()
      .default(null)
      .describe('Only the notes of this column of the look back; null: all of them.'),
  })
  .describe(
    'Votes with a fixed budget per person. Secret ballots are never part of a plan, only their totals, once voting is closed.',
  );
export type VoteRound = z.infer<typeof voteRoundSchema>;
export type VoteSubject = VoteRound['subject'];

/** What a closed round gave one of its subjects, also when that was nothing; exactly one reference is set. */
export const voteTotalSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    roundId: idField.describe('The vote.'),
    swotItemId: referenceField.describe('A SWOT card.'),
    optionId: referenceField.describe('An option.'),
    noteId: referenceField.default(null).describe('A note of a look back.'),
    votes: z
      .number()
      .int()
      .min(0)
      .max(50 * mostBallots)
      .describe('Votes of all together.'),
  })
  .describe(
    'What a closed vote gave each thing one could vote for, also when that was nothing; exactly one of the three is set.',
  );
export type VoteTotal = z.infer<typeof voteTotalSchema>;

/** How a person voted in a round that was agreed to be named; exactly one of the three subjects is set. */
export const namedVoteSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    roundId: idField.describe('The vote.'),
    personId: referenceField.describe('A person of the plan; null: a guest.'),
    name: titleField.describe('The name at the time.'),
    swotItemId: referenceField.describe('A SWOT card.'),
    optionId: referenceField.describe('An option.'),
    noteId: referenceField.default(null).describe('A note of a look back.'),
    votes: z.number().int().min(1).max(50).describe('Votes for it.'),
  })
  .describe('How each person voted in a vote that was agreed to be named; exactly one of the three things is set.');
export type NamedVote = z.infer<typeof namedVoteSchema>;
