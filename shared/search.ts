import type { AnyRow, TableName } from './model/tables';
import type { Plan } from './plan';

/** One thing of the plan that can be found by its words. */
export interface SearchEntry {
  readonly table: TableName;
  readonly id: string;
  readonly title: string;
  /** Title, folded for comparison. */
  readonly folded: string;
  /** Everything else typed into it, folded. */
  readonly rest: string;
}

/** A found entry, with the words around the hit when the hit is not in the title. */
export interface SearchHit {
  readonly entry: SearchEntry;
  readonly score: number;
}

const searchable = [
  'objective',
  'keyResult',
  'swotItem',
  'initiative',
  'pillar',
  'audience',
  'team',
  'person',
  'jobRole',
  'period',
  'stakeholder',
  'strategicOption',
  'decision',
  'session',
  'parkingLotItem',
  'barrier',
] as const satisfies readonly TableName[];
/** The kinds of items that can be found. */
export type SearchableTable = (typeof searchable)[number];

/** Case and accents do not matter when searching. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Columns that hold typed words beside the title. */
const wordColumns = [
  'description',
  'note',
  'evidence',
  'needs',
  'responsibilities',
  'email',
  'agreementNote',
  'unit',
  'engagement',
  'reason',
  'decided',
  'why',
  'alternatives',
  'decidedBy',
  'goal',
  'location',
  'minutes',
  'outcome',
  'nextStep',
  'whatHelped',
];

/** Everything typed into the tables given (all by default), ready to search. */
export function searchEntries(plan: Plan, tables: readonly TableName[] = searchable): SearchEntry[] {
  const entries: SearchEntry[] = [];
  for (const table of tables) {
    for (const row of plan.rows[table].values() as Iterable<AnyRow>) entries.push(entryOf(table, row));
  }
  return entries;
}

function entryOf(table: TableName, row: AnyRow): SearchEntry {
  const title = String(row.title ?? row.name ?? '');
  const words: string[] = [];
  for (const column of wordColumns) {
    const value = row[column];
    if (typeof value === 'string' && value !== '') words.push(value);
  }
  if (Array.isArray(row.tags)) words.push(...(row.tags as string[]));
  if (Array.isArray(row.milestones)) words.push(...(row.milestones as { title: string }[]).map(({ title }) => title));
  return { table, id: row.id, title, folded: fold(title), rest: words.length > 0 ? fold(words.join('\n')) : '' };
}

/**
 * The entries that hold every word of the query, best first: title as typed, title from its start, at the start of a
 * word in the title, anywhere in the title, in the other text. An empty query finds nothing.
 */
export function searchFor(entries: readonly SearchEntry[], query: string, limit: number): SearchHit[] {
  const whole = fold(query.trim());
  if (whole === '') return [];
  const words = whole.split(/\s+/);
  const hits: SearchHit[] = [];
  for (const entry of entries) {
    const score = scoreOf(entry, whole, words);
    if (score > 0) hits.push({ entry, score });
  }
  return hits
    .sort(
      (a, b) => b.score - a.score || a.entry.title.length - b.entry.title.length || (a.entry.id < b.entry.id ? -1 : 1),
    )
    .slice(0, limit);
}

function scoreOf(entry: SearchEntry, whole: string, words: readonly string[]): number {
  if (entry.folded === whole) return 100;
  let inTitle = true;
  for (const word of words) {
    if (entry.folded.includes(word)) continue;
    inTitle = false;
    if (!entry.rest.includes(word)) return 0;
  }
  if (!inTitle) return 10;
  if (entry.folded.startsWith(whole)) return 80;
  if (words.every((word) => startsWord(entry.folded, word))) return 60;
  return 40;
}

function startsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}
