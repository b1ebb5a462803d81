/** Words about stakeholders and strategic options that places, plan health and the printed plan share. */
export const strategyWords = {
  stakeholder: {
    zone: {
      manageClosely: 'Manage closely',
      keepSatisfied: 'Keep satisfied',
      keepInformed: 'Keep informed',
      monitor: 'Monitor',
    },
    zoneRule: 'Power or interest of 3 or more counts as high.',
    kind: { person: 'Person', group: 'Group' },
    stance: {
      unaware: 'Unaware',
      resistant: 'Resistant',
      neutral: 'Neutral',
      supportive: 'Supportive',
      leading: 'Leading',
    },
    cadence: {
      weekly: 'Weekly',
      fortnightly: 'Every two weeks',
      monthly: 'Monthly',
      quarterly: 'Quarterly',
      halfYearly: 'Twice a year',
      yearly: 'Yearly',
    },
    power: 'Power',
    interest: 'Interest',
    low: 'low',
    high: 'high',
  },
  option: {
    kind: {
      SO: { title: 'Strengths × opportunities', ask: 'Use strengths to take opportunities' },
      ST: { title: 'Strengths × threats', ask: 'Use strengths against threats' },
      WO: { title: 'Weaknesses × opportunities', ask: 'Fix weaknesses by opportunities' },
      WT: { title: 'Weaknesses × threats', ask: 'Limit weaknesses and threats' },
    },
    question: {
      SO: 'Which strength lets us take which opportunity?',
      ST: 'Which strength protects us from which threat?',
      WO: 'Which opportunity helps us out of which weakness?',
      WT: 'Where do a weakness and a threat meet, and how do we keep out of harm?',
    },
    fit: ['No fit', 'Some fit', 'Strong fit'],
    notJudged: 'Not judged yet',
    status: { idea: 'Idea', chosen: 'Chosen', parked: 'Parked', rejected: 'Rejected' },
  },
} as const;
