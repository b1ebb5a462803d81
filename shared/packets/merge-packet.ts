import type { z } from 'zod';
import { latestCheckIn, saysNothing } from '../check-ins';
import { PlanError } from '../errors';
import { JsonError, JsonReader } from '../exchange/json-reader';
import type { CheckIn } from '../model/check-in';
import { find, type Plan, referencing } from '../plan';
import { texts } from '../texts/texts';
import {
  type FilledPacket,
  filledPacketSchema,
  maxPacketLength,
  type PacketAnswer,
  type PacketItem,
  packetCode,
  planMark,
  type Sign,
} from './packet';

/**
 * Reads a filled packet. The text may come from anyone: nothing in it is believed but what the code of this plan vouches for,
 * and what the person wrote is bounded. Throws PlanError 'invalid-input' (no packet), 'too-large', or 'refused' (of another
 * plan, or what went out was altered).
 */
export function readPacket(text: string, sign: Sign): FilledPacket {
  const words = texts.packets.refused;
  if (text.length > maxPacketLength) throw new PlanError('too-large', words.tooLarge);
  let json: unknown;
  try {
    json = new JsonReader(text.startsWith('\ufeff') ? text.slice(1) : text).read();
  } catch (error) {
    if (error instanceof JsonError) throw new PlanError('invalid-input', words.notAPacket);
    throw error;
  }
  const parsed = filledPacketSchema.safeParse(json);
  if (!parsed.success) throw new PlanError('invalid-input', words.notAPacket, whereOf(parsed.error));
  const { issued, code, answers } = parsed.data;
  if (issued.plan !== planMark(sign)) throw new PlanError('refused', words.otherPlan);
  if (code !== packetCode(issued, sign)) throw new PlanError('refused', words.doctored);
  const known = new Set(issued.items.map((item) => item.keyResultId));
  const answered = new Set(answers.map((answer) => answer.keyResultId));
  if (answered.size !== answers.length || ![...answered].every((id) => known.has(id))) {
    throw new PlanError('refused', words.doctored);
  }
  return parsed.data;
}

function whereOf(error: z.ZodError): string {
  return (error.issues[0]?.path ?? []).join('.');
}

/** Forms that came back: those that can be looked at, and why the others cannot. */
export interface ReadForms {
  readonly forms: readonly FilledPacket[];
  readonly refused: readonly { readonly file: string; readonly message: string }[];
}

/** A packet whose answers of days still to come are of `day` instead; without a day they are left out. */
export function redated(filled: FilledPacket, today: string, day: string | null): FilledPacket {
  const answers = filled.answers.flatMap((answer) => {
    if (answer.date <= today) return [answer];
    return day === null ? [] : [{ ...answer, date: day }];
  });
  return { ...filled, answers };
}

/** The first day that answers of a packet give and that is still to come; undefined where there is none. */
export function dayToCome({ answers }: FilledPacket, today: string): string | undefined {
  return answers
    .map(({ date }) => date)
    .sort()
    .find((date) => date > today);
}

/** What an answer of a packet would do. */
export interface PacketMerge {
  /**
   * new: it can be taken over; changedHere: somebody checked in here since the packet went out, one must choose; alreadyThere:
   * the same was taken over before; unknown: its key result is gone, or is measured in another way now.
   */
  readonly kind: 'new' | 'changedHere' | 'alreadyThere' | 'unknown';
  readonly answer: PacketAnswer;
  /** The key result as it stood when the packet went out. */
  readonly item: PacketItem;
  /** The latest check-in here, where there is one since. */
  readonly here: CheckIn | undefined;
}

/** What taking over a filled packet would do, answer by answer; those that say nothing are left out. */
export function previewPacket(plan: Plan, { issued, answers }: FilledPacket): PacketMerge[] {
  const items = new Map(issued.items.map((item) => [item.keyResultId, item]));
  return answers.flatMap((answer): PacketMerge[] => {
    const item = items.get(answer.keyResultId);
    if (!item || (saysNothing(answer) && answer.barrier === null)) return [];
    const keyResult = find(plan, 'keyResult', answer.keyResultId);
    const latest = latestCheckIn(plan, answer.keyResultId);
    const isOther = (latest?.id ?? null) !== item.checkInId || (!latest && keyResult?.measuredOn !== item.lastOn);
    const kind =
      !keyResult || keyResult.metric !== item.metric
        ? 'unknown'
        : isThere(plan, answer, issued.personId)
          ? 'alreadyThere'
          : isOther
            ? 'changedHere'
            : 'new';
    return [{ kind, answer, item, here: kind === 'changedHere' ? latest : undefined }];
  });
}

function isThere(plan: Plan, answer: PacketAnswer, personId: string): boolean {
  const { barrier } = answer;
  if (barrier && saysNothing(answer)) {
    return referencing(plan, 'barrier', 'keyResultId', answer.keyResultId).some(
      (row) => row.openedOn === answer.date && row.title === barrier.title,
    );
  }
  return referencing(plan, 'checkIn', 'keyResultId', answer.keyResultId).some(
    (row) =>
      row.date === answer.date &&
      row.personId === personId &&
      row.value === answer.value &&
      row.done === answer.done &&
      row.confidence === answer.confidence &&
      row.whatChanged === answer.whatChanged &&
      row.whatNext === answer.whatNext,
  );
}
