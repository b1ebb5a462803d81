import type { CommandInput } from '../../shared/commands/registry';
import type { Format } from '../../shared/format';
import type { CheckIn } from '../../shared/model/check-in';
import type { KeyResult } from '../../shared/model/goal';
import { editableNumber, parseNumber } from '../ui/parse';
import { blankDraft, type CheckInDraft } from './check-in-state';

/** Whether the metric asks for a number. */
export function asksForNumber({ metric }: KeyResult): boolean {
  return metric === 'increase' || metric === 'decrease' || metric === 'maintain';
}

/** The number of a draft: null when none was typed, undefined when it is none. */
export function typedValue(draft: CheckInDraft, keyResult: KeyResult, locale: string): number | null | undefined {
  return asksForNumber(keyResult) ? parseNumber(draft.value, locale) : null;
}

/** The part of a check-in both commands take. */
export function saidInDraft(draft: CheckInDraft, keyResult: KeyResult, value: number | null) {
  return {
    ...(value === null ? {} : { value }),
    ...(keyResult.metric === 'milestone' && draft.milestoneIds ? { milestoneIds: [...draft.milestoneIds] } : {}),
    ...(keyResult.metric === 'yesNo' && draft.done !== null ? { done: draft.done } : {}),
    ...(draft.date ? { date: draft.date } : {}),
    confidence: draft.confidence,
    whatChanged: draft.whatChanged.trim(),
    whatNext: draft.whatNext.trim(),
  };
}

/** What a draft sends when it is saved as a new check-in. */
export function newCheckIn(
  draft: CheckInDraft,
  keyResult: KeyResult,
  value: number | null,
): CommandInput<'checkIn.add'> {
  const barrier = draft.barrier.trim();
  return {
    keyResultId: keyResult.id,
    ...saidInDraft(draft, keyResult, value),
    ...(barrier ? { barrier: { title: barrier, severity: draft.severity, ownerId: draft.barrierOwnerId } } : {}),
  };
}

/** A check-in of the past as a draft. */
export function draftOf(checkIn: CheckIn, { locale }: Pick<Format, 'locale'>): CheckInDraft {
  const { date, value, milestoneIds, done, confidence, whatChanged, whatNext } = checkIn;
  return {
    ...blankDraft,
    date,
    value: editableNumber(value, locale),
    milestoneIds,
    done,
    confidence,
    whatChanged,
    whatNext,
  };
}

/** Whether nothing of a draft was touched. */
export function isBlank(draft: CheckInDraft): boolean {
  const { date: _, ...rest } = draft;
  const { date: __, ...blank } = blankDraft;
  return JSON.stringify(rest) === JSON.stringify(blank);
}
