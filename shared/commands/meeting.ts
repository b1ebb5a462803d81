import { z } from 'zod';
import { PlanError } from '../errors';
import { closingMinutes, mostObjectives, sharedOut } from '../meeting';
import { idField, titleField } from '../model/fields';
import { get } from '../plan';
import { createRollup } from '../rollup';
import { texts } from '../texts/texts';
import { worryOf } from '../worry';
import { worryWords } from '../worry-words';
import { defineCommand } from './command';
import { newSession, type PlannedStep } from './session';
import { begun, refuseOther } from './session-run';

/** Shortest and longest meeting, in minutes. */
export const meetingLengths = { min: 5, max: 480 } as const;

/**
 * Begins a meeting over these objectives in this order, which stays: a session with a step for each, a last one for what was
 * agreed, and the first of them entered. Why each worries is kept with its step, as it was when the meeting began.
 */
export const startMeeting = defineCommand({
  name: 'meeting.start',
  schema: z.strictObject({
    title: titleField,
    /** The whole length, with reading out at the end. */
    minutes: z.number().int().min(meetingLengths.min).max(meetingLengths.max),
    objectiveIds: z.array(idField).min(1).max(mostObjectives),
    /** Who is expected. */
    personIds: z.array(idField).max(200).default([]),
  }),
  label: (_plan, { title }) => texts.history.startedSession(title),
  apply: (plan, { title, minutes, objectiveIds, personIds }, { newId, today, now }) => {
    refuseOther(plan);
    const ids = [...new Set(objectiveIds)];
    const closing = closingMinutes(minutes);
    if (ids.length > minutes - closing) throw new PlanError('refused', texts.errors.meetingTooShort(ids.length));
    const lengths = sharedOut(minutes - closing, ids.length);
    const rollup = createRollup(plan, today);
    const steps = ids.map((id, i): PlannedStep => {
      const objective = get(plan, 'objective', id);
      const goal = worryWords(plan, worryOf(rollup, objective)).join('; ');
      const step = {
        kind: 'discuss',
        title: objective.title,
        goal,
        minutes: lengths[i] ?? 1,
        objectiveId: id,
      } as const;
      return { ...step, place: 'progress', placeArgument: '' };
    });
    const last: PlannedStep = {
      kind: 'assign',
      title: texts.meeting.closing,
      goal: texts.meeting.closingGoal,
      minutes: closing,
      objectiveId: null,
      place: 'progress',
      placeArgument: '',
    };
    const session = { title, date: today, templateKind: 'meeting', goal: texts.meeting.goal, personIds } as const;
    return begun(newSession(plan, { ...session, steps: [...steps, last] }, newId), now);
  },
});
