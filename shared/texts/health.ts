const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Words of Plan health: each rule's name, why it matters, the evidence of a finding and the label of its fix. */
export const health = {
  severity: { error: 'Must be fixed', warning: 'Should be looked at', hint: 'Worth a thought' },
  level: { company: 'company', team: 'team', person: 'personal' },
  score: 'Plan health',
  formula:
    '100, less 5 for each finding that must be fixed, 2 for each that should be looked at and ½ for each worth a thought; one rule never costs more than 15.',
  nothingFound: 'Nothing found: the plan holds together.',
  rules: {
    cycle: {
      title: 'Circle',
      why: 'What leads back to itself has no beginning, so nothing can be rolled up along it.',
    },
    'key-result-without-baseline': {
      title: 'Key result that cannot be measured',
      why: 'Progress is (now − start) ÷ (target − start): without the numbers there is none.',
    },
    'orphan-objective': {
      title: 'Orphan objective',
      why: 'A team or personal objective should lead up to one above it, so that everyone sees what it is for.',
    },
    'objective-without-key-results': {
      title: 'Objective without key results',
      why: 'Without a key result nobody can tell whether it was reached.',
    },
    'objective-without-owner': {
      title: 'Objective without an owner',
      why: 'What everybody owns nobody looks after: one person answers for it.',
    },
    'key-result-without-owner': {
      title: 'Key result without an owner',
      why: 'Somebody has to keep its value current and speak up when it stalls.',
    },
    'child-outlives-parent': {
      title: 'Objective ends after the one above',
      why: 'What is due later cannot contribute to what ends before it.',
    },
    'green-over-red': {
      title: 'Green above red',
      why: 'When those below are at risk, an objective on track usually looks better than it is.',
    },
    'dates-outside-period': {
      title: 'Dates outside the period',
      why: 'What lies outside its period is missing from that period’s reviews.',
    },
    'stale-check-in': {
      title: 'Check-in overdue',
      why: 'A plan nobody looks at is not followed: three of four are never updated by their owners.',
    },
    'old-barrier': {
      title: 'Barrier beyond its limit',
      why: 'What stays in the way this long is not solved in passing: it needs a decision.',
    },
    'unanswered-swot-item': {
      title: 'Threat or weakness nobody answers',
      why: 'The analysis is only worth its consequences: an objective should meet it, or it is a risk taken knowingly.',
    },
    'team-without-company-link': {
      title: 'Team without a link to the company level',
      why: 'Each team should see how its work carries the company’s objectives.',
    },
    'overloaded-owner': {
      title: 'Overloaded owner',
      why: 'More than five objectives at a time and none gets the attention it needs.',
    },
    'pillar-without-objective': {
      title: 'Pillar without an objective',
      why: 'A strategic priority without an objective is only a word.',
    },
    'initiative-past-due': {
      title: 'Initiative past due',
      why: 'Either it is done and nobody noted it, or the plan needs a new date.',
    },
    'initiative-without-owner': {
      title: 'Initiative without an owner',
      why: 'Work that is nobody’s does not get done.',
    },
    'initiative-without-date': {
      title: 'Initiative without a due date',
      why: 'Without a date nobody can see that it is late.',
    },
    'objective-without-evidence': {
      title: 'Objective without evidence',
      why: 'It, or one above it, should answer something in the SWOT analysis; otherwise: why this one?',
    },
    'chosen-option-without-objective': {
      title: 'Chosen option without an objective',
      why: 'A choice that no objective carries out stays a wish.',
    },
    'key-stakeholder-without-engagement': {
      title: 'Key stakeholder without engagement',
      why: 'Who has much power and much interest can carry or stop the plan: somebody should look after them.',
    },
    'option-without-items': {
      title: 'Option without SWOT cards',
      why: 'An option is the answer to something in the analysis; without it nobody can tell why it is there.',
    },
    'audience-without-objective': {
      title: 'Audience without an objective',
      why: 'If it matters whom you serve, some objective should serve them.',
    },
    'too-many-elements': {
      title: 'A large plan',
      why: 'Plans with under 20 elements succeed in 68% of cases, those with over 60 in only 8% (ClearPoint).',
    },
  },
  evidence: {
    cycle: (names: string) => `These lead back to each other: ${names}.`,
    noStart: 'It has no start (baseline).',
    noTarget: 'It has no target.',
    noRange: 'It has no range to stay in.',
    noMilestones: 'It has no milestones.',
    orphan: (level: string) => `It is a ${level} objective with nothing above it.`,
    noKeyResults: 'It has no key result.',
    noKeyResultsBut: (children: number) =>
      `It has no key result, and the ${count(children, 'objective', 'objectives')} below it ${children === 1 ? 'is' : 'are'} not counted.`,
    noOwner: 'Nobody owns it.',
    outlives: (own: string, parent: string, parentEnd: string) => `It ends on ${own}, but “${parent}” on ${parentEnd}.`,
    greenOverRed: (pace: string, red: number, of: number) =>
      `It is “${pace}”, but ${red} of the ${count(of, 'objective', 'objectives')} directly below ${red === 1 ? 'is' : 'are'} at risk.`,
    outside: (what: string, place: string, range: string) => `${what} lies outside “${place}” (${range}).`,
    starts: (date: string) => `Its first day, ${date},`,
    ends: (date: string) => `Its last day, ${date},`,
    startsAndEnds: (start: string, end: string) => `From ${start} to ${end} it`,
    unanswered: (quadrant: string, weight: string) => `No objective answers this ${quadrant} (weight ${weight} of 25).`,
    onlyIdeas: (options: readonly string[]) =>
      options.length === 1
        ? `The option “${options[0]}” for it is not chosen.`
        : `${options.length} options for it are not chosen.`,
    optionWithoutObjective: 'It was chosen, but no objective carries it out.',
    optionWithoutItems: 'It builds on no SWOT card.',
    noEngagement: 'It must be managed closely, but how we engage is not written down.',
    noCarer: 'It must be managed closely, but nobody looks after it.',
    noCare: 'It must be managed closely, but nobody looks after it and how we engage is not written down.',
    teamNotLinked: (objectives: number) =>
      objectives === 1
        ? 'Its only objective does not lead up to a company objective.'
        : `None of its ${objectives} objectives leads up to a company objective.`,
    teamIdle: 'It has no objective in the current plan.',
    overloaded: (objectives: number, period: string) =>
      `${objectives} active objectives at the same time in ${period}.`,
    noPeriod: 'no period',
    pillarEmpty: 'No objective belongs to it.',
    pastDue: (date: string, days: number) => `It was due on ${date}, ${count(days, 'day', 'days')} ago.`,
    stale: (date: string, days: number, rhythm: string) =>
      `Nobody has checked in since ${date}, ${count(days, 'day', 'days')} ago; it is to be updated ${rhythm}.`,
    neverCheckedIn: (date: string, rhythm: string) =>
      `Nobody has checked in yet; it began on ${date} and is to be updated ${rhythm}.`,
    oldBarrier: (days: number, limit: number) =>
      `It has been in the way for ${count(days, 'day', 'days')}; its limit was ${count(limit, 'day', 'days')}.`,
    noDueDate: 'It has no due date.',
    noEvidence: 'Neither it nor an objective above it answers a SWOT card or carries out an option.',
    audienceEmpty: 'No objective serves it.',
    tooMany: (total: number, objectives: number, keyResults: number, initiatives: number) =>
      `${total} elements: ${count(objectives, 'objective', 'objectives')}, ${count(keyResults, 'key result', 'key results')}, ${count(initiatives, 'initiative', 'initiatives')}.`,
  },
  fix: {
    breakCircle: (name: string) => `Free “${name}” from the circle`,
    deleteLink: 'Delete one link of the circle',
    startFromNow: (value: string) => `Take the current value, ${value}, as the start`,
    putUnder: (name: string) => `Put it under “${name}”`,
    makeObjective: 'Make an objective from it',
    countChildren: 'Count the objectives below it',
    weakestDecides: 'Let the weakest below decide its status',
    giveTo: (name: string) => `Give it to ${name}`,
    endWithParent: (date: string) => `Let it end on ${date} too`,
    usePeriod: 'Use the dates of its period',
    useObjective: 'Use the dates of its objective',
    dueOn: (date: string) => `Make it due on ${date}`,
  },
} as const;
