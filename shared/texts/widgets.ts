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
  pickDate: 'Pick a date',
  notANumber: 'That is not a number. The value before was kept.',
  notADate: (example: string) => `That is not a date. Write it like ${example}. The date before was kept.`,
  needsText: 'It needs a name. The one before was kept.',
} as const;
