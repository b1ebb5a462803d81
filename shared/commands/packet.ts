import { z } from 'zod';
import type { Change } from '../changes';
import { saysNothing } from '../check-ins';
import { PlanError } from '../errors';
import { idField } from '../model/fields';
import { maxPacketItems, packetAnswerSchema } from '../packets/packet';
import { find } from '../plan';
import { texts } from '../texts/texts';
import { openBarrier } from './barrier';
import { addCheckIn } from './check-in';
import { defineCommand } from './command';

/** Takes over the chosen answers of a filled packet as check-ins of its person, all in one change; each key result once. */
export const mergePacket = defineCommand({
  name: 'packet.merge',
  schema: z.strictObject({
    /** Whose packet it is. */
    personId: idField,
    answers: z.array(packetAnswerSchema).min(1).max(maxPacketItems),
  }),
  label: (plan, { personId, answers }) =>
    texts.history.mergedPacket(find(plan, 'person', personId)?.name ?? texts.packets.somebody, answers.length),
  apply: (plan, { personId, answers }, context) => {
    if (new Set(answers.map((answer) => answer.keyResultId)).size !== answers.length) {
      throw new PlanError('duplicate', texts.errors.answeredTwice);
    }
    const person = find(plan, 'person', personId)?.id ?? null;
    return answers.flatMap(({ barrier, ...answer }): Change[] => {
      if (barrier && saysNothing(answer)) {
        const { keyResultId, date: openedOn } = answer;
        return openBarrier.apply(plan, openBarrier.schema.parse({ ...barrier, keyResultId, openedOn }), context);
      }
      const input = { ...answer, personId: person, ...(barrier ? { barrier } : {}) };
      return addCheckIn.apply(plan, addCheckIn.schema.parse(input), context);
    });
  },
});
