import type { OptionKind, OptionStatus } from '../model/strategic-option';
import { strategyWords } from './strategy-words';

const asks = strategyWords.option.kind;

/** Words of the strategy place: options of the TOWS matrix, the line from card to initiative, strategy on a page. */
export const strategy = {
  title: 'Strategy',
  count: (options: number, chosen: number) =>
    options === 0 ? 'No options yet' : `${options === 1 ? '1 option' : `${options} options`}, ${chosen} chosen`,
  tabs: { options: 'Options', ranking: 'Ranking', trace: 'Trace', page: 'One page' },
  tab: 'Show',
  kind: { SO: 'SO', ST: 'ST', WO: 'WO', WT: 'WT' } satisfies Record<OptionKind, string>,
  asks: { SO: asks.SO.ask, WO: asks.WO.ask, ST: asks.ST.ask, WT: asks.WT.ask } satisfies Record<OptionKind, string>,
  question: strategyWords.option.question,
  status: strategyWords.option.status,
  statusMark: { idea: '○', chosen: '✓', parked: '‖', rejected: '×' } satisfies Record<OptionStatus, string>,
  pairs: 'Find pairs',
  pairsOf: (kind: string) => `Find pairs for ${kind}`,
  back: 'All four',
  write: 'Write an option',
  noCards: (internal: string, external: string) =>
    `There are no ${internal} or no ${external} on the SWOT board yet: options grow from both.`,
  toSwot: 'Go to SWOT',
  matrix: 'How well they meet',
  judged: (judged: number, total: number) => `${judged} of ${total} pairs judged`,
  fit: ['no fit', 'some fit', 'strong fit'],
  notJudged: 'not judged',
  cell: (row: string, column: string, fit: string) => `${row} and ${column}: ${fit}`,
  pair: (row: string, column: string) => `“${row}” and “${column}”`,
  suggests: 'What could we do where these two meet? Enter writes it down.',
  from: 'Builds on',
  pickCards: 'Pick the cards it builds on…',
  optionTitle: 'What could we do?',
  create: 'Write it down',
  cancel: 'Cancel',
  written: (title: string) => `Option “${title}” is written down.`,
  cards: (count: number) => (count === 1 ? '1 card' : `${count} cards`),
  objectives: (count: number) => (count === 1 ? '1 objective' : `${count} objectives`),
  worth: (impact: number, effort: number) => `Impact ${impact}, effort ${effort}`,
  votes: (count: number) => (count === 1 ? '1 vote' : `${count} votes`),
  rankHint: 'Drag by the handle, or Space, arrows, Space. The first is the one you would do if you could do only one.',
  ranking: 'Options by rank',
  emptyRanking: 'Options are ranked here once some are written down.',
  field: {
    title: 'Option',
    kind: 'Kind',
    description: 'What it would mean',
    descriptionHint: 'How we would do it, what it would change',
    effort: 'Effort',
    impact: 'Impact',
    pillar: 'Pillar',
    status: 'Status',
    reason: 'Why',
    reasonHint: 'The reason, so that nobody has to ask again',
    cards: 'Builds on',
    objectives: 'Objectives that carry it out',
    noObjectives: 'None yet. An option is only a wish until an objective carries it out.',
    linkObjective: 'Link an objective that is there…',
    makeObjective: 'Make an objective: type its title and press Enter',
  },
  effortLevel: ['Hardly any', 'Little', 'Some', 'Much', 'Very much'],
  impactLevel: ['Hardly any', 'Little', 'Some', 'Much', 'Decides the future'],
  rejectNeedsReason: 'Say why, then reject it.',
  reject: 'Reject',
  made: (title: string) => `Objective “${title}” carries this option out.`,
  delete: 'Delete this option',
} as const;

/** Words of the unbroken line from analysis to action. */
export const trace = {
  pick: 'Trace a card, option, objective, key result or initiative…',
  hint: 'Pick an item to see the line it stands in: what it rests on, and what comes of it.',
  lanes: {
    swotItem: 'SWOT',
    strategicOption: 'Options',
    objective: 'Objectives',
    keyResult: 'Key results',
    initiative: 'Initiatives',
  },
  kind: {
    swotItem: 'SWOT card',
    strategicOption: 'Option',
    objective: 'Objective',
    keyResult: 'Key result',
    initiative: 'Initiative',
  },
  empty: 'The line breaks off here.',
  skipped: 'None in between.',
  back: 'The gaps in the plan',
  gaps: {
    unanswered: 'Threats and weaknesses nobody answers',
    unansweredNone: 'Every threat and weakness is answered.',
    evidence: 'Objectives without evidence',
    evidenceNone: 'Every objective rests on the analysis.',
    options: 'Chosen options without an objective',
    optionsNone: 'Every chosen option is carried out by an objective.',
    state: { nobody: 'nobody thought of an option', idea: 'there is an idea', chosen: 'an option is chosen' },
    weight: (weight: number) => `weight ${weight}`,
  },
} as const;

/** Words of the strategy on one page. */
export const strategyPageTexts = {
  mission: 'Mission',
  vision: 'Vision',
  values: 'Values',
  chosen: 'What we chose',
  objectives: 'What we will reach',
  risks: 'What could stop us',
  noPillar: 'Across all pillars',
  answered: (count: number) =>
    count === 0 ? 'nobody answers it' : count === 1 ? '1 objective answers it' : `${count} objectives answer it`,
  left: (options: number, objectives: number, risks: number) =>
    [
      options > 0 ? `${options} more options` : '',
      objectives > 0 ? `${objectives} more objectives` : '',
      risks > 0 ? `${risks} more risks` : '',
    ]
      .filter(Boolean)
      .join(', '),
  leftOut: (what: string) => `Not on this page: ${what}.`,
  noMission: 'The mission is not written down yet.',
  noVision: 'The vision is not written down yet.',
  nothing: 'Pillars, chosen options and company objectives appear here as soon as there are any.',
} as const;
