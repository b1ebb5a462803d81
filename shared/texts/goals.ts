/** Words of the Goals place. */
export const goals = {
  title: 'Goals',
  copyOf: (title: string) => `${title} (copy)`,
} as const;
