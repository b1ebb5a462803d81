/** Words of what a review puts on paper: the chapter on what changed. */
export const reviewSections = {
  revision: {
    comparedWith: (title: string, from: string, to: string) => `From “${title}” of ${from} to ${to}.`,
    nothing: 'Nothing of the strategy changed.',
    group: {
      pillar: 'Pillars',
      swotItem: 'SWOT cards',
      strategicOption: 'Strategic options',
      objective: 'Objectives',
      keyResult: 'Key results',
      initiative: 'Initiatives',
    },
    count: (count: number) => plural(count, 'change', 'changes'),
    kind: 'Kind',
    change: 'What changed',
    why: 'Why',
  },
} as const;

function plural(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
