/** Words of fields and marks that several places share. */
export const widgets = {
  pace: {
    notStarted: 'Not started',
    onTrack: 'On track',
    behind: 'Behind pace',
    atRisk: 'At risk',
    done: 'Done',
    unknown: 'No numbers yet',
  },
  noProgress: 'No progress yet',
  owner: 'Owner',
  noOwner: 'Nobody yet',
  addPerson: (name: string) => `Add “${name}” to the people`,
  none: 'None',
  nothingFound: 'Nothing found',
  clear: 'Clear',
  showMore: (next: string, left: string) => (next === left ? `Show the other ${left}` : `Show ${next} more of ${left}`),
  pickDate: 'Pick a date',
  notANumber: 'That is not a number. The plan keeps the value before.',
  notADate: (example: string) => `That is not a date. Write it like ${example}. The plan keeps the date before.`,
  needsText: 'It needs a name. The one before was kept.',
  textNotKept: (text: string, reason = '') => `${reason} This text was not kept: “${text.slice(0, 2_000)}”`.trim(),
} as const;
