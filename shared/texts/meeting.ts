import { counted } from './counted';

/** Words of a team's meeting: its objectives one by one, the biggest worry first. */
export const meeting = {
  title: 'Meeting',
  sessionTitle: (whose: string) => `Meeting: ${whose}`,
  everybody: 'Whole organisation',
  closing: 'What we agreed',
  closingGoal: 'Read out decisions, actions and what was not reached.',
  goal: 'Look at each objective, the biggest worry first; decide what happens next.',
  start: {
    lead: 'One objective at a time, the biggest worry first: check in on the spot, decide, move on. The minutes write themselves.',
    whose: 'Whose objectives',
    below: 'With the teams below',
    belowAll: 'Also those of teams and people',
    minutes: 'Minutes in all',
    count: 'How many objectives',
    each: (minutes: number, closing: number) =>
      `About ${counted(minutes, 'minute', 'minutes')} each, ${counted(closing, 'minute', 'minutes')} at the end to read out what was agreed.`,
    tooMany: (most: number) => `There is time for ${counted(most, 'objective', 'objectives')} at most.`,
    go: 'Start the meeting',
    order: 'In this order',
    rest: (count: number) => `Not on the agenda: ${counted(count, 'objective', 'objectives')} with less to worry about`,
    none: 'No active objective here. Choose another team or period, or begin with an objective.',
    toGoals: 'Go to Goals',
    people: (count: number) =>
      count === 0
        ? 'Nobody is expected yet.'
        : `${counted(count, 'person', 'people')} expected; tick who came beside the minutes.`,
    past: 'Meetings before',
    other: (title: string) => `“${title}” is under way. Close it before a meeting begins.`,
    otherGo: 'Go there',
  },
  run: {
    list: 'Objectives of this meeting',
    of: (at: number, count: number) => `Objective ${at} of ${count}`,
    done: 'talked about',
    why: 'Why it comes up',
    nowBetter: 'Now',
    noOwner: 'Nobody owns it',
    keyResults: 'Key results',
    noKeyResults: 'Nothing measures it yet.',
    expected: (value: string) => `expected ${value}`,
    barriers: 'In the way',
    actions: 'Open actions',
    noActions: 'No open action.',
    notesHint: 'What was said',
    previous: 'Back',
    next: 'Next objective',
    toClosing: 'What we agreed',
    checkIn: 'Check in',
    decision: 'Decision',
    action: 'Action',
    barrier: 'Barrier',
    keys: 'C check in · D decision · A action · B barrier · → next · ← back · P pause',
    keysClosing: 'D decision · A action · B barrier · ← back · P pause',
    forThis: 'for this objective',
    whole: (left: string) => `${left} of the meeting left`,
    wholeOver: (over: string) => `${over} over the meeting’s time`,
    deleted: 'This objective was deleted. Go on with the next one.',
    agreed: 'Agreed here',
    close: 'Close the meeting',
    closeHint: 'The minutes are in Workshop.',
    due: (date: string) => `due ${date}`,
    late: (days: number) => `${counted(days, 'day', 'days')} late`,
    noDate: 'no date yet',
    confidence: (value: number) => `confidence ${value} of 10`,
    confidenceFrom: (value: number, before: number) => `confidence ${value} of 10 (before: ${before})`,
    said: (date: string) => `Last check-in, ${date}`,
    next_: 'Planned',
    resolve: (title: string) => `Out of the way: ${title}`,
    decide: (title: string) => `Note a decision about: ${title}`,
  },
  agreed: {
    nothing: 'Nothing was noted yet.',
    decisions: 'Decisions',
    actions: 'Actions',
    checkIns: 'Check-ins',
    opened: 'New barriers',
    resolved: 'Out of the way',
    notReached: 'Not reached',
    none: 'None.',
    allReached: 'Every objective was talked about.',
  },
  quick: {
    barrier: 'What is in the way?',
    barrierDone: (title: string) => `Barrier named: ${title}`,
  },
  worry: {
    of: (reason: string, keyResult: string) => `${reason} (${keyResult})`,
    confidenceFell: (from: number, to: number) => `confidence fell from ${from} to ${to}`,
    confidenceLow: (value: number) => `confidence is ${value} of 10`,
    pace: (points: number) => `${counted(points, 'point', 'points')} behind its pace`,
    barriers: (count: number, oldest: number, over: number) => {
      const limit = over > 0 ? `, ${counted(over, 'day', 'days')} beyond its limit` : '';
      if (oldest === 0) return count === 1 ? 'a barrier since today' : `${count} barriers since today`;
      const age = `${counted(oldest, 'day', 'days')} old`;
      return count === 1 ? `a barrier is ${age}${limit}` : `${count} barriers, the oldest ${age}${limit}`;
    },
    actions: (count: number, days: number) =>
      count === 1
        ? `an action is ${counted(days, 'day', 'days')} late`
        : `${count} actions are late, one by ${counted(days, 'day', 'days')}`,
    checkIn: (days: number) => `check-in ${counted(days, 'day', 'days')} overdue`,
    neverCheckedIn: (days: number) => `nobody has checked in, ${counted(days, 'day', 'days')} overdue`,
    unmeasured: 'nothing measures it yet',
    none: 'No worry: it keeps its pace.',
  },
} as const;
