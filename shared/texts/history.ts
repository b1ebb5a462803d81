const foundationWords: Record<string, string> = {
  name: 'the plan’s name',
  organisation: 'the organisation',
  mission: 'the mission',
  vision: 'the vision',
  values: 'the values',
  currency: 'the currency',
  locale: 'the language and formats',
  fiscalYearStart: 'the fiscal year',
  horizonStart: 'the planning horizon',
  horizonEnd: 'the planning horizon',
};

const bare = (text: string): string => {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

const short = (text: string): string => `“${bare(text)}”`;

/** 'the owner of', but 'how it is measured for'. */
const preposition = (field = ''): string => (field.startsWith('the ') ? 'of' : 'for');

const wentBack = 'Went back to: ';

/** What the History panel says about each change, in the past tense. */
export const history = {
  title: 'History',
  intro: 'Every change, newest first. You can return to any point; that is a change too and can be undone.',
  empty: 'Nothing has been changed yet.',
  today: 'Today',
  yesterday: 'Yesterday',
  now: 'The plan now',
  undone: 'undone',
  discarded: 'undone, then replaced',
  returnHere: 'Return to here',
  returnHereTo: (label: string) => `Return to the plan right after: ${label}`,
  returnToStart: 'Return to the beginning',
  older: 'Show older changes',
  createdNamed: (noun: string, name: string) => `Added ${noun} ${short(name)}`,
  createdMany: (one: string, many: string, names: readonly string[]) =>
    names.length === 1 ? `Added ${one} ${short(names[0] ?? '')}` : `Added ${names.length} ${many}`,
  createdFiscalYear: (name: string) => `Added ${name} with its quarters`,
  renamed: (before: string, after: string) => `Renamed ${short(before)} to ${short(after)}`,
  changed: (name: string) => `Changed ${short(name)}`,
  changedFields: (fields: readonly string[], name: string) =>
    `Changed ${fields.length > 1 ? `${fields.slice(0, -1).join(', ')} and ${fields.at(-1)}` : fields[0]} ${preposition(fields[0])} ${short(name)}`,
  setField: (field: string, name: string, value: string, first: boolean) =>
    `${first ? 'Set' : 'Changed'} ${field} ${preposition(field)} ${short(name)} to ${bare(value)}`,
  removedField: (field: string, name: string) => `Removed ${field} of ${short(name)}`,
  changedServed: (name: string) => `Changed what ${short(name)} serves`,
  changedWaiting: (name: string) => `Changed what ${short(name)} waits for`,
  rescheduled: (name: string, pushed: number) =>
    pushed === 0
      ? `Moved ${short(name)} in time`
      : `Moved ${short(name)} in time and ${pushed} that ${pushed === 1 ? 'waits' : 'wait'} for it`,
  changedDeciders: (name: string) => `Changed who took part in ${short(name)}`,
  changedOptionCards: (name: string) => `Changed the cards behind ${short(name)}`,
  changedFoundation: (fields: readonly string[]) =>
    `Changed ${[...new Set(fields.map((field) => foundationWords[field] ?? field))].join(', ') || 'the foundation'}`,
  changedDocument: 'Changed the document settings',
  changedLink: (from: string, to: string) => `Changed the link from ${short(from)} to ${short(to)}`,
  movedNamed: (name: string) => `Moved ${short(name)}`,
  movedTo: (name: string, place: string) => `Moved ${short(name)} to ${place}`,
  movedManyTo: (count: number, place: string) => `Moved ${count} cards to ${place}`,
  movedUnder: (name: string, parent: string) => `Moved ${short(name)} under ${short(parent)}`,
  movedToTop: (name: string) => `Moved ${short(name)} to the top level`,
  duplicated: (name: string) => `Duplicated ${short(name)}`,
  deleted: (count: number, noun: string, name: string) =>
    count === 1 ? `Deleted ${noun} ${short(name)}` : `Deleted ${count} × ${noun}`,
  measured: (name: string) => `Noted where ${short(name)} stands`,
  measuredAs: (name: string, value: string) => `Noted ${value} for ${short(name)}`,
  reached: (name: string, reached: boolean) => `Marked ${short(name)} as ${reached ? 'reached' : 'not reached'}`,
  checkedIn: (name: string) => `Checked in on ${short(name)}`,
  checkedInAs: (name: string, value: string) => `Checked in on ${short(name)}: ${value}`,
  editedCheckIn: (name: string) => `Changed a check-in on ${short(name)}`,
  removedCheckIn: (name: string) => `Removed a check-in on ${short(name)}`,
  resolvedBarrier: (name: string) => `${short(name)} is out of the way`,
  reopenedBarrier: (name: string) => `${short(name)} is in the way again`,
  mergedPacket: (person: string, count: number) =>
    count === 1 ? `Took over a check-in of ${short(person)}` : `Took over ${count} check-ins of ${short(person)}`,
  startedReview: (period: string) => `Began the review of ${period}`,
  reviewed: (name: string) => `Reviewed ${short(name)}`,
  decidedBarrier: {
    extend: (name: string) => `Gave ${short(name)} more time`,
    escalate: (name: string) => `Escalated ${short(name)}`,
    accept: (name: string) => `Accepted ${short(name)}`,
    resolve: (name: string) => `${short(name)} is out of the way`,
  },
  judgedCard: {
    confirm: (name: string) => `Confirmed ${short(name)}`,
    change: (name: string) => `Changed ${short(name)} in the review`,
    retire: (name: string) => `Retired ${short(name)}`,
  },
  withdrewVerdict: (name: string) => `Took back what the review says about ${short(name)}`,
  broughtBack: (count: number, first: string) =>
    count === 1 ? `Brought ${short(first)} back` : `Brought ${count} cards back`,
  closedReview: (name: string) => `Closed ${short(name)}`,
  rolledOver: (period: string) => `Made the next period from ${period}`,
  linked: (from: string, to: string) => `Linked ${short(from)} to ${short(to)}`,
  unlinked: (from: string, to: string) => `Unlinked ${short(from)} from ${short(to)}`,
  answered: (item: string, objective: string) => `${short(objective)} answers ${short(item)}`,
  placed: (count: number) => (count === 1 ? 'Placed a card in the graph' : `Placed ${count} cards in the graph`),
  tidied: 'Tidied the graph',
  revealed: (count: number) => (count === 1 ? 'Revealed a covered card' : `Revealed ${count} covered cards`),
  merged: (count: number, first: string, into: string) =>
    count === 1 ? `Merged ${short(first)} into ${short(into)}` : `Merged ${count} cards into ${short(into)}`,
  takenApart: (name: string) => `Took cards out of ${short(name)}`,
  fitted: (internal: string, external: string) => `Marked how ${short(internal)} meets ${short(external)}`,
  optionStatus: {
    idea: (name: string) => `Made ${short(name)} an idea again`,
    chosen: (name: string) => `Chose ${short(name)}`,
    parked: (name: string) => `Parked ${short(name)}`,
    rejected: (name: string) => `Rejected ${short(name)}`,
  },
  madeObjectives: (count: number, option: string) =>
    count === 1 ? `Made an objective from ${short(option)}` : `Made ${count} objectives from ${short(option)}`,
  placedOnMap: (count: number, name: string) =>
    count === 1 ? `Moved ${short(name)} on the map` : `Moved ${count} stakeholders on the map`,
  lookedAgain: {
    confirmed: (name: string) => `Confirmed ${short(name)}`,
    superseded: (name: string) => `Replaced ${short(name)}`,
    withdrawn: (name: string) => `Withdrew ${short(name)}`,
  },
  startedSession: (name: string) => `Started ${short(name)}`,
  closedSession: (name: string) => `Closed ${short(name)}`,
  reopenedSession: (name: string) => `Opened ${short(name)} again`,
  pausedTimer: 'Stopped the timer',
  resumedTimer: 'Started the timer again',
  addedMinutes: (minutes: number) => (minutes === 1 ? 'Added a minute' : `Added ${minutes} minutes`),
  wentToStep: (name: string) => `Went to ${short(name)}`,
  noteAttendance: (name: string, present: boolean) => `${short(name)} is ${present ? 'here' : 'not here'}`,
  orderedByVotes: 'Put the notes in the order of their votes',
  openedVote: (name: string) => `Opened the vote ${short(name)}`,
  closedVote: (name: string) => `Closed the vote ${short(name)}`,
  voted: (name: string, round: string) => `${short(name)} voted in ${short(round)}`,
  imported: 'Imported a plan',
  restored: 'Restored a backup',
  jumpedBack: (label: string) => (label.startsWith(wentBack) ? label : `${wentBack}${label}`),
  jumpedToStart: 'Went back to the beginning',
} as const;
