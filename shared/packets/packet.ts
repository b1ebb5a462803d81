import { z } from 'zod';
import { barrierSeverities } from '../model/barrier';
import { checkInSchema } from '../model/check-in';
import {
  dateField,
  idField,
  optionalValueField,
  referenceField,
  shortTextField,
  textField,
  titleField,
} from '../model/fields';
import { metrics } from '../model/goal';

/** The word by which a filled packet is known. */
export const packetFormat = 'throughline-check-in';
/** Largest filled packet read, in characters. */
export const maxPacketLength = 4 * 1024 * 1024;
/** Most key results in one packet. */
export const maxPacketItems = 200;

/** A key result as it stood when the packet went out. */
export const packetItemSchema = z.strictObject({
  keyResultId: idField,
  title: titleField,
  objective: titleField,
  metric: z.enum(metrics),
  unit: shortTextField,
  value: optionalValueField,
  done: z.boolean(),
  milestones: z.array(z.strictObject({ id: idField, title: titleField, done: z.boolean() })).max(100),
  /** The latest check-in that was known then, and its day; a value noted without one has a day only. */
  checkInId: referenceField,
  lastOn: dateField.nullable(),
});
export type PacketItem = z.infer<typeof packetItemSchema>;

/** What went out: whose it is, from which plan, and where each key result stood. */
export const issuedPacketSchema = z.strictObject({
  /** A mark of the plan it comes from. */
  plan: z.string().regex(/^[0-9a-f]{16}$/),
  packetId: idField,
  personId: idField,
  person: titleField,
  issuedOn: dateField,
  items: z.array(packetItemSchema).min(1).max(maxPacketItems),
});
export type IssuedPacket = z.infer<typeof issuedPacketSchema>;

/** What the person filled in for one key result. */
export const packetAnswerSchema = checkInSchema
  .pick({
    keyResultId: true,
    date: true,
    value: true,
    milestoneIds: true,
    done: true,
    confidence: true,
    whatChanged: true,
    whatNext: true,
  })
  .extend({
    barrier: z.strictObject({ title: titleField, severity: z.enum(barrierSeverities), nextStep: textField }).nullable(),
  });
export type PacketAnswer = z.infer<typeof packetAnswerSchema>;

/** A filled packet as it comes back. */
export const filledPacketSchema = z.strictObject({
  format: z.literal(packetFormat),
  version: z.literal(1),
  issued: issuedPacketSchema,
  /** The integrity code of what went out. */
  code: z.string().regex(/^[0-9a-f]{64}$/),
  answers: z.array(packetAnswerSchema).max(maxPacketItems),
});
export type FilledPacket = z.infer<typeof filledPacketSchema>;

/**
 * Makes a code of a text that only who holds the plan's key can make: HMAC-SHA-256 as 64 hexadecimal digits. Given by the
 * caller, as `shared/` knows no cryptography.
 */
export type Sign = (text: string) => string;

/** The mark of the plan that a key belongs to. */
export function planMark(sign: Sign): string {
  return sign('throughline plan').slice(0, 16);
}

/** The code of what went out; the order of its fields is that of the schema, whatever a file did with it. */
export function packetCode(issued: IssuedPacket, sign: Sign): string {
  return sign(`throughline packet ${JSON.stringify(issuedPacketSchema.parse(issued))}`);
}
