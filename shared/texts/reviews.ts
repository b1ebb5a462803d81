/** Words of reviews and of what changed between two states of the plan. */
export const reviews = {
  titleOf: (period: string) => `Review of ${period}`,
  closingTitle: (title: string) => `${title}, closed`,
  decision: { carryOver: 'Carry over', change: 'Change', close: 'Close', drop: 'Drop' },
  barrierDecision: { extend: 'More time', escalate: 'Escalate', accept: 'Accept', resolve: 'Resolved' },
  changes: {
    kind: {
      added: 'New',
      continued: 'Goes on',
      removed: 'Gone',
      retired: 'Retired',
      returned: 'Back',
      reweighed: 'Weight',
      moved: 'Moved',
      retargeted: 'Re-targeted',
      reowned: 'Re-owned',
      status: 'Status',
      renamed: 'Renamed',
    },
    /** A sign beside each kind of change, so that colour is never all there is; every font has them. */
    sign: {
      added: '+',
      continued: '»',
      removed: '−',
      retired: '×',
      returned: '«',
      reweighed: '±',
      moved: '↕',
      retargeted: '≠',
      reowned: '↔',
      status: '○',
      renamed: '≈',
    },
    place: {
      parentId: 'Leads up to',
      pillarId: 'Pillar',
      periodId: 'Period',
      teamId: 'Team',
      objectiveId: 'Measures',
    },
    label: {
      name: 'Name',
      status: 'Status',
      owner: 'Owner',
      due: 'Due',
      metric: 'Measured as',
      target: 'Target',
      start: 'Start',
      range: 'Range',
      milestones: 'Steps',
      board: 'SWOT board',
      weight: 'Impact × confidence',
    },
    nobody: 'nobody',
    nothing: 'none',
    added: (name: string, place: string) => (place === '' ? `“${name}” is new.` : `“${name}” is new, under ${place}.`),
    continued: (name: string, period: string, before: string) =>
      `“${name}” goes on${period === '' ? '' : ` in ${period}`}${before === '' ? '' : `; it was “${before}”`}.`,
    removed: (name: string, place: string) =>
      place === '' ? `“${name}” is gone.` : `“${name}” is gone; it was under ${place}.`,
    renamed: (before: string, name: string) => `“${before}” is now called “${name}”.`,
    moved: {
      parentId: (name: string, from: string, to: string) =>
        instead(`“${name}”`, 'now leads up to', 'no longer leads up to', from, to),
      pillarId: (name: string, from: string, to: string) =>
        instead(`“${name}”`, 'now serves the pillar', 'no longer serves the pillar', from, to),
      periodId: (name: string, from: string, to: string) =>
        instead(`“${name}”`, 'now belongs to the period', 'no longer belongs to the period', from, to),
      teamId: (name: string, from: string, to: string) =>
        instead(`“${name}”`, 'is now with the team', 'is no longer with the team', from, to),
      objectiveId: (name: string, from: string, to: string) =>
        instead(`“${name}”`, 'now measures', 'no longer measures', from, to),
    },
    onBoard: 'on the board',
    offBoard: 'retired',
    retired: (name: string) => `“${name}” is retired: it holds no longer.`,
    returned: (name: string) => `“${name}” was retired and is back on the board.`,
    weighed: (impact: number, confidence: number) => `${impact} × ${confidence}`,
    reweighed: (name: string, from: string, to: string) =>
      `“${name}” now weighs ${to} (impact × confidence) instead of ${from}.`,
    reowned: (name: string, from: string, to: string) =>
      from === ''
        ? `${to} now owns “${name}”, which had no owner.`
        : to === ''
          ? `Nobody owns “${name}” any more; it was ${from}.`
          : `“${name}” passed from ${from} to ${to}.`,
    status: (name: string, from: string, to: string) =>
      `“${name}” is now ${to.toLocaleLowerCase()}; it was ${from.toLocaleLowerCase()}.`,
    target: (name: string, from: string, to: string, isMore: boolean | null) =>
      `The target of “${name}” was ${isMore === null ? 'changed' : isMore ? 'raised' : 'lowered'} from ${from} to ${to}.`,
    start: (name: string, from: string, to: string) => `“${name}” now starts at ${to} instead of ${from}.`,
    range: (name: string, from: string, to: string) => `The range of “${name}” is now ${to} instead of ${from}.`,
    between: (low: string, high: string) => `${low} to ${high}`,
    metric: (name: string, from: string, to: string) =>
      `“${name}” is measured differently: it was “${from}”, now it is “${to}”.`,
    milestones: (name: string, from: number, to: number) =>
      from === to
        ? `The steps of “${name}” were changed.`
        : `The steps of “${name}” were changed: there were ${from}, now there are ${to}.`,
    due: (name: string, from: string, to: string) =>
      from === ''
        ? `“${name}” is now due on ${to}; it had no day before.`
        : to === ''
          ? `“${name}” no longer has a day when it is due; it was ${from}.`
          : `“${name}” is now due on ${to} instead of ${from}.`,
  },
} as const;

/** That something holds now instead of something else, or holds no longer; either may be empty. */
function instead(name: string, now: string, noLonger: string, from: string, to: string): string {
  if (to === '') return `${name} ${noLonger} ${from}.`;
  return from === '' ? `${name} ${now} ${to}.` : `${name} ${now} ${to} instead of ${from}.`;
}
