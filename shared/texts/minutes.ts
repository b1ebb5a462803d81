const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`);

/** Words of the minutes of a session. */
export const minutesTexts = {
  fromTo: (date: string, from: string, to: string | null) =>
    to ? `${date}, ${from} to ${to}` : `${date}, from ${from}`,
  ledBy: (name: string) => `Led by ${name}`,
  goal: (goal: string) => `Goal: ${goal}`,
  present: 'Present',
  absent: 'Not present',
  agenda: 'Agenda',
  minutes,
  step: (title: string, from: string | null, to: string | null, planned: number, real: number | null) => {
    if (real === null) return `${title}: skipped (${minutes(planned)} planned)`;
    const times = from && to ? `${from}–${to}, ` : from ? `from ${from}, ` : '';
    return `${title}: ${times}${minutes(real)} (${planned} planned)`;
  },
  skipped: 'skipped',
  board: { idea: 'Ideas', wentWell: 'What went well', didNot: 'What did not', tryNext: 'What to try next' },
  vote: (title: string) => `Vote: ${title}`,
  voteOpen: 'Voting is still open.',
  voteHeld: (ballots: number, budget: number, secret: boolean) =>
    `${secret ? 'Secret vote' : 'Named vote'}, ${ballots === 1 ? '1 ballot' : `${ballots} ballots`}, ${budget === 1 ? '1 vote' : `${budget} votes`} each.`,
  result: (rank: number, title: string, votes: number) =>
    `${rank}. ${title}: ${votes === 1 ? '1 vote' : `${votes} votes`}`,
  decisions: 'Decisions',
  why: (why: string) => `Why: ${why}`,
  alternatives: (alternatives: string) => `Also considered: ${alternatives}`,
  decidedBy: (names: string) => `Decided by ${names}`,
  about: (titles: string) => `About: ${titles}`,
  lookAgain: (date: string) => `To be looked at again on ${date}`,
  actions: 'Actions',
  action: (title: string, owner: string, due: string) => `${title} (${owner}, ${due})`,
  nobody: 'nobody yet',
  noDate: 'no date yet',
  checkedIn: (keyResult: string, facts: string) => `Checked in: ${keyResult}${facts ? `, ${facts}` : ''}`,
  insteadOf: (now: string, before: string) => `${now} (before: ${before})`,
  confidence: (value: number) => `confidence ${value} of 10`,
  next: (next: string) => `Next: ${next}`,
  barrierOpened: (title: string, about: string) => `New barrier: ${title} (${about})`,
  barrierResolved: (title: string) => `Out of the way: ${title}`,
  decided: (title: string) => `Decision: ${title}`,
  actionAgreed: (action: string) => `Action: ${action}`,
  looked: (reasons: string) => `Why it came up: ${reasons}`,
  progress: 'What moved in the plan',
  notReached: 'Not reached',
  parked: 'Parking lot',
  parkedItem: (title: string, resolved: boolean, outcome: string) =>
    `${title}${resolved ? ': dealt with' : ': open'}${outcome ? ` (${outcome})` : ''}`,
} as const;
