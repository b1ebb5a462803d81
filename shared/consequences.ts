import type { Change } from './changes';
import { removal } from './commands/rows';
import { type AnyRow, referencesOf, type TableName } from './model/tables';
import type { Plan } from './plan';
import { texts } from './texts/texts';

const counted = [
  'objective',
  'keyResult',
  'initiative',
  'swotItem',
  'agendaStep',
  'parkingLotItem',
  'sessionNote',
  'checkIn',
  'barrier',
  'review',
] as const satisfies readonly (keyof typeof texts.deletion.things)[];

/**
 * What else a deletion touched, in words: '3 key results went with it; 2 items no longer point to it.'
 * Empty when nothing else was concerned.
 */
export function consequencesOf(changes: readonly Change[], deletedIds: readonly string[]): string {
  const asked = new Set(deletedIds);
  const parts: string[] = [];
  for (const table of counted) {
    const count = changes.filter(
      (change) => change.table === table && change.after === null && !asked.has(change.before?.id ?? ''),
    ).length;
    if (count > 0) parts.push(texts.deletion.alsoGone(count, table));
  }
  const altered = changes.filter((change) => change.before !== null && change.after !== null);
  const freed = altered.filter((change) => change.table === 'swotItem').length;
  if (freed > 0) parts.push(texts.deletion.freed(freed));
  if (altered.length > freed) parts.push(texts.deletion.cleared(altered.length - freed));
  return parts.join(' ');
}

/** An item with its name, for telling what a deletion concerns. */
export interface Concerned {
  readonly table: keyof typeof texts.deletion.things;
  readonly id: string;
  readonly name: string;
}

/** What a deletion would do, before anyone does it. */
export interface DeletionPreview {
  /** What goes along, as it makes no sense without it. */
  readonly goes: readonly Concerned[];
  /** What is linked to it or points to it, and will stay without it. */
  readonly linked: readonly Concerned[];
}

/** Marks that only say something about two cards, and places in drawings: nobody has to be asked about them. */
const unasked: ReadonlySet<TableName> = new Set<TableName>(['swotFit', 'graphPlacement']);

/** What deleting these rows would take along and what it would unlink, so that one can be asked before. */
export function deletionPreview(plan: Plan, table: TableName, ids: readonly string[]): DeletionPreview {
  const present = ids.filter((id) => plan.rows[table].has(id));
  const changes = removal(plan, table, present);
  const goingKeys = new Set(
    changes.filter(({ after }) => !after).map(({ table: at, before }) => `${at} ${before?.id}`),
  );
  const asked = new Set(present.map((id) => `${table} ${id}`));
  const goes = new Map<string, Concerned>();
  const linked = new Map<string, Concerned>();
  const note = (list: Map<string, Concerned>, at: TableName, row: AnyRow | undefined): void => {
    const found = row && concerned(at, row);
    if (found && !asked.has(`${at} ${row.id}`)) list.set(`${at} ${row.id}`, found);
  };
  for (const { table: at, before, after } of changes) {
    if (!before || unasked.has(at)) continue;
    if (after) note(linked, at, before);
    else if (concerned(at, before)) note(goes, at, before);
    else {
      for (const [column, reference] of Object.entries(referencesOf(at))) {
        const end = before[column];
        if (typeof end !== 'string' || goingKeys.has(`${reference.table} ${end}`)) continue;
        note(linked, reference.table, plan.rows[reference.table].get(end) as AnyRow | undefined);
      }
    }
  }
  return { goes: [...goes.values()], linked: [...linked.values()] };
}

function concerned(table: TableName, row: AnyRow): Concerned | undefined {
  if (!Object.hasOwn(texts.deletion.things, table)) return undefined;
  return { table: table as Concerned['table'], id: row.id, name: String(row.title ?? row.name ?? row.date ?? '') };
}

/** A preview in words: 'It is linked to 2 objectives and 1 decision. 3 steps go with it.' Empty when nothing is concerned. */
export function previewInWords({ goes, linked }: DeletionPreview, list: (items: readonly string[]) => string): string {
  const counts = (items: readonly Concerned[]): string[] => {
    const tables = Object.keys(texts.deletion.things) as Concerned['table'][];
    return tables.flatMap((table) => {
      const count = items.filter((item) => item.table === table).length;
      return count > 0 ? [texts.deletion.count(count, table)] : [];
    });
  };
  const parts: string[] = [];
  if (linked.length > 0) parts.push(texts.deletion.isLinked(list(counts(linked))));
  if (goes.length > 0) parts.push(texts.deletion.willGo(list(counts(goes)), goes.length));
  return parts.join(' ');
}
