import { z } from 'zod';
import type { Change } from '../changes';
import { PlanError } from '../errors';
import { idField, textField } from '../model/fields';
import { type SwotReview, swotVerdicts } from '../model/snapshot';
import { type SwotItem, swotItemSchema } from '../model/swot';
import { get, type Plan, referencing } from '../plan';
import { swotReviewOf } from '../reviews';
import { headOf, isRetired } from '../swot';
import { texts } from '../texts/texts';
import { defineCommand } from './command';
import { openReview } from './review';
import { alteration, idsField, insertion } from './rows';

/** What a review may alter about a card. */
const judgedFields = swotItemSchema.pick({ title: true, impact: true, confidence: true }).partial();

/**
 * Judges a SWOT card in the light of the period, with what follows for the card: confirmed it stays as it is, changed it says
 * something else or weighs otherwise, retired it leaves the board. Judged again, the new verdict counts and what the old one
 * did to the card is taken back. Given a merged card, the one that stands for it is meant.
 */
export const judgeCard = defineCommand({
  name: 'review.judgeCard',
  schema: z.strictObject({
    reviewId: idField,
    swotItemId: idField,
    verdict: z.enum(swotVerdicts),
    why: textField.default(''),
    /** change: what is different from now on. */
    patch: judgedFields.default({}),
  }),
  label: (plan, { swotItemId, verdict }) => texts.history.judgedCard[verdict](headCard(plan, swotItemId).title),
  apply: (plan, { reviewId, swotItemId, verdict, why, patch }, { newId, today }) => {
    openReview(plan, reviewId);
    const card = headCard(plan, swotItemId);
    const said = swotReviewOf(plan, reviewId, card.id);
    if (isRetired(card) && said?.verdict !== 'retire') throw new PlanError('refused', texts.errors.cardRetired);
    // What was changed once is changed further from there; what was confirmed may have been edited on the board since.
    const before = said?.verdict === 'change' ? beforeIt(said) : valuesOf(card);
    const after = verdict === 'change' ? { ...valuesOf(card), ...patch } : before;
    if (verdict === 'change' && isSame(before, after)) throw new PlanError('refused', texts.errors.changeNeedsValue);
    const row = {
      verdict,
      why,
      titleBefore: before.title,
      impactBefore: before.impact,
      confidenceBefore: before.confidence,
    };
    return [
      ...(said
        ? alteration(plan, 'swotReview', said.id, row)
        : [insertion('swotReview', { id: newId(), reviewId, swotItemId: card.id, ...row })]),
      ...alteration(plan, 'swotItem', card.id, {
        ...after,
        retiredOn: verdict === 'retire' ? (card.retiredOn ?? today) : null,
      }),
    ];
  },
});

/** Takes a verdict back: the card is undecided again and as it was before. */
export const withdrawVerdict = defineCommand({
  name: 'review.withdrawVerdict',
  schema: z.strictObject({ reviewId: idField, swotItemId: idField }),
  label: (plan, { swotItemId }) => texts.history.withdrewVerdict(headCard(plan, swotItemId).title),
  apply: (plan, { reviewId, swotItemId }) => {
    openReview(plan, reviewId);
    const card = headCard(plan, swotItemId);
    const said = swotReviewOf(plan, reviewId, card.id);
    if (!said) throw new PlanError('not-found', texts.errors.notJudged);
    return [
      ...withdrawn(said),
      ...alteration(plan, 'swotItem', card.id, {
        ...(said.verdict === 'change' ? beforeIt(said) : {}),
        ...(said.verdict === 'retire' ? { retiredOn: null } : {}),
      }),
    ];
  },
});

/** Puts retired cards back on the board, where they were. A review that still runs has them to judge again. */
export const bringBackCards = defineCommand({
  name: 'swot.bringBack',
  schema: z.strictObject({ ids: idsField }),
  label: (plan, { ids }) => texts.history.broughtBack(new Set(ids).size, get(plan, 'swotItem', ids[0] ?? '').title),
  apply: (plan, { ids }) =>
    [...new Set(ids)].flatMap((id): Change[] => {
      if (!isRetired(get(plan, 'swotItem', id))) throw new PlanError('refused', texts.errors.notRetired);
      const retiring = referencing(plan, 'swotReview', 'swotItemId', id).filter(
        ({ verdict, reviewId }) => verdict === 'retire' && get(plan, 'review', reviewId).closedOn === null,
      );
      return [...retiring.flatMap(withdrawn), ...alteration(plan, 'swotItem', id, { retiredOn: null })];
    }),
});

type Judged = Pick<SwotItem, 'title' | 'impact' | 'confidence'>;

function headCard(plan: Plan, id: string): SwotItem {
  return headOf(plan, get(plan, 'swotItem', id));
}

function valuesOf({ title, impact, confidence }: SwotItem): Judged {
  return { title, impact, confidence };
}

function beforeIt({ titleBefore, impactBefore, confidenceBefore }: SwotReview): Judged {
  return { title: titleBefore, impact: impactBefore, confidence: confidenceBefore };
}

function isSame(a: Judged, b: Judged): boolean {
  return a.title === b.title && a.impact === b.impact && a.confidence === b.confidence;
}

function withdrawn(said: SwotReview): Change[] {
  return [{ table: 'swotReview', before: said, after: null }];
}
