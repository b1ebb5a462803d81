import { type deletableTables, nameOf } from '../../shared/commands/foundation';
import { consequencesOf } from '../../shared/consequences';
import { texts } from '../../shared/texts/texts';
import { run, useStore } from '../store';
import { mayDelete } from './ask-deletion';
import { showUndoable } from './undo-toast';

/** The tables whose rows one can delete. */
export type DeletableTable = (typeof deletableTables)[number];

/**
 * Deletes items, says what else went, and offers Undo; asks before where others link to them. Resolves to whether it was
 * done.
 */
export async function deleteItems(table: DeletableTable, ids: readonly string[]): Promise<boolean> {
  if (!(await mayDelete(table, ids))) return false;
  const name = nameOf(useStore.getState().plan, table, ids[0] ?? '');
  const changes = await run('item.delete', { table, ids: [...ids] });
  if (!changes) return false;
  showUndoable(`${texts.deletion.done(ids.length, texts.nouns[table], name)} ${consequencesOf(changes, ids)}`.trim());
  return true;
}
