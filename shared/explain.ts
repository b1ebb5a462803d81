import { paceByRatio, paceWord, share } from './explain-pace';
import type { ExplainedInput, Explanation } from './explained';
import { type Format, formatOf } from './format';
import type { KeyResult, Objective } from './model/goal';
import { find, inOrder, referencing } from './plan';
import { datesOf, type Standing, scoreColor, scoreOf } from './progress';
import { countedChildren, keyResultDates, keyResultStanding, objectiveStanding, type Rollup } from './rollup';
import { texts } from './texts/texts';

const words = texts.explain;

/** Explains progress and pace of a key result. */
export function explainKeyResult(rollup: Rollup, keyResult: KeyResult): Explanation {
  const format = formatOf(rollup.plan);
  const standing = keyResultStanding(rollup, keyResult);
  const { formula, inputs, notes } = measured(format, keyResult, standing.progress);
  const dated = keyResult.measuredOn ? [words.measuredOn(format.date(keyResult.measuredOn))] : [];
  const dates = keyResultDates(rollup.plan, keyResult);
  return {
    title: words.progressOf(keyResult.title),
    formula,
    inputs,
    result: share(format, standing.progress),
    notes: [...notes, ...dated, ...(dates.start && dates.end ? [] : [words.noDates])],
    ...(standing.pace ? { pace: paceByRatio(rollup, keyResult.title, standing, dates, keyResult) } : {}),
  };
}

interface Measured {
  formula: string;
  inputs: ExplainedInput[];
  notes: string[];
}

function measured(format: Format, keyResult: KeyResult, progress: number | null): Measured {
  const { start, target, current, rangeLow, rangeHigh, unit, milestones } = keyResult;
  const show = (value: number | null): string => (value === null ? words.noValue : format.value(value, unit));
  const result = share(format, progress);
  switch (keyResult.metric) {
    case 'increase':
    case 'decrease': {
      const notes = missing([
        [start, words.noBaseline],
        [target, words.noTarget],
        [current, words.noCurrent],
      ]);
      if (start !== null && target !== null && current !== null) {
        const raw = (current - start) / (target - start);
        if (raw > 1) notes.push(words.clampedAbove);
        if (raw < 0) notes.push(words.clampedBelow);
      }
      return {
        formula: progress === null ? words.noFormula : words.toTarget(show(current), show(start), show(target), result),
        inputs: [
          { label: words.start, value: show(start) },
          { label: words.target, value: show(target) },
          { label: words.current, value: show(current) },
        ],
        notes,
      };
    }
    case 'maintain': {
      const inputs = [
        { label: words.rangeLow, value: show(rangeLow) },
        { label: words.rangeHigh, value: show(rangeHigh) },
        { label: words.current, value: show(current) },
      ];
      const notes = missing([
        [rangeLow === null ? null : rangeHigh, words.noRange],
        [current, words.noCurrent],
      ]);
      if (rangeLow === null || rangeHigh === null || current === null || progress === null) {
        return { formula: words.noFormula, inputs, notes };
      }
      const outside = Math.max(rangeLow - current, current - rangeHigh, 0);
      const formula =
        outside === 0
          ? words.inRange(show(rangeLow), show(rangeHigh))
          : words.outsideRange(show(outside), show(rangeHigh - rangeLow), result);
      return { formula, inputs, notes };
    }
    case 'milestone': {
      const done = milestones.filter((milestone) => milestone.done).length;
      const inputs = milestones.map(({ title, done }) => ({ label: title, value: done ? words.done : words.open }));
      if (milestones.length === 0) return { formula: words.noFormula, inputs, notes: [words.noMilestones] };
      return {
        formula: words.milestones(format.number(done), format.number(milestones.length), result),
        inputs,
        notes: [],
      };
    }
    case 'yesNo':
      return {
        formula: words.yesNo,
        inputs: [{ label: words.reached, value: keyResult.done ? words.done : words.open }],
        notes: [],
      };
  }
}

function missing(values: readonly (readonly [number | null, string])[]): string[] {
  return values.filter(([value]) => value === null).map(([, note]) => note);
}

interface Part extends Standing {
  readonly title: string;
  readonly weight: number;
  readonly target: { readonly table: 'objective' | 'keyResult'; readonly id: string };
}

/** Explains progress and pace of an objective; undefined when it is gone. */
export function explainObjective(rollup: Rollup, id: string): Explanation | undefined {
  const objective = find(rollup.plan, 'objective', id);
  if (!objective) return undefined;
  const format = formatOf(rollup.plan);
  const standing = objectiveStanding(rollup, id);
  const parts = partsOf(rollup, objective);
  const { progress } = standing;
  return {
    title: words.progressOf(objective.title),
    formula: weightedFormula(format, parts, progress),
    inputs: parts.map((part) => ({
      label: part.title,
      value: share(format, part.progress),
      weight: format.number(part.weight),
      target: part.target,
    })),
    result: share(format, progress),
    notes: objectiveNotes(rollup, format, objective, parts, progress),
    ...(standing.pace ? { pace: objectivePace(rollup, format, objective, standing, parts) } : {}),
  };
}

function partsOf(rollup: Rollup, objective: Objective): Part[] {
  const keyResults = inOrder(referencing(rollup.plan, 'keyResult', 'objectiveId', objective.id));
  return [
    ...keyResults.map((row) => ({
      title: row.title,
      weight: row.weight,
      target: { table: 'keyResult' as const, id: row.id },
      ...keyResultStanding(rollup, row),
    })),
    ...inOrder(countedChildren(rollup.plan, objective)).map((row) => ({
      title: row.title,
      weight: row.weight,
      target: { table: 'objective' as const, id: row.id },
      ...objectiveStanding(rollup, row.id),
    })),
  ];
}

/** Above this many parts the formula shows the two sums instead of every term. */
const mostTerms = 6;

/** sum(w * p) / sum(w), in numbers. */
export function weightedFormula(
  format: Format,
  parts: readonly { readonly weight: number; readonly progress: number | null }[],
  progress: number | null,
): string {
  if (progress === null) return words.noFormula;
  const counted = parts.flatMap((part) =>
    part.progress !== null && part.weight > 0 ? [{ weight: part.weight, progress: part.progress }] : [],
  );
  const result = share(format, progress);
  if (counted.length <= mostTerms) {
    const terms = counted.map((part) => words.term(format.number(part.weight), share(format, part.progress)));
    return `${words.weighted} = ${words.weightedTerms(
      terms,
      counted.map((part) => format.number(part.weight)),
      result,
    )}`;
  }
  const sum = counted.reduce((total, part) => total + part.weight * part.progress, 0);
  const weights = counted.reduce((total, part) => total + part.weight, 0);
  return `${words.weighted} = ${words.weightedSums(share(format, sum), format.number(weights), result)}`;
}

function objectiveNotes(
  rollup: Rollup,
  format: Format,
  objective: Objective,
  parts: readonly Part[],
  progress: number | null,
): string[] {
  const notes: string[] = [];
  const children = referencing(rollup.plan, 'objective', 'parentId', objective.id);
  const dropped = children.filter((child) => child.status === 'dropped').length;
  if (parts.every((part) => part.target.table !== 'keyResult')) notes.push(words.noKeyResults);
  if (!objective.countsChildren && children.length > 0) notes.push(words.childrenNotCounted(children.length));
  if (objective.countsChildren && dropped > 0) notes.push(words.droppedNotCounted(dropped));
  const leftOut = parts.filter((part) => part.progress === null || part.weight <= 0);
  if (leftOut.length > 0) notes.push(words.leftOut(format.list(leftOut.map((part) => part.title))));
  const color = scoreColor(progress);
  if (progress !== null && color) notes.push(words.score(format.score(scoreOf(progress)), words.color[color]));
  notes.push(objective.kind === 'committed' ? words.committed : words.aspirational, words.initiativesNeverCount);
  const { start, end } = datesOf(rollup.plan, objective);
  if (!start || !end) notes.push(words.noDates);
  return notes;
}

function objectivePace(
  rollup: Rollup,
  format: Format,
  objective: Objective,
  standing: Standing,
  parts: readonly Part[],
): Explanation {
  const deciding = parts.filter((part) => part.pace !== null && part.weight > 0);
  if (objective.statusRule === 'average' || deciding.length === 0) {
    return paceByRatio(rollup, objective.title, standing, datesOf(rollup.plan, objective));
  }
  const pace = paceWord(standing.pace);
  return {
    title: words.paceOf(objective.title),
    formula: words.weakest(pace),
    inputs: deciding.map((part) => ({
      label: part.title,
      value: paceWord(part.pace),
      weight: format.number(part.weight),
      target: part.target,
    })),
    result: pace,
    notes: [words.thresholds],
  };
}
