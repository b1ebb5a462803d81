import { z } from 'zod';
import type { Change } from '../changes';
import { decisionSubjects, subjectColumns, subjectOf } from '../decisions';
import { PlanError } from '../errors';
import { type DecisionLink, decisionSchema, decisionStatuses } from '../model/decision';
import { idField, optionalDateField, referenceField, textField, titleField } from '../model/fields';
import { all, get, type Plan, referencing } from '../plan';
import { texts } from '../texts/texts';
import { changeLabel } from './change-label';
import { defineCommand } from './command';
import { alteration, insertion, positionsAmong } from './rows';

const subjectField = z.strictObject({ table: z.enum(decisionSubjects), id: idField });
type Subject = z.infer<typeof subjectField>;

function linkRow(id: string, decisionId: string, subject: Subject): DecisionLink {
  const blank = {
    swotItemId: null,
    optionId: null,
    objectiveId: null,
    keyResultId: null,
    initiativeId: null,
    stakeholderId: null,
    barrierId: null,
  };
  return { id, decisionId, ...blank, [subjectColumns[subject.table]]: subject.id };
}

/** Notes a decision, what it is about and who took it; made today unless it says otherwise. */
export const createDecision = defineCommand({
  name: 'decision.create',
  schema: z.strictObject({
    title: titleField,
    decided: textField.default(''),
    why: textField.default(''),
    alternatives: textField.default(''),
    /** Null: not decided yet. */
    decidedOn: optionalDateField.optional(),
    decidedBy: decisionSchema.shape.decidedBy.default(''),
    lookAgainOn: optionalDateField.default(null),
    status: z.enum(decisionStatuses).default('decided'),
    sessionId: referenceField.default(null),
    personIds: z.array(idField).max(200).default([]),
    about: z.array(subjectField).max(200).default([]),
  }),
  label: (_plan, { title }) => texts.history.createdNamed(texts.nouns.decision, title),
  apply: (plan, { personIds, about, decidedOn, ...input }, { newId, today }) => {
    const { positions } = positionsAmong(all(plan, 'decision'), null, 1);
    const id = newId();
    const day = decidedOn === undefined ? (input.status === 'proposed' ? null : today) : decidedOn;
    const subjects = new Map(about.map((subject) => [`${subject.table} ${subject.id}`, subject]));
    return [
      insertion('decision', { id, ...input, decidedOn: day, lookedAgainOn: null, position: positions[0] ?? 1 }),
      ...[...new Set(personIds)].map((personId) =>
        insertion('decisionPerson', { id: newId(), decisionId: id, personId }),
      ),
      ...[...subjects.values()].map((subject) => insertion('decisionLink', linkRow(newId(), id, subject))),
    ];
  },
});

export const updateDecision = defineCommand({
  name: 'decision.update',
  schema: z.strictObject({ id: idField, patch: decisionSchema.omit({ id: true, position: true }).partial() }),
  label: (plan, { id, patch }) => changeLabel(plan, 'decision', id, patch),
  apply: (plan, { id, patch }) => alteration(plan, 'decision', id, patch),
});

/** Says who took part in a decision: exactly these people. */
export const setDecisionPeople = defineCommand({
  name: 'decision.setPeople',
  schema: z.strictObject({ id: idField, personIds: z.array(idField).max(200) }),
  label: (plan, { id }) => texts.history.changedDeciders(get(plan, 'decision', id).title),
  apply: (plan, { id, personIds }, { newId }) => {
    get(plan, 'decision', id);
    const wanted = new Set(personIds);
    const present = referencing(plan, 'decisionPerson', 'decisionId', id);
    const there = new Set(present.map((row) => row.personId));
    return [
      ...present
        .filter((row) => !wanted.has(row.personId))
        .map((row): Change => ({ table: 'decisionPerson', before: row, after: null })),
      ...[...wanted]
        .filter((personId) => !there.has(personId))
        .map((personId) => insertion('decisionPerson', { id: newId(), decisionId: id, personId })),
    ];
  },
});

function titleOf(plan: Plan, { table, id }: Subject): string {
  const row = get(plan, table, id);
  return 'title' in row ? row.title : row.name;
}

/** Says that a decision is about an item. */
export const linkDecision = defineCommand({
  name: 'decision.link',
  schema: subjectField.extend({ decisionId: idField }),
  label: (plan, { decisionId, ...subject }) =>
    texts.history.linked(get(plan, 'decision', decisionId).title, titleOf(plan, subject)),
  apply: (plan, { decisionId, ...subject }, { newId }) => {
    get(plan, 'decision', decisionId);
    get(plan, subject.table, subject.id);
    return [insertion('decisionLink', linkRow(newId(), decisionId, subject))];
  },
});

/** Takes such a link back. */
export const unlinkDecision = defineCommand({
  name: 'decision.unlink',
  schema: subjectField.extend({ decisionId: idField }),
  label: (plan, { decisionId, ...subject }) =>
    texts.history.unlinked(get(plan, 'decision', decisionId).title, titleOf(plan, subject)),
  apply: (plan, { decisionId, table, id }) => {
    const link = referencing(plan, 'decisionLink', 'decisionId', decisionId).find((row) => {
      const subject = subjectOf(row);
      return subject?.table === table && subject.id === id;
    });
    if (!link) throw new PlanError('not-found', texts.errors.notFound);
    return [{ table: 'decisionLink', before: link, after: null }];
  },
});

/**
 * Another look at a decision: confirmed until a later day (or for good), replaced by another one, or withdrawn. Why goes
 * to what was said before.
 */
export const lookAgainAtDecision = defineCommand({
  name: 'decision.lookAgain',
  schema: z.strictObject({
    id: idField,
    outcome: z.enum(['confirmed', 'superseded', 'withdrawn']),
    /** Confirmed: when to look the next time; null: not again. */
    lookAgainOn: optionalDateField.default(null),
    why: textField.default(''),
  }),
  label: (plan, { id, outcome }) => texts.history.lookedAgain[outcome](get(plan, 'decision', id).title),
  apply: (plan, { id, outcome, lookAgainOn, why }, { today }) => {
    const decision = get(plan, 'decision', id);
    if (decision.status !== 'decided') throw new PlanError('refused', texts.errors.notDecided);
    if (lookAgainOn !== null && lookAgainOn <= today) throw new PlanError('refused', texts.errors.confirmNeedsDay);
    return alteration(plan, 'decision', id, {
      status: outcome === 'confirmed' ? 'decided' : outcome,
      lookedAgainOn: today,
      lookAgainOn: outcome === 'confirmed' ? lookAgainOn : null,
      why: [decision.why.trim(), why.trim()].filter((part) => part !== '').join('\n\n'),
    });
  },
});
