import { z } from 'zod';
import { PlanError } from '../errors';
import { dateField, idField } from '../model/fields';
import { initiativeStatuses } from '../model/initiative';
import { get, inOrder } from '../plan';
import { datesFor, keptFrom, rescheduled, spanOf } from '../schedule';
import { texts } from '../texts/texts';
import { changeLabel } from './change-label';
import { defineCommand } from './command';
import { alteration, positionsAmong, renumbering } from './rows';

/**
 * Moves an initiative in time, or makes it longer or shorter. What waits for it is pushed behind its end; it is itself
 * refused to begin sooner than what it waits for ends.
 */
export const rescheduleInitiative = defineCommand({
  name: 'initiative.reschedule',
  schema: z.strictObject({ id: idField, startDate: dateField, dueDate: dateField }),
  label: (plan, { id, startDate, dueDate }) => {
    const pushed = startDate <= dueDate ? rescheduled(plan, id, { start: startDate, end: dueDate }).size - 1 : 0;
    return texts.history.rescheduled(get(plan, 'initiative', id).title, pushed);
  },
  apply: (plan, { id, startDate, dueDate }) => {
    const initiative = get(plan, 'initiative', id);
    if (startDate > dueDate) throw new PlanError('refused', texts.errors.datesReversed);
    const was = spanOf(initiative);
    const first = keptFrom(plan, id, startDate);
    // One that begins too soon already may be brought nearer to its right place, and may end when it likes.
    if (first && !(was && startDate >= was.start)) {
      throw new PlanError('refused', texts.errors.beginsTooSoon(initiative.title, first.title));
    }
    return [...rescheduled(plan, id, { start: startDate, end: dueDate })].flatMap(([moved, span]) =>
      alteration(plan, 'initiative', moved, datesFor(plan, moved, span)),
    );
  },
});

/** Puts an initiative into a column of the board: its status, and its place before another one (null: last). */
export const placeInitiative = defineCommand({
  name: 'initiative.place',
  schema: z.strictObject({ id: idField, status: z.enum(initiativeStatuses), beforeId: idField.nullable() }),
  label: (plan, { id, status }) => changeLabel(plan, 'initiative', id, { status }),
  apply: (plan, { id, status, beforeId }) => {
    const others = inOrder(plan.rows.initiative.values()).filter((row) => row.id !== id);
    const { positions, moved } = positionsAmong(others, beforeId, 1);
    return [
      ...renumbering(plan, 'initiative', moved),
      ...alteration(plan, 'initiative', id, { status, position: positions[0] ?? 1 }),
    ];
  },
});
