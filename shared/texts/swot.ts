const cards = (count: number): string => (count === 1 ? '1 card' : `${count} cards`);

/** Words of the SWOT board. */
export const swot = {
  title: 'SWOT',
  quadrant: {
    strength: { one: 'strength', plural: 'strengths', many: 'Strengths' },
    weakness: { one: 'weakness', plural: 'weaknesses', many: 'Weaknesses' },
    opportunity: { one: 'opportunity', plural: 'opportunities', many: 'Opportunities' },
    threat: { one: 'threat', plural: 'threats', many: 'Threats' },
  },
  axis: { internal: 'Internal', external: 'External', helpful: 'Helpful', harmful: 'Harmful' },
  sides: {
    strength: 'internal, helpful',
    weakness: 'internal, harmful',
    opportunity: 'external, helpful',
    threat: 'external, harmful',
  },
  /** What an empty quadrant asks, and what an answer looks like. */
  prompt: {
    strength: {
      question: 'What do we do better than others?',
      examples: ['92 % of customers renew', 'Own service team in every region'],
    },
    weakness: {
      question: 'What holds us back inside the house?',
      examples: ['Two thirds of sales with one customer', 'Quotes take nine days'],
    },
    opportunity: {
      question: 'What outside could work for us?',
      examples: ['New rules favour low-energy machines', 'A competitor leaves the market'],
    },
    threat: {
      question: 'What outside could hurt us?',
      examples: ['Steel prices up 18 % in a year', 'Specialists retire faster than we hire'],
    },
  },
  empty: 'What helps and what gets in the way, inside and outside? Type a strength and press Enter to begin.',
  forExample: 'For example:',
  count: cards,
  countShown: (shown: number, total: number) => `${shown} of ${cards(total)}`,
  addCard: 'Add card',
  addCardHint: 'Add a card to this quadrant (N)',
  add: {
    strength: 'Add a strength',
    weakness: 'Add a weakness',
    opportunity: 'Add an opportunity',
    threat: 'Add a threat',
  },
  addHint: 'Enter adds it and lets you type the next. Paste a list to make many.',
  addedMany: (count: number, quadrant: string) => `Added ${cards(count)} to ${quadrant}`,
  addedShortened: (count: number) =>
    count === 1
      ? 'One line was longer than a card holds: its whole text is in the note.'
      : `${count} lines were longer than a card holds: their whole text is in the notes.`,
  pastedTooMany: (limit: number) => `Only the first ${limit} lines were added.`,
  filter: 'Filter cards',
  clearFilter: 'Clear the filter',
  unanswered: 'Unanswered',
  unansweredHint: 'Only cards that no objective answers',
  tags: 'Tags',
  tagsHint: 'Only cards with one of these tags',
  noTags: 'No card has a tag yet. Tags are set in the details of a card.',
  removeTag: (tag: string) => `Stop filtering by ${tag}`,
  clearFilters: 'Show all cards',
  nothingMatches: 'No card here matches the filter.',
  sort: 'Order of the cards',
  sortOwn: 'Own order',
  sortWeight: 'By weight',
  sortedHint: 'Heaviest first: impact × confidence. Cards can change quadrant but not order.',
  collapse: (quadrant: string) => `Collapse ${quadrant}`,
  expand: (quadrant: string) => `Expand ${quadrant}`,
  nobody: 'Unanswered',
  nobodyHint: (one: string) => `No objective answers this ${one} yet`,
  unused: 'No objective uses this yet',
  unansweredIn: (count: number) => `${count} unanswered`,
  answeredBy: (count: number) => (count === 1 ? 'Answered by 1 objective' : `Answered by ${count} objectives`),
  weight: 'Weight',
  weightOf: (weight: number) => `Weight ${weight}`,
  explainWeight: (weight: number) => `Weight ${weight}: how is it worked out?`,
  weightFormula: (impact: number, confidence: number, weight: number) =>
    `Impact ${impact} × confidence ${confidence} = ${weight}`,
  weightRule:
    'Weight runs from 1 to 25. It ranks what matters most among the things we are surest of; it says nothing about good or bad.',
  weightRank: (rank: number, total: number, quadrant: string) => `Number ${rank} of ${total} in ${quadrant}.`,
  hasEvidence: 'Has evidence',
  hasNote: 'Has a note',
  moreTags: (count: number) => `+${count}`,
  cardLabel: (title: string, weight: number, answered: string, selected: boolean) =>
    `${title}. Weight ${weight}. ${answered}.${selected ? ' Selected.' : ''}`,
  cardHelp:
    'Enter edits, Space picks up, arrows move, Shift with arrows selects several, Delete deletes, 1 to 5 set the impact, Shift with 1 to 5 the confidence, N adds a card.',
  editTitle: 'Text of the card',
  scoredImpact: (value: number) => `Impact ${value}`,
  scoredConfidence: (value: number) => `Confidence ${value}`,
  selectedMany: (count: number) => `${cards(count)} selected`,
  moveTo: 'Move to',
  deleteSelected: 'Delete',
  clearSelection: 'Clear the selection',
  deleted: (count: number, firstTitle: string, links: number) => {
    const what = count === 1 ? `Deleted “${firstTitle}”` : `Deleted ${cards(count)}`;
    if (links === 0) return what;
    return `${what}; ${links === 1 ? '1 link to an objective went' : `${links} links to objectives went`} with it`;
  },
  moved: (count: number, quadrant: string) => `Moved ${cards(count)} to ${quadrant}`,
  drag: {
    pickedUp: (count: number, title: string, quadrant: string, place: number, total: number) =>
      `Picked up ${count === 1 ? `“${title}”` : cards(count)}. ${quadrant}, place ${place} of ${total}. Arrows move, Space drops, Escape cancels.`,
    over: (quadrant: string, place: number, total: number) => `${quadrant}, place ${place} of ${total}`,
    overSorted: (quadrant: string) => `${quadrant}, ordered by weight`,
    dropped: (quadrant: string, place: number, total: number) => `Dropped in ${quadrant}, place ${place} of ${total}`,
    droppedSorted: (quadrant: string) => `Dropped in ${quadrant}`,
    cancelled: 'Cancelled: the card is back where it was',
    reorderOff: 'The cards are ordered by weight. Switch to own order to arrange them.',
    hint: 'Arrows move · Ctrl+arrow changes quadrant · Space drops · Esc cancels',
  },
  field: {
    title: 'Card',
    quadrant: 'Quadrant',
    impact: 'Impact',
    confidence: 'Confidence',
    evidence: 'Evidence',
    evidenceHint: 'What makes us believe it: numbers, sources',
    note: 'Note',
    noteHint: 'Anything the team should remember',
    tags: 'Tags',
    tagsHint: 'Type and press Enter',
  },
  impactLevel: ['Hardly matters', 'Small', 'Noticeable', 'Large', 'Decides our future'],
  confidenceLevel: ['A guess', 'Some signs', 'Likely', 'Well supported', 'Proven'],
  ratingValue: (value: number, word: string) => `${value}: ${word}`,
  answers: {
    title: {
      strength: 'Objectives that use it',
      weakness: 'Objectives that fix it',
      opportunity: 'Objectives that take it',
      threat: 'Objectives that meet it',
    },
    none: {
      strength: 'No objective builds on this strength yet.',
      weakness: 'Nobody works on this weakness yet.',
      opportunity: 'No objective takes this opportunity yet.',
      threat: 'Nobody meets this threat yet.',
    },
    pick: 'Link an objective',
    nothingFound: 'No other objective found',
    create: 'New objective from this card',
    createTitle: 'What do we want to achieve?',
    createExample: {
      strength: 'Win 40 new customers by referrals',
      weakness: 'Send every quote within two days',
      opportunity: 'Be first to sell the new model in Poland',
      threat: 'Fix the price of half our steel for a year',
    },
    createDone: 'Create and link',
    jump: (title: string) => `Go to “${title}”`,
    unlink: (title: string) => `Unlink “${title}”`,
    unlinked: (title: string) => `“${title}” no longer answers this card`,
    created: (title: string) => `Created “${title}”, which answers this card`,
    dropped: 'Dropped objectives do not count as an answer.',
  },
  stopPresenting: 'Stop presenting',
} as const;
