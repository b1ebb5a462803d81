import { find, type Plan, referencing } from './plan';
import { texts } from './texts/texts';
import type { Worry, WorryPart } from './worry';

const words = texts.meeting.worry;

/** Why an objective worries, a phrase for each part, the weightiest first; empty: nothing does. */
export function worryWords(plan: Plan, { objective, parts }: Worry): string[] {
  const several = referencing(plan, 'keyResult', 'objectiveId', objective.id).length > 1;
  return parts.map((part) => {
    const keyResult = 'keyResultId' in part && several ? find(plan, 'keyResult', part.keyResultId)?.title : undefined;
    return keyResult ? words.of(partWords(part), keyResult) : partWords(part);
  });
}

function partWords(part: WorryPart): string {
  switch (part.kind) {
    case 'confidenceFell':
      return words.confidenceFell(part.from, part.to);
    case 'confidenceLow':
      return words.confidenceLow(part.value);
    case 'pace':
      return words.pace(part.gap);
    case 'barriers':
      return words.barriers(part.count, part.oldestDays, part.overLimitDays);
    case 'actions':
      return words.actions(part.count, part.latestDays);
    case 'checkIn':
      return part.never ? words.neverCheckedIn(part.daysLate) : words.checkIn(part.daysLate);
    case 'unmeasured':
      return words.unmeasured;
  }
}
