import { sameValue } from './changes';
import { decisionsAbout } from './decisions';
import { type Format, formatOf } from './format';
import type { KeyResult, Objective } from './model/goal';
import type { SwotItem } from './model/swot';
import type { AnyRow, TableName } from './model/tables';
import { find, type Plan, referencing } from './plan';
import { isRetired } from './swot';
import { texts } from './texts/texts';

/** The kinds of items whose changes are changes of strategy, in the order in which they are told. */
export const strategyTables = [
  'pillar',
  'swotItem',
  'strategicOption',
  'objective',
  'keyResult',
  'initiative',
] as const;
export type StrategyTable = (typeof strategyTables)[number];

export const strategyChangeKinds = [
  'added',
  'continued',
  'removed',
  'retired',
  'returned',
  'moved',
  'retargeted',
  'reweighed',
  'reowned',
  'status',
  'renamed',
] as const;
/**
 * continued: it goes on from one of an earlier period; moved: it belongs elsewhere; retargeted: it is measured differently;
 * retired, returned, reweighed: of SWOT cards. */
export type StrategyChangeKind = (typeof strategyChangeKinds)[number];

/** A part of an item that differs, as one writes it into a table. */
export interface ChangedField {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** One change between two states of a plan. */
export interface StrategyChange {
  readonly kind: StrategyChangeKind;
  readonly table: StrategyTable;
  readonly id: string;
  /** What it is called afterwards, or was called before it went. */
  readonly name: string;
  /** The change as a sentence. */
  readonly words: string;
  /** What of it changed, before and after; null where it came, went or goes on. */
  readonly field: ChangedField | null;
  /** Why, from the decisions and reviews that speak of it since; empty where nobody said. */
  readonly why: string;
}

const words = texts.reviews.changes;

/**
 * What changed between two states of a plan: an item with several changes is told several times. `since` is the day of the
 * earlier state: what was decided or reviewed before it explains nothing.
 */
export function strategyChanges(before: Plan, after: Plan, since: string): StrategyChange[] {
  const format = formatOf(after);
  const found: StrategyChange[] = [];
  for (const table of strategyTables) {
    const olds = before.rows[table] as unknown as ReadonlyMap<string, AnyRow>;
    const news = after.rows[table] as unknown as ReadonlyMap<string, AnyRow>;
    const tell: Tell = (kind, row, sentence, label, from = '', to = '') => {
      found.push({
        kind,
        table,
        id: row.id,
        name: nameOf(row),
        words: sentence,
        field: label === undefined ? null : { label, from, to },
        why: whyOf(after, table, row.id, since),
      });
    };
    for (const [id, old] of olds)
      if (!news.has(id)) {
        tell('removed', old, words.removed(nameOf(old), placeOf(before, table, old)));
      }
    for (const [id, row] of news) {
      const old = olds.get(id);
      if (old === row) continue;
      const past = old ? undefined : olds.get(String(row.predecessorId));
      if (past)
        tell(
          'continued',
          row,
          words.continued(nameOf(row), periodName(after, row), past.title !== row.title ? nameOf(past) : ''),
        );
      if (!old && !past) tell('added', row, words.added(nameOf(row), placeOf(after, table, row)));
      const from = old ?? past;
      if (from) tellDifferences(before, after, format, table, from, row, past !== undefined, tell);
    }
  }
  const order = (change: StrategyChange) =>
    strategyTables.indexOf(change.table) * strategyChangeKinds.length + strategyChangeKinds.indexOf(change.kind);
  return found.sort((a, b) => order(a) - order(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Notes a change; with a label the part of the item that differs. */
type Tell = (
  kind: StrategyChangeKind,
  row: AnyRow,
  sentence: string,
  label?: string,
  from?: string,
  to?: string,
) => void;

function tellDifferences(
  before: Plan,
  after: Plan,
  format: Format,
  table: StrategyTable,
  old: AnyRow,
  row: AnyRow,
  isSuccessor: boolean,
  tell: Tell,
): void {
  const name = nameOf(row);
  const { label } = words;
  if (!isSuccessor && nameOf(old) !== name) {
    tell('renamed', row, words.renamed(nameOf(old), name), label.name, nameOf(old), name);
  }
  // A copy in the next period starts its life anew; that is no change of it.
  if (!isSuccessor && old.status !== row.status && row.status !== undefined) {
    const [was, is] = [statusWord(table, old.status), statusWord(table, row.status)];
    tell('status', row, words.status(name, was, is), label.status, was, is);
  }
  if (table === 'swotItem') tellCard(old as unknown as SwotItem, row as unknown as SwotItem, tell);
  if (old.ownerId !== row.ownerId && row.ownerId !== undefined) {
    const [was, is] = [personName(before, old.ownerId), personName(after, row.ownerId)];
    const sentence = words.reowned(name, was, is);
    tell('reowned', row, sentence, label.owner, was || words.nobody, is || words.nobody);
  }
  for (const [column, target] of placesOf(table)) {
    if (row[column] === undefined || old[column] === row[column]) continue;
    // Under the successor of what it was under, and in the next period, a successor is where it was.
    if (isSuccessor && (column === 'periodId' || isSuccessorOf(after, target, row[column], old[column]))) continue;
    const [was, is] = [titleIn(before, target, old[column]), titleIn(after, target, row[column])];
    if (was === '' && is === '') continue;
    const sentence = words.moved[column](name, was, is);
    tell('moved', row, sentence, words.place[column], was || words.nothing, is || words.nothing);
  }
  if (table === 'keyResult')
    tellTargets(format, old as unknown as KeyResult, row as unknown as KeyResult, isSuccessor, tell);
  const due = row.dueDate as string | null | undefined;
  if (!isSuccessor && due !== undefined && old.dueDate !== due) {
    const day = (date: unknown) => (typeof date === 'string' ? format.date(date) : '');
    const [was, is] = [day(old.dueDate), day(due)];
    tell('retargeted', row, words.due(name, was, is), label.due, was || words.nothing, is || words.nothing);
  }
}

function tellCard(old: SwotItem, row: SwotItem, tell: Tell): void {
  const { label, onBoard, offBoard } = words;
  const told = row as unknown as AnyRow;
  if (isRetired(old) !== isRetired(row)) {
    if (isRetired(row)) tell('retired', told, words.retired(row.title), label.board, onBoard, offBoard);
    else tell('returned', told, words.returned(row.title), label.board, offBoard, onBoard);
  }
  if (old.impact !== row.impact || old.confidence !== row.confidence) {
    const [was, is] = [words.weighed(old.impact, old.confidence), words.weighed(row.impact, row.confidence)];
    tell('reweighed', told, words.reweighed(row.title, was, is), label.weight, was, is);
  }
}

type PlaceColumn = keyof typeof words.place;

function placesOf(table: StrategyTable): readonly (readonly [PlaceColumn, TableName])[] {
  switch (table) {
    case 'objective':
      return [
        ['parentId', 'objective'],
        ['pillarId', 'pillar'],
        ['periodId', 'period'],
        ['teamId', 'team'],
      ];
    case 'keyResult':
      return [['objectiveId', 'objective']];
    case 'strategicOption':
      return [['pillarId', 'pillar']];
    case 'initiative':
      return [['teamId', 'team']];
    case 'pillar':
    case 'swotItem':
      return [];
  }
}

function tellTargets(format: Format, old: KeyResult, row: KeyResult, isSuccessor: boolean, tell: Tell): void {
  const value = (amount: number | null, unit: string): string =>
    amount === null ? words.nothing : format.value(amount, unit);
  const { label } = words;
  const told = (sentence: string, part: string, from: string, to: string): void =>
    tell('retargeted', row as unknown as AnyRow, sentence, part, from, to);
  if (old.metric !== row.metric) {
    const [was, is] = [texts.goals.metric[old.metric], texts.goals.metric[row.metric]];
    told(words.metric(row.title, was, is), label.metric, was, is);
    return;
  }
  if (old.target !== row.target || old.unit !== row.unit) {
    const [was, is] = [value(old.target, old.unit), value(row.target, row.unit)];
    const isMore = old.unit === row.unit && old.target !== null && row.target !== null ? row.target > old.target : null;
    told(words.target(row.title, was, is, isMore), label.target, was, is);
  }
  if (!isSuccessor && old.start !== row.start) {
    const [was, is] = [value(old.start, old.unit), value(row.start, row.unit)];
    told(words.start(row.title, was, is), label.start, was, is);
  }
  const range = ({ rangeLow, rangeHigh, unit }: KeyResult) =>
    words.between(value(rangeLow, unit), value(rangeHigh, unit));
  if (old.rangeLow !== row.rangeLow || old.rangeHigh !== row.rangeHigh) {
    told(words.range(row.title, range(old), range(row)), label.range, range(old), range(row));
  }
  const steps = ({ milestones }: KeyResult) => milestones.map(({ id, title }) => `${id} ${title}`);
  if (!isSuccessor && !sameValue(steps(old), steps(row))) {
    const sentence = words.milestones(row.title, old.milestones.length, row.milestones.length);
    const list = ({ milestones }: KeyResult) => milestones.map(({ title }) => title).join(', ') || words.nothing;
    told(sentence, label.milestones, list(old), list(row));
  }
}

/** From the decisions about it, and from the review of it or of what it goes on from; the newest first, each once. */
function whyOf(plan: Plan, table: StrategyTable, id: string, since: string): string {
  const reasons: string[] = [];
  if (plan.rows[table].has(id)) {
    for (const decision of table === 'pillar' ? [] : decisionsAbout(plan, table, id)) {
      if ((decision.decidedOn ?? '') >= since) reasons.push(decision.why.trim() || decision.title);
    }
  }
  const row = plan.rows[table].get(id) as AnyRow | undefined;
  const objectiveId = table === 'objective' ? id : table === 'keyResult' ? String(row?.objectiveId) : '';
  const objective = find(plan, 'objective', objectiveId);
  for (const each of objective ? [objective.id, objective.predecessorId] : []) {
    for (const said of each ? referencing(plan, 'objectiveReview', 'objectiveId', each) : []) {
      const review = find(plan, 'review', said.reviewId);
      if (review && review.startedOn >= since && said.why.trim() !== '') reasons.push(said.why.trim());
    }
  }
  for (const said of table === 'swotItem' ? referencing(plan, 'swotReview', 'swotItemId', id) : []) {
    const review = find(plan, 'review', said.reviewId);
    if (review && review.startedOn >= since && said.why.trim() !== '') reasons.push(said.why.trim());
  }
  if (table === 'strategicOption' && typeof row?.reason === 'string' && row.reason.trim() !== '')
    reasons.push(row.reason);
  return [...new Set(reasons)].join(' ');
}

function nameOf(row: AnyRow): string {
  return String(row.title ?? row.name ?? '');
}

function personName(plan: Plan, id: unknown): string {
  return find(plan, 'person', id as string | null)?.name ?? '';
}

function titleIn(plan: Plan, table: TableName, id: unknown): string {
  const row = typeof id === 'string' ? (plan.rows[table].get(id) as AnyRow | undefined) : undefined;
  return row ? `“${nameOf(row)}”` : '';
}

function isSuccessorOf(plan: Plan, table: TableName, id: unknown, of: unknown): boolean {
  const row = typeof id === 'string' ? (plan.rows[table].get(id) as AnyRow | undefined) : undefined;
  return row !== undefined && row.predecessorId === of;
}

function periodName(plan: Plan, row: AnyRow): string {
  const { periodId } = (find(plan, 'objective', row.objectiveId as string) ?? row) as Pick<Objective, 'periodId'>;
  return find(plan, 'period', periodId)?.name ?? '';
}

function placeOf(plan: Plan, table: StrategyTable, row: AnyRow): string {
  const [column, target] = placesOf(table).find(([name]) => typeof row[name] === 'string') ?? [];
  return column && target ? titleIn(plan, target, row[column]) : '';
}

function statusWord(table: StrategyTable, status: unknown): string {
  const choices: Readonly<Record<string, string>> =
    table === 'objective'
      ? texts.goals.status
      : table === 'initiative'
        ? texts.goals.initiative.status
        : texts.strategyWords.option.status;
  return choices[String(status)] ?? String(status);
}
