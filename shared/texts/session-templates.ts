/** The words of the agendas one can start from: what each is for, and each step's title and goal. */
export const sessionTemplateTexts = {
  halfDaySwot: {
    title: 'Half-day SWOT',
    about: 'From everyone’s opinion to a ranked analysis.',
    goal: 'One SWOT analysis we all stand behind, with its most important cards in order.',
    steps: {
      open: {
        title: 'Why we are here',
        goal: 'Mission and vision once more, and what we want to have at the end of the day.',
      },
      inside: {
        title: 'Strengths and weaknesses, in silence',
        goal: 'Everyone writes what they see inside the house. Covered until all are done.',
      },
      groupInside: {
        title: 'Read and group the inside',
        goal: 'Read every card aloud once. Merge those that say the same. No judging yet.',
      },
      pause: { title: 'Break', goal: '' },
      outside: {
        title: 'Opportunities and threats, in silence',
        goal: 'Everyone writes what is coming from outside. Covered until all are done.',
      },
      groupOutside: {
        title: 'Read and group the outside',
        goal: 'Read every card aloud once. Merge those that say the same. No judging yet.',
      },
      score: {
        title: 'Impact and confidence',
        goal: 'For each card: how much would it matter, and what makes us believe it?',
      },
      secondPause: { title: 'Break', goal: '' },
      vote: { title: 'Secret vote', goal: 'Five votes each for what we must deal with first.' },
      results: {
        title: 'What the vote says',
        goal: 'Agree on the top three of each quadrant, and say why where we disagree.',
      },
      next: { title: 'Who does what next', goal: 'Each top card gets a person and a date for the next step.' },
    },
  },
  fullDayStrategy: {
    title: 'Full-day strategy',
    about: 'From blank wall to agreed objectives in one day.',
    goal: 'Chosen strategic options and the objectives that carry them out, each with an owner.',
    steps: {
      open: {
        title: 'Where we stand',
        goal: 'Mission, vision and what changed since the last time. What would make today a success?',
      },
      stakeholders: {
        title: 'Who can help or stop us',
        goal: 'Place everyone who matters on the map. Who has to be managed closely, and by whom?',
      },
      brainstorm: {
        title: 'SWOT, in silence',
        goal: 'Everyone writes for all four quadrants. Covered until all are done.',
      },
      group: { title: 'Read and group', goal: 'Read every card aloud once. Merge those that say the same.' },
      morningBreak: { title: 'Break', goal: '' },
      vote: { title: 'Secret vote on the SWOT', goal: 'Five votes each for what our strategy must deal with.' },
      results: { title: 'What matters most', goal: 'Agree on the top cards of each quadrant.' },
      lunch: { title: 'Lunch', goal: '' },
      match: {
        title: 'What meets what',
        goal: 'Mark in the matrix how well inside and outside fit. Look for the strong pairs.',
      },
      options: {
        title: 'Write the options',
        goal: 'For each strong pair: what could we do? One option a card, no budget talk yet.',
      },
      choose: { title: 'Secret vote on the options', goal: 'Five votes each. Effort and impact are on the cards.' },
      decide: {
        title: 'Choose',
        goal: 'Chosen, parked or rejected: each option gets one, with the reason written down.',
      },
      afternoonBreak: { title: 'Break', goal: '' },
      objectives: {
        title: 'From options to objectives',
        goal: 'Each chosen option becomes one or more objectives with an owner and key results.',
      },
      trace: {
        title: 'Does the line hold?',
        goal: 'Threats and weaknesses nobody answers; objectives without evidence.',
      },
      close: {
        title: 'Decisions and next steps',
        goal: 'Read the one-page strategy together. Who tells whom by when?',
      },
    },
  },
  quarterlyPlanning: {
    title: 'Quarterly planning',
    about: 'Look back, then agree on the next quarter.',
    goal: 'The objectives of the next quarter, each with an owner and key results.',
    steps: {
      lookBack: {
        title: 'Looking back, in silence',
        goal: 'What went well, what did not, what should we try? Covered until all are done.',
      },
      review: { title: 'Last quarter’s objectives', goal: 'One by one: where did it end, and what did we learn?' },
      changes: { title: 'What has changed', goal: 'New opportunities and threats; cards that no longer hold.' },
      pause: { title: 'Break', goal: '' },
      decisions: { title: 'Decisions due for another look', goal: 'Confirm, change or withdraw each of them.' },
      objectives: { title: 'The next quarter', goal: 'Three to five objectives. What will we not do?' },
      align: {
        title: 'Does it fit together?',
        goal: 'Every objective leads up to one above it; nobody waits in a circle.',
      },
      assign: { title: 'Owners and dates', goal: 'Every objective and key result has one owner who said yes.' },
    },
  },
  goalSetting: {
    title: '60-minute goal setting',
    about: 'One team agrees on its objectives in an hour.',
    goal: 'Two or three objectives of the team with measurable key results and owners.',
    steps: {
      direction: { title: 'What we build on', goal: 'The strategy on one page: which part of it is ours?' },
      draft: { title: 'Drafts, in silence', goal: 'Everyone writes up to three objectives.' },
      choose: { title: 'Choose', goal: 'Merge what is the same; keep two or three.' },
      measure: { title: 'Key results', goal: 'How will we see that each is reached? A number, from where to where.' },
      assign: { title: 'Owners', goal: 'One person for each, who says yes.' },
    },
  },
} as const;
