import { sameValue } from '../changes';
import { formatOf } from '../format';
import { type AnyRow, type Row, referencesOf, type TableName } from '../model/tables';
import { find, get, type Plan } from '../plan';
import { historyChoices, historyFields } from '../texts/history-fields';
import { texts } from '../texts/texts';

/** More columns than these at once are not told one by one. */
const mostTold = 3;

/**
 * What the History says about an item whose columns change: which, and to what where that is said in a few words.
 * Computed on the plan before the change.
 */
export function changeLabel<T extends TableName>(plan: Plan, table: T, id: string, patch: Partial<Row<T>>): string {
  const before = get(plan, table, id) as AnyRow;
  const after = patch as Readonly<Record<string, unknown>>;
  const name = nameOf(before);
  const columns = Object.keys(after).filter((column) => {
    return after[column] !== undefined && !sameValue(before[column], after[column]);
  });
  const [only, ...others] = columns;
  const words = columns.map((column) => historyFields[column]);
  if (only === undefined || columns.length > mostTold || words.includes(undefined)) return texts.history.changed(name);
  if (others.length > 0) return texts.history.changedFields(words as string[], name);
  if (only === 'title' || only === 'name') return texts.history.renamed(name, String(after[only]));
  const field = words[0] ?? '';
  if (isNothing(after[only])) return texts.history.removedField(field, name);
  const value = valueInWords(plan, table, before, only, after[only]);
  if (value === undefined) return texts.history.changedFields([field], name);
  return texts.history.setField(field, name, value, isNothing(before[only]));
}

function nameOf(row: AnyRow): string {
  return String(row.title ?? row.name ?? '');
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A value short enough for a sentence; undefined for long texts, lists and yes or no. */
function valueInWords(plan: Plan, table: TableName, row: AnyRow, column: string, value: unknown): string | undefined {
  const format = formatOf(plan);
  if (typeof value === 'number') {
    return table === 'keyResult' && measures.has(column) ? format.value(value, String(row.unit)) : format.number(value);
  }
  if (typeof value !== 'string') return undefined;
  const target = referencesOf(table)[column]?.table;
  if (target) {
    const row = find(plan, target, value);
    return row && nameOf(row as AnyRow);
  }
  const choices = historyChoices[`${table}.${column}`];
  if (choices) return choices[value];
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return format.date(value);
  return shortColumns.has(column) ? value : undefined;
}

/** Columns of a key result that are counted in its unit. */
const measures: ReadonlySet<string> = new Set(['start', 'target', 'current', 'rangeLow', 'rangeHigh']);
/** Texts of a few words. */
const shortColumns: ReadonlySet<string> = new Set(['unit', 'email', 'location', 'decidedBy']);
