/** What things are called, as they appear inside sentences. */
export const nouns = {
  audience: 'audience',
  pillar: 'pillar',
  team: 'team',
  jobRole: 'job role',
  person: 'person',
  people: 'people',
  period: 'period',
  swotItem: 'SWOT card',
  objective: 'objective',
  keyResult: 'key result',
  initiative: 'initiative',
} as const;
