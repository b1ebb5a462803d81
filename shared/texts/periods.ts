/** Names of periods. */
export const periods = {
  fiscalYear: (year: string) => `FY ${year}`,
  quarterName: (quarter: number, year: string) => `Q${quarter} ${year}`,
  until: (date: string) => `until ${date}`,
  from: (date: string) => `from ${date}`,
} as const;
