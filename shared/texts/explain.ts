/** How the numbers explain themselves: formulas in words and numbers, already formatted values come in. */
export const explain = {
  progressOf: (title: string) => `Progress of ${title}`,
  paceOf: (title: string) => `Pace of ${title}`,
  noValue: '—',
  weight: (weight: string) => `weight ${weight}`,
  start: 'Start',
  target: 'Target',
  current: 'Now',
  rangeLow: 'Lower end',
  rangeHigh: 'Upper end',
  done: 'Done',
  open: 'Open',
  reached: 'Reached',
  progress: 'Progress',
  expected: 'Expected by today',
  firstDay: 'First day',
  lastDay: 'Last day',
  today: 'Today',
  toTarget: (current: string, start: string, target: string, result: string) =>
    `(now − start) ÷ (target − start) = (${current} − ${start}) ÷ (${target} − ${start}) = ${result}`,
  inRange: (low: string, high: string) => `Inside the range ${low} to ${high} = 100%`,
  outsideRange: (outside: string, width: string, result: string) =>
    `1 − distance from the range ÷ width of the range = 1 − ${outside} ÷ ${width} = ${result}`,
  milestones: (done: string, total: string, result: string) =>
    `milestones done ÷ all milestones = ${done} ÷ ${total} = ${result}`,
  yesNo: 'Reached = 100%, not yet reached = 0%',
  weighted: 'sum of weight × progress ÷ sum of weights',
  weightedTerms: (terms: readonly string[], weights: readonly string[], result: string) =>
    `(${terms.join(' + ')}) ÷ (${weights.join(' + ')}) = ${result}`,
  weightedSums: (sum: string, weights: string, result: string) => `${sum} ÷ ${weights} = ${result}`,
  term: (weight: string, progress: string) => `${weight} × ${progress}`,
  noFormula: 'There is nothing to compute from yet.',
  expectedByTime: (passed: string, total: string, result: string) =>
    `days passed ÷ all days = ${passed} ÷ ${total} = ${result}`,
  expectedOn: (date: string) => `Expected on ${date}`,
  expectedByPoints: (value: string, result: string) =>
    `on the straight line between the two points today: ${value}, which is ${result} of the way`,
  expectedByMilestones: (due: string, total: string, result: string) =>
    `milestones due by today ÷ all milestones = ${due} ÷ ${total} = ${result}`,
  ratio: (progress: string, expected: string, ratio: string, pace: string) =>
    `progress ÷ expected = ${progress} ÷ ${expected} = ${ratio}: ${pace}`,
  weakest: (pace: string) => `The weakest one decides: ${pace}`,
  isDone: 'Progress is 100%: Done',
  notBegun: 'Nothing is expected yet: Not started',
  aheadOfPlan: 'More is reached than your own plan expects by today, which is nothing: On track',
  thresholds: 'From 0.95 on track, 0.85 to 0.94 behind, below 0.85 at risk.',
  noBaseline: 'It has no baseline (start), so progress cannot be computed.',
  noTarget: 'It has no target, so progress cannot be computed.',
  noCurrent: 'Nothing has been measured yet.',
  noRange: 'It has no range, so progress cannot be computed.',
  noMilestones: 'It has no milestones yet.',
  clampedAbove: 'It went beyond the target; over-achievement counts as 100%.',
  clampedBelow: 'It is worse than at the start; that counts as 0%.',
  measuredOn: (date: string) => `Last measured on ${date}.`,
  noKeyResults: 'It has no key results yet.',
  childrenNotCounted: (count: number) =>
    count === 1
      ? 'The objective below it is not counted; that can be switched on.'
      : `The ${count} objectives below it are not counted; that can be switched on.`,
  droppedNotCounted: (count: number) =>
    count === 1
      ? 'A dropped objective below it is not counted.'
      : `${count} dropped objectives below it are not counted.`,
  leftOut: (titles: string) => `Left out, as they have no number or weigh 0: ${titles}.`,
  initiativesNeverCount: 'Initiatives never count into progress.',
  noDates: 'It has no dates and no period, so no pace can be told.',
  score: (score: string, color: string) => `Score ${score} (${color}).`,
  color: { red: 'red', amber: 'amber', green: 'green' },
  committed: 'Committed: success is 1.0.',
  aspirational: 'Aspirational: success is 0.7 and above.',
} as const;
