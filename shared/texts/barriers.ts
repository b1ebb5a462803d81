/** Words of barriers. */
export const barriers = {
  severity: { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' },
} as const;
