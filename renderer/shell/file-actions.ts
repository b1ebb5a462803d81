import type { MenuAction } from '../../shared/menu';
import { reload, showWorkspace } from '../store';
import { showFailure } from '../ui/notify';

/** Actions of the File menu that only ask the main process. */
export const fileActions = [
  'new',
  'open',
  'save-copy',
  'duplicate',
  'reveal',
  'import-json',
  'export-json',
  'close',
] as const satisfies readonly MenuAction[];
export type FileAction = (typeof fileActions)[number];

/** Carries out an action of the File menu. */
export async function fileAction(action: FileAction): Promise<void> {
  switch (action) {
    case 'new':
    case 'close': {
      const result = await window.throughline['workspace:close']();
      if (result.ok) showWorkspace(null);
      else showFailure(result.error);
      return;
    }
    case 'open': {
      const result = await window.throughline['workspace:open']({});
      if (!result.ok) showFailure(result.error);
      else if (result.value) showWorkspace(result.value);
      return;
    }
    case 'duplicate': {
      const result = await window.throughline['workspace:duplicate']();
      if (result.ok) await reload();
      else showFailure(result.error);
      return;
    }
    case 'save-copy':
      report(await window.throughline['workspace:save-copy']());
      return;
    case 'reveal':
      report(await window.throughline['workspace:reveal']());
      return;
    case 'import-json':
      report(await window.throughline['plan:import-json']());
      return;
    case 'export-json':
      report(await window.throughline['plan:export-json']());
      return;
  }
}

function report(result: Awaited<ReturnType<Window['throughline']['plan:export-json' | 'workspace:reveal']>>): void {
  if (!result.ok) showFailure(result.error);
}
