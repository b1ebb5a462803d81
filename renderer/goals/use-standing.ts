import type { Format } from '../../shared/format';
import { find } from '../../shared/plan';
import type { Standing } from '../../shared/progress';
import { keyResultStanding, objectiveStanding } from '../../shared/rollup';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';

const unknown: Standing = { progress: null, expected: null, pace: null };

/** Where an objective or key result stands now. */
export function useStanding(kind: 'objective' | 'keyResult', id: string): Standing {
  return useDerived(
    (plan, rollup) => {
      if (kind === 'objective') return objectiveStanding(rollup, id);
      const keyResult = find(plan, 'keyResult', id);
      return keyResult ? keyResultStanding(rollup, keyResult) : unknown;
    },
    ['objective', 'keyResult', 'period'],
    [kind, id],
  );
}

/** '62 % of the way, expected 70 %: behind pace'. */
export function standingWords(standing: Standing, format: Pick<Format, 'percent'>): string {
  if (standing.progress === null) return texts.goals.standingUnknown;
  const progress = format.percent(standing.progress);
  if (standing.expected === null) return texts.goals.standingUndated(progress);
  return texts.goals.standing(
    progress,
    format.percent(standing.expected),
    texts.widgets.pace[standing.pace ?? 'unknown'],
  );
}
