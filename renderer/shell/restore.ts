import { showWorkspace } from '../store';
import { showFailure } from '../ui/notify';

/** Brings a backup back: into the open plan, or in the place of the file at `path`. Tells whether it did. */
export async function restoreBackup(backupId: string, path?: string): Promise<boolean> {
  const result = await window.throughline['workspace:restore']({ backupId, ...(path ? { path } : {}) });
  if (result.ok) showWorkspace(result.value);
  else showFailure(result.error);
  return result.ok;
}

/** When a backup was made, in the words of this computer. */
export function backupDate(at: string, dateStyle: 'full' | 'medium'): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle, timeStyle: 'short' }).format(new Date(at));
}
