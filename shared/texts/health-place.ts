/** Words of the Plan health place around the findings themselves. */
export const healthPlace = {
  intro: 'What a good adviser would ask about. Each finding says why it matters and what was seen.',
  findings: (count: number) => (count === 0 ? 'No findings' : count === 1 ? '1 finding' : `${count} findings`),
  explainScore: 'How this number comes about',
  ofHundred: 'of 100',
  outOf: (score: number) => `${score} of 100`,
  all: 'All',
  filter: 'Show',
  show: 'Show',
  showItem: (name: string) => `Show ${name}`,
  fixed: (label: string) => `Done: ${label}`,
  allGood: 'Nothing to fix',
  more: (count: number) => `Show ${count} more`,
  emptyPlan: 'Nothing to check yet. Start with the SWOT board or the first objective.',
  startSwot: 'Go to SWOT',
  fixFor: (label: string, item: string) => `${label}: ${item}`,
} as const;
