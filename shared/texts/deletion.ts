const plural = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** What is said after a deletion, with Undo beside it. */
export const deletion = {
  done: (count: number, noun: string, name: string) =>
    count === 1 ? `Deleted ${noun} “${name}”.` : `Deleted ${count} items.`,
  alsoGone: (count: number, table: 'objective' | 'keyResult' | 'initiative' | 'swotItem') => {
    const words = {
      objective: ['objective', 'objectives'],
      keyResult: ['key result', 'key results'],
      initiative: ['initiative', 'initiatives'],
      swotItem: ['SWOT card', 'SWOT cards'],
    } as const;
    const [one, many] = words[table];
    return `${plural(count, one, many)} went with it.`;
  },
  cleared: (count: number) =>
    count === 1 ? '1 item no longer points to it.' : `${count} items no longer point to it.`,
} as const;
