/** Words of the SWOT board. */
export const swot = {
  title: 'SWOT',
  quadrant: {
    strength: { one: 'strength', many: 'Strengths' },
    weakness: { one: 'weakness', many: 'Weaknesses' },
    opportunity: { one: 'opportunity', many: 'Opportunities' },
    threat: { one: 'threat', many: 'Threats' },
  },
} as const;
