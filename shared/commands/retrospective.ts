import { z } from 'zod';
import type { Change } from '../changes';
import { PlanError } from '../errors';
import { idField, titleField } from '../model/fields';
import { lookBackColumns, type SessionNote } from '../model/session';
import type { Review } from '../model/snapshot';
import { get, type Plan, referencing } from '../plan';
import { byVotes, isNoteClosed, lookBackOf } from '../retrospective';
import { texts } from '../texts/texts';
import { type CommandContext, defineCommand } from './command';
import { createDecision } from './decision';
import { createInitiative } from './initiative';
import { openReview } from './review';
import { alteration, insertion, positionsAmong } from './rows';
import { newSession, stepFields } from './session';

/** Planned length of the one step that the session of a review begins with. */
const retrospectiveMinutes = 45;

/**
 * Adds notes to the retrospective of a review, in the order given. A review that is held in no session yet gets one of its
 * own, in the same change.
 */
export const addReviewNotes = defineCommand({
  name: 'review.addNotes',
  schema: z.strictObject({
    reviewId: idField,
    notes: z
      .array(z.strictObject({ column: z.enum(lookBackColumns), title: titleField }))
      .min(1)
      .max(1_000),
  }),
  label: (_plan, { notes }) => {
    const titles = notes.map((note) => note.title);
    return texts.history.createdMany(texts.nouns.sessionNote, texts.nouns.sessionNotes, titles);
  },
  apply: (plan, { reviewId, notes }, context) => {
    const review = openReview(plan, reviewId);
    const started = review.sessionId === null ? sessionFor(plan, review, context) : undefined;
    const sessionId = started?.id ?? get(plan, 'session', review.sessionId ?? '').id;
    const there = referencing(plan, 'sessionNote', 'sessionId', sessionId);
    const { positions } = positionsAmong(there, null, notes.length);
    return [
      ...(started?.changes ?? []),
      ...notes.map((note, i) =>
        insertion('sessionNote', {
          id: context.newId(),
          sessionId,
          stepId: null,
          ...note,
          position: positions[i] ?? i + 1,
          initiativeId: null,
          decisionId: null,
        }),
      ),
    ];
  },
});

/** A session for a review that has none, with one step, and the review held in it. */
function sessionFor(plan: Plan, review: Review, { newId, today }: CommandContext): { id: string; changes: Change[] } {
  const id = newId();
  const { title, goal } = texts.retrospective.step;
  const steps = [stepFields.parse({ title, goal, kind: 'brainstorm', minutes: retrospectiveMinutes })];
  const session = { title: review.title, date: today, templateKind: 'own' as const, goal, personIds: [], steps };
  return {
    id,
    changes: [...newSession(plan, session, newId, id), ...alteration(plan, 'review', review.id, { sessionId: id })],
  };
}

/** A note that can still be changed. Throws PlanError where its review is closed. */
export function openNote(plan: Plan, id: string): SessionNote {
  const note = get(plan, 'sessionNote', id);
  if (isNoteClosed(plan, note)) throw new PlanError('refused', texts.errors.reviewClosed);
  return note;
}

/** Puts what got the most votes on top of each column of a session's look back. */
export const orderNotesByVotes = defineCommand({
  name: 'note.orderByVotes',
  schema: z.strictObject({ sessionId: idField }),
  label: () => texts.history.orderedByVotes,
  apply: (plan, { sessionId }) => {
    const notes = byVotes(plan, lookBackOf(plan, get(plan, 'session', sessionId).id));
    const [first] = notes;
    if (first) openNote(plan, first.id);
    // The places that the notes have between them are given out anew, so that ideas stay where they are.
    const places = notes.map(({ position }) => position).sort((a, b) => a - b);
    return notes.flatMap(({ id }, i) => alteration(plan, 'sessionNote', id, { position: places[i] ?? i + 1 }));
  },
});

/** What a note can become: something to do, or something that is settled. */
export const noteOutcomes = ['initiative', 'decision'] as const;
export type NoteOutcome = (typeof noteOutcomes)[number];

/** Makes an action or a decision of a note, agreed on in its session; the note stays and leads there. */
export const noteBecomes = defineCommand({
  name: 'note.become',
  schema: z.strictObject({ id: idField, outcome: z.enum(noteOutcomes) }),
  label: (plan, { id, outcome }) =>
    texts.history.createdNamed(texts.nouns[outcome], get(plan, 'sessionNote', id).title),
  apply: (plan, { id, outcome }, context) => {
    const { title, sessionId, initiativeId, decisionId } = openNote(plan, id);
    if ((outcome === 'initiative' ? initiativeId : decisionId) !== null) {
      throw new PlanError('refused', texts.errors.noteBecame);
    }
    const command = outcome === 'initiative' ? createInitiative : createDecision;
    const made = command.apply(plan, command.schema.parse({ title, sessionId }) as never, context);
    const madeId = made[0]?.after?.id ?? null;
    const patch = outcome === 'initiative' ? { initiativeId: madeId } : { decisionId: madeId };
    return [...made, ...alteration(plan, 'sessionNote', id, patch)];
  },
});
