import type { PillarStanding } from './dashboard';
import { weightedFormula } from './explain';
import { paceFormula, paceWord, share } from './explain-pace';
import type { Explanation } from './explained';
import { formatOf } from './format';
import { find } from './plan';
import { objectiveStanding, type Rollup } from './rollup';
import { texts } from './texts/texts';

const words = texts.explain;
const own = texts.dashboard.explain;

/** So many objectives are listed one by one; a pillar of a large plan has thousands. */
const mostListed = 40;

/** Explains progress and pace of a pillar, and how sure people are of it. */
export function explainPillar(rollup: Rollup, standing: PillarStanding): Explanation {
  const format = formatOf(rollup.plan);
  const { counted, total, progress, expected, datedProgress, pace, confidence, pillarId } = standing;
  const title = find(rollup.plan, 'pillar', pillarId)?.title ?? texts.dashboard.noPillar;
  const parts = counted.map((objective) => ({ objective, ...objectiveStanding(rollup, objective.id) }));
  const weighted = parts.map((part) => ({ weight: part.objective.weight, progress: part.progress }));
  const notes: string[] = [];
  if (counted.length > mostListed) notes.push(own.more(counted.length - mostListed));
  if (total > counted.length) notes.push(own.throughParent(total - counted.length));
  const unknown = parts.filter((part) => part.progress === null).length;
  if (unknown > 0) notes.push(own.noNumbers(unknown));
  if (confidence) notes.push(own.confidence(format.score(confidence.value), confidence.count));
  return {
    title: words.progressOf(title),
    formula: weightedFormula(format, weighted, progress),
    inputs: parts.slice(0, mostListed).map(({ objective, progress: of }) => ({
      label: objective.title,
      value: share(format, of),
      weight: format.number(objective.weight),
      target: { table: 'objective' as const, id: objective.id },
    })),
    result: share(format, progress),
    notes,
    ...(pace
      ? {
          pace: {
            title: words.paceOf(title),
            formula: paceFormula(format, { progress: pace === 'done' ? 1 : datedProgress, expected, pace }),
            inputs: [
              { label: own.datedProgress, value: share(format, datedProgress) },
              { label: words.expected, value: share(format, expected) },
            ],
            result: paceWord(pace),
            notes: [own.expected, words.thresholds],
          },
        }
      : {}),
  };
}
