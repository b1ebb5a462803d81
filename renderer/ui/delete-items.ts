import { type deletableTables, nameOf } from '../../shared/commands/foundation';
import { consequencesOf } from '../../shared/consequences';
import { texts } from '../../shared/texts/texts';
import { run, useStore } from '../store';
import { showUndoable } from './undo-toast';

/** Deletes items, says what else went, and offers Undo. Resolves to whether it was done. */
export async function deleteItems(table: (typeof deletableTables)[number], ids: readonly string[]): Promise<boolean> {
  const name = nameOf(useStore.getState().plan, table, ids[0] ?? '');
  const changes = await run('item.delete', { table, ids: [...ids] });
  if (!changes) return false;
  showUndoable(`${texts.deletion.done(ids.length, texts.nouns[table], name)} ${consequencesOf(changes, ids)}`.trim());
  return true;
}
