import { counted } from './counted';

const cards = (count: number): string => counted(count, 'card', 'cards');

/** Words of SWOT cards that are judged in a review, and of those it retired. */
export const swotReview = {
  intro: 'What the team once wrote down, in the light of the period: does it still hold?',
  none: 'There is no SWOT card to look at.',
  noneJudged: 'This review judged no SWOT card.',
  allJudged: 'Every card has been looked at.',
  list: 'SWOT cards under review',
  judged: (judged: number, total: number) => `${judged} of ${total} looked at`,
  undecidedOnly: (count: number) => `Undecided ${count}`,
  keys: 'Keys: ↑ ↓ go through the cards, C confirms, H changes, R retires, Backspace takes a verdict back.',
  verdict: { confirm: 'Confirm', change: 'Change', retire: 'Retire' },
  verdictHint: {
    confirm: 'It is still true (C)',
    change: 'It is true in another way (H)',
    retire: 'It is true no longer: it leaves the board, and can be brought back (R)',
  },
  verdictDone: { confirm: 'Confirmed', change: 'Changed', retire: 'Retired' },
  verdictOf: (title: string) => `Verdict on ${title}`,
  undecided: 'Undecided',
  takeBack: 'Take back',
  takeBackHint: 'The card is undecided again and as it was before (Backspace)',
  tookBack: (title: string) => `“${title}” is undecided again`,
  done: {
    confirm: (title: string) => `“${title}” is confirmed`,
    change: (title: string) => `“${title}” is changed`,
    retire: (title: string) => `“${title}” is retired`,
  },
  was: (title: string, impact: number, confidence: number) =>
    `Before: “${title}”, impact ${impact} × confidence ${confidence}`,
  wasWeight: (impact: number, confidence: number) => `Before: impact ${impact} × confidence ${confidence}`,
  why: { confirm: 'Why?', change: 'Why is it different now?', retire: 'Why does it hold no longer?' },
  whyHint: 'What the period has shown',
  save: { change: 'Keep the change', retire: 'Retire it' },
  cancel: 'Cancel',
  answers: 'Answered by',
  noAnswer: 'No objective answers it.',
  otherPeriod: (period: string) => period || 'no period',
  evidence: 'Evidence:',
  retired: 'Retired',
  retiredCount: (count: number) => `${cards(count)} retired`,
  retiredTab: (count: number) => `Retired ${count}`,
  retiredIntro: 'What a review found true no longer. Their links are kept: what is brought back stands where it stood.',
  noneRetired: 'No card is retired.',
  retiredOn: (date: string, review: string) => `Retired on ${date}${review === '' ? '' : `, ${review}`}`,
  bringBack: 'Bring back',
  bringBackHint: (title: string) => `Bring back “${title}”`,
  cameBack: (title: string) => `“${title}” is back on the board`,
  isRetired: (kind: string) => `${kind}, retired`,
} as const;
