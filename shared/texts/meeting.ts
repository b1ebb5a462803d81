import { counted } from './counted';

/** Words of a team's meeting: its objectives one by one, the biggest worry first. */
export const meeting = {
  tab: 'Meeting',
  title: 'Meeting',
  sessionTitle: (whose: string) => `Meeting: ${whose}`,
  everybody: 'Whole organisation',
  closing: 'What we agreed',
  closingGoal: 'Read out decisions, actions and what was not reached.',
  goal: 'Look at each objective, the biggest worry first; decide what happens next.',
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
