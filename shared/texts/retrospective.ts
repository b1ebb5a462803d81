/** Words of the retrospective of a review: its columns, its notes, and what becomes of them. */
export const retrospective = {
  step: { title: 'Retrospective', goal: 'What went well, what did not, and what to try next.' },
  columns: {
    wentWell: 'Went well',
    didNot: 'Did not go well',
    tryNext: 'Try next',
  },
} as const;
