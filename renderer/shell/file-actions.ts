import type { ErrorCode, Failure, Result } from '../../shared/errors';
import type { MenuAction } from '../../shared/menu';
import { texts } from '../../shared/texts/texts';
import { showOpenProblem, showWorkspace, useStore } from '../store';
import { saveTyped } from '../ui/keep-typed';
import { showDone, showFailure } from '../ui/notify';
import { showSaved } from '../ui/saved-toast';
import { showUndoable } from '../ui/undo-toast';

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

/** Carries out an action of the File menu, after what is typed has been saved. */
export async function fileAction(action: FileAction): Promise<void> {
  if (!(await saveTyped())) return;
  switch (action) {
    case 'new':
    case 'close': {
      const result = await window.throughline['workspace:close']();
      if (result.ok) showWorkspace(null);
      else showFailure(result.error);
      return;
    }
    case 'open':
      await openFile();
      return;
    case 'duplicate': {
      const result = await window.throughline['workspace:duplicate']();
      if (result.ok) showWorkspace(result.value);
      else showFailure(result.error);
      return;
    }
    case 'save-copy':
      tell(await window.throughline['workspace:save-copy'](), texts.shell.copySaved);
      return;
    case 'export-json':
      tell(await window.throughline['plan:export-json'](), texts.shell.exported);
      return;
    case 'import-json':
      await importPlanFile();
      return;
    case 'reveal': {
      const result = await window.throughline['workspace:reveal']();
      if (!result.ok) showFailure(result.error);
    }
  }
}

/** Opens a file in place of the open one, which stays open when this fails; without a path a dialog asks. */
export async function openFile(path?: string): Promise<void> {
  const result = await window.throughline['workspace:open'](path === undefined ? {} : { path });
  if (!result.ok) showOpenProblem(result.error);
  else if (result.value) showWorkspace(result.value);
}

/** What only the file itself can mend: told line by line, not in passing. */
const faultsOfTheFile: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['invalid-input', 'too-large', 'newer-schema']);

/** A plan file takes the place of the open plan, as one change that Undo takes back; without one it becomes a new plan. */
export async function importPlanFile(): Promise<void> {
  useStore.setState({ importProblem: null });
  const problem = useStore.getState().file ? await importIntoOpenPlan() : await importAsNewPlan();
  if (!problem) return;
  if (faultsOfTheFile.has(problem.code)) useStore.setState({ importProblem: problem });
  else showFailure(problem);
}

async function importIntoOpenPlan(): Promise<Failure | undefined> {
  const result = await window.throughline['plan:import-json']();
  if (!result.ok) return result.error;
  if (result.value) showUndoable(texts.importing.replaced(fileName(result.value.path)));
  return undefined;
}

async function importAsNewPlan(): Promise<Failure | undefined> {
  const result = await window.throughline['workspace:create-from-json']();
  if (!result.ok) return result.error;
  if (!result.value) return undefined;
  showWorkspace(result.value);
  showDone(texts.importing.created(result.value.fileName));
  return undefined;
}

/** The last part of a path, on any system. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** Tries once more to open the plan that is shown for changes. */
export async function openAgain(): Promise<void> {
  const path = useStore.getState().file?.path;
  if (path === undefined) return;
  await openFile(path);
  const { file } = useStore.getState();
  if (file?.readOnly) showFailure({ code: 'read-only', message: texts.shell.stillLocked });
}

/** Saves a copy of a plan that can only be read, and goes on with the copy. */
export async function saveCopyAndGoOn(): Promise<void> {
  const result = await window.throughline['workspace:save-copy']();
  if (!result.ok) showFailure(result.error);
  else if (result.value) await openFile(result.value.path);
}

function tell(result: Result<{ readonly path: string } | null>, message: (path: string) => string): void {
  if (!result.ok) showFailure(result.error);
  else if (result.value) showSaved(message(result.value.path), result.value.path);
}
