const things = {
  audience: ['audience', 'audiences'],
  pillar: ['pillar', 'pillars'],
  team: ['team', 'teams'],
  jobRole: ['job role', 'job roles'],
  person: ['person', 'people'],
  period: ['period', 'periods'],
  objective: ['objective', 'objectives'],
  keyResult: ['key result', 'key results'],
  initiative: ['initiative', 'initiatives'],
  swotItem: ['SWOT card', 'SWOT cards'],
  stakeholder: ['stakeholder', 'stakeholders'],
  strategicOption: ['option', 'options'],
  decision: ['decision', 'decisions'],
  session: ['session', 'sessions'],
  agendaStep: ['step', 'steps'],
  attendance: ['attendee', 'attendees'],
  parkingLotItem: ['parked question', 'parked questions'],
  sessionNote: ['note', 'notes'],
  voteRound: ['vote', 'votes'],
  checkIn: ['check-in', 'check-ins'],
  barrier: ['barrier', 'barriers'],
  snapshot: ['snapshot', 'snapshots'],
  review: ['review', 'reviews'],
} as const;

const count = (number: number, table: keyof typeof things): string =>
  `${number} ${things[table][number === 1 ? 0 : 1]}`;

/** What is said before and after a deletion, with Undo beside it. */
export const deletion = {
  things,
  count,
  done: (count: number, noun: string, name: string) =>
    count === 1 ? `Deleted ${noun} “${name}”.` : `Deleted ${count} items.`,
  alsoGone: (number: number, table: keyof typeof things) => `${count(number, table)} went with it.`,
  freed: (cards: number) =>
    cards === 1 ? '1 merged card stands on the board again.' : `${cards} merged cards stand on the board again.`,
  cleared: (count: number) =>
    count === 1 ? '1 item no longer points to it.' : `${count} items no longer point to it.`,
  isLinked: (what: string) => `It is linked to ${what}.`,
  willGo: (what: string, count: number) => `${what} ${count === 1 ? 'goes' : 'go'} with it.`,
  ask: {
    title: (name: string) => `Delete “${name}”?`,
    titleMany: (count: number) => `Delete ${count} items?`,
    unlink: 'Unlink and delete',
    cancel: 'Keep it',
  },
} as const;
