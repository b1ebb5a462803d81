import { z } from 'zod';
import { dateField, idField, ratingField, referenceField, textField, titleField } from './fields';

/** A sealed copy of the plan as it was on a day; never changed afterwards. */
export const snapshotSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    title: titleField.describe('What it is called.'),
    date: dateField.describe('The day it shows.'),
    periodId: referenceField.describe('The period under review then.'),
    content: z
      .string()
      .min(2)
      .max(48 * 1024 * 1024)
      .describe('The rows of the plan that day, as JSON text: see “Snapshots”. Never changed afterwards.'),
  })
  .describe('Snapshots: sealed copies of the plan, to compare with.');
export type Snapshot = z.infer<typeof snapshotSchema>;

export const reviewDecisions = ['carryOver', 'change', 'close', 'drop'] as const;

/** A look back at a period: what was reached, what was learned, what goes on. */
export const reviewSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    title: titleField.describe('What it is called.'),
    periodId: idField.describe('The period it looks back at.'),
    snapshotId: referenceField.describe('The plan as it was when the review began.'),
    sessionId: referenceField.describe('The session it is held in; its notes are the retrospective.'),
    startedOn: dateField.describe('The day it began.'),
    closedOn: dateField.nullable().describe('The day it was closed; null: still running.'),
    nextPeriodId: referenceField.describe('The period made from its decisions.'),
    summary: textField.describe('What the period came to, in a few sentences.'),
    closingSnapshotId: referenceField
      .default(null)
      .describe(
        'The plan as closing the review left it; null: it is still running, or was closed before that was kept.',
      ),
  })
  .describe('Reviews: looks back at a period.');
export type Review = z.infer<typeof reviewSchema>;

/** A score as the field gives it. */
export const scoreField = z.number().min(0).max(1);

/** What a review says about one objective. */
export const objectiveReviewSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    reviewId: idField.describe('The review.'),
    objectiveId: idField.describe('The objective.'),
    score: scoreField
      .nullable()
      .describe('The score given by hand, 0 to 1. Null: as its key results say; closing the review fixes it.'),
    proposedScore: scoreField.nullable().describe('What its key results said when the score was given or fixed.'),
    scoreReason: textField.describe('Why the score differs from what its key results say.'),
    learned: textField.describe('What was learned.'),
    decision: z
      .enum(reviewDecisions)
      .nullable()
      .describe(
        'carryOver: goes on as it is; change: goes on in another way; close: is done with; drop: is given up. Null: not decided.',
      ),
    why: textField.describe('Why it was decided so.'),
  })
  .describe('What a review says about an objective; each once in a review.');
export type ObjectiveReview = z.infer<typeof objectiveReviewSchema>;
export type ReviewDecision = (typeof reviewDecisions)[number];

export const barrierDecisions = ['extend', 'escalate', 'accept', 'resolve'] as const;

/** What a review decides about a barrier. */
export const barrierReviewSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    reviewId: idField.describe('The review.'),
    barrierId: idField.describe('The barrier.'),
    decision: z
      .enum(barrierDecisions)
      .describe(
        'extend: it gets more days; escalate: somebody else looks after it; accept: we live with it; resolve: it is out of the way.',
      ),
    note: textField.describe('Why, or what helped.'),
  })
  .describe('What a review decides about a barrier; each once in a review.');
export type BarrierReview = z.infer<typeof barrierReviewSchema>;

export const swotVerdicts = ['confirm', 'change', 'retire'] as const;
export type SwotVerdict = (typeof swotVerdicts)[number];

/** A card that stays as it is needs no reason; whatever alters the analysis does. */
export function verdictNeedsWhy(verdict: SwotVerdict): boolean {
  return verdict !== 'confirm';
}

/** What a review says about a SWOT card. */
export const swotReviewSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    reviewId: idField.describe('The review.'),
    swotItemId: idField.describe('The card.'),
    verdict: z
      .enum(swotVerdicts)
      .describe('confirm: still true; change: true in another way; retire: true no longer, it leaves the board.'),
    why: textField.describe('What the period has shown; needed for change and retire.'),
    titleBefore: titleField.describe('What the card said when it was judged.'),
    impactBefore: ratingField.describe('Its impact when it was judged.'),
    confidenceBefore: ratingField.describe('Its confidence when it was judged.'),
  })
  .describe('What a review says about a SWOT card; each once in a review.');
export type SwotReview = z.infer<typeof swotReviewSchema>;
