import { z } from 'zod';
import {
  dateField,
  idField,
  optionalInstantField,
  positionField,
  referenceField,
  shortTextField,
  textField,
  titleField,
} from './fields';

export const sessionTemplates = [
  'halfDaySwot',
  'fullDayStrategy',
  'quarterlyPlanning',
  'goalSetting',
  'meeting',
  'own',
] as const;
export const sessionStatuses = ['planned', 'running', 'closed'] as const;

/** A workshop session of the leadership team, with its agenda. */
export const sessionSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    title: titleField.describe('What it is called.'),
    templateKind: z
      .enum(sessionTemplates)
      .describe('The agenda it began with; `meeting`: a team walks through its objectives.'),
    date: dateField.describe('The day.'),
    location: shortTextField.describe('Where it takes place.'),
    goal: textField.describe('What everyone should have when it ends.'),
    facilitatorId: referenceField.describe('Who leads it.'),
    status: z.enum(sessionStatuses).describe('Where it stands.'),
    stepId: referenceField.describe('The step it is in; null: it is not running, or that step was deleted.'),
    startedAt: optionalInstantField.describe('When it was started.'),
    closedAt: optionalInstantField.describe('When it was closed.'),
    minutes: z.string().max(200_000).describe('The minutes as edited by hand; empty: they write themselves.'),
    position: positionField.describe('Order among sessions of the same day.'),
  })
  .describe('Sessions: workshops of the leadership team, each with its agenda.');
export type Session = z.infer<typeof sessionSchema>;
export type SessionTemplate = Session['templateKind'];
export type SessionStatus = Session['status'];

export const stepKinds = ['brainstorm', 'group', 'vote', 'discuss', 'decide', 'assign', 'break'] as const;

/** Places of the program that a step can open. */
export const sessionPlaces = [
  'foundation',
  'stakeholders',
  'swot',
  'priorities',
  'tows',
  'goals',
  'progress',
  'alignment',
  'trace',
  'decisions',
  'strategy',
  'health',
  'document',
] as const;

/** Longest step, and the most minutes that can be added to one. */
export const longestStep = 480;

/**
 * A step of an agenda. Its clock is `elapsedMs` plus the time since `startedAt` while it runs: both are in the file, so
 * that a program that was killed comes back with the same clock.
 */
export const agendaStepSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    sessionId: idField.describe('The session.'),
    kind: z.enum(stepKinds).describe('What is done in it.'),
    title: titleField.describe('What it is called.'),
    goal: textField.describe('What should be there at its end.'),
    minutes: z.number().int().min(1).max(longestStep).describe('Planned length in minutes.'),
    addedMinutes: z.number().int().min(0).max(longestStep).describe('Minutes added while it ran.'),
    place: z.enum(sessionPlaces).nullable().describe('The place of the program that it opens; null: none.'),
    placeArgument: shortTextField.describe(
      'What that place should show: a quadrant, the id of a vote; empty: nothing in particular.',
    ),
    startedAt: optionalInstantField.describe('The instant since which its clock runs; null: it stands still.'),
    elapsedMs: z.number().int().min(0).max(1e10).describe('Time on its clock before that, in milliseconds.'),
    enteredAt: optionalInstantField.describe('When it was entered for the first time.'),
    leftAt: optionalInstantField.describe('When it was left for the last time.'),
    notes: textField.describe('What was said, for the minutes.'),
    position: positionField.describe('Order in the agenda.'),
    objectiveId: referenceField
      .default(null)
      .describe('The objective it is about, in the meeting of a team; null: none, or it was deleted.'),
  })
  .describe('The steps of a session’s agenda, with their clocks.');
export type AgendaStep = z.infer<typeof agendaStepSchema>;
export type StepKind = AgendaStep['kind'];
export type SessionPlace = (typeof sessionPlaces)[number];

/** Who is expected in a session, and whether they came. */
export const attendanceSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    sessionId: idField.describe('The session.'),
    personId: referenceField.describe('A person of the plan; null: a guest.'),
    name: titleField.describe('The name at the time; a person’s own name comes first.'),
    present: z.boolean().describe('Whether they came.'),
    position: positionField.describe('Order in the list.'),
  })
  .describe('Who is expected in a session, and whether they came.');
export type Attendance = z.infer<typeof attendanceSchema>;

/** Something worth talking about, but not now. */
export const parkingLotItemSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    sessionId: idField.describe('The session.'),
    title: titleField.describe('What it is about.'),
    resolved: z.boolean().describe('Whether it is dealt with.'),
    outcome: textField.describe('What became of it.'),
    position: positionField.describe('Order in the list.'),
  })
  .describe('The parking lot: what is worth talking about, but not now.');
export type ParkingLotItem = z.infer<typeof parkingLotItemSchema>;

/** The columns of a look back. */
export const lookBackColumns = ['wentWell', 'didNot', 'tryNext'] as const;
export const noteColumns = ['idea', ...lookBackColumns] as const;

/** A card of a session's own board: ideas that are not SWOT cards, and the columns of a look back. */
export const sessionNoteSchema = z
  .strictObject({
    id: idField.describe('Id of the row.'),
    sessionId: idField.describe('The session.'),
    stepId: referenceField.describe('The step it was written in.'),
    column: z.enum(noteColumns).describe('Where it stands on the board.'),
    title: titleField.describe('The card in one sentence.'),
    position: positionField.describe('Order in its column.'),
    initiativeId: referenceField.default(null).describe('The initiative it became; null: none.'),
    decisionId: referenceField.default(null).describe('The decision it became; null: none.'),
  })
  .describe('Cards of a session’s own board: ideas that are not SWOT cards, and the columns of a look back.');
export type SessionNote = z.infer<typeof sessionNoteSchema>;
export type NoteColumn = SessionNote['column'];
export type LookBackColumn = (typeof lookBackColumns)[number];
