import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { app, BrowserWindow, dialog, nativeTheme, type OpenDialogOptions, shell } from 'electron';
import { conventionsFor } from '../shared/conventions';
import { type Failure, failure } from '../shared/errors';
import type { ChannelOutputs } from '../shared/ipc';
import { texts } from '../shared/texts/texts';
import { type CallerId, dispatch } from './dispatch';
import { createDocumentJobs } from './document-jobs';
import { makeHandlers } from './handlers';
import { type Answer, tellWindows } from './ipc';
import { showMenu } from './menu';
import { OpenPlan } from './open-plan';
import type { Places } from './places';
import { type OpenPage, Projector } from './projector';
import { RecentFiles } from './recent-files';
import type { SettingsFile } from './settings';
import { askToSave, hasSaved } from './settle';

/** The running program behind its windows: the open plan, recent files, menu and what every channel does. */
export class Workbench {
  readonly answer: Answer;
  private readonly recent: RecentFiles;
  private readonly plan: OpenPlan;
  private running = false;
  private startProblem: Failure | null = null;

  constructor(
    private readonly places: Places,
    settings: SettingsFile,
    programFolder: string,
    openPage: OpenPage,
  ) {
    this.recent = new RecentFiles(places.data);
    this.plan = new OpenPlan({
      announce: (applied) => tellWindows('changes:applied', applied),
      changed: (caller) => {
        // A window's first question waits for the first file, so there is nobody to tell yet.
        if (!this.running) return;
        tellWindows('workspace:changed', null, caller);
        this.refreshMenu();
      },
      opened: (path) => this.recent.add(path),
      backups: places.backups,
      keys: places.keys,
      sealedChanged: (rounds) => tellWindows('sealed:changed', rounds),
    });
    const handlers = makeHandlers({
      plan: this.plan,
      recent: this.recent,
      settings,
      documentJobs: createDocumentJobs(programFolder),
      documentProgress: (caller, share) =>
        BrowserWindow.fromId(caller)?.webContents.send('document:progress', { share }),
      documents: places.documents,
      conventions: conventionsFor(app.getPreferredSystemLanguages()),
      resources: join(programFolder, '../../resources'),
      info: () => this.info(),
      recentChanged: () => this.refreshMenu(),
      themeChanged: (theme) => {
        nativeTheme.themeSource = theme;
      },
      reveal: (path) => shell.showItemInFolder(path),
      show: (caller) => show(caller),
      present: (caller, on) => present(caller, on),
      hasSaved,
      projector: new Projector(openPage),
      askOpen: (caller, title, kind, extension) => askOpen(caller, title, kind, extension),
      askSave: (caller, title, suggested, kind, extension) => askSave(caller, title, suggested, kind, extension),
      askOpenMany,
      askFolder,
    });
    this.answer = (name, input, caller) => dispatch(handlers, name, input, caller);
  }

  /** Opens the file the program was started with, if any. The windows' first questions wait for it. */
  open(firstFile: string | undefined): void {
    if (firstFile) this.startProblem = this.tryOpen(firstFile);
    this.running = true;
    this.refreshMenu();
  }

  /** A file that the menu, the system or a second start of the program asked for; the window says why it cannot be opened. */
  async openFromOutside(path: string): Promise<void> {
    const window = BrowserWindow.getAllWindows()[0];
    if (window && this.plan.isOpen && !(await askToSave(window))) return;
    const problem = this.tryOpen(path);
    if (!problem) return;
    const listening = BrowserWindow.getAllWindows().some((window) => !window.webContents.isLoading());
    if (listening) tellWindows('workspace:not-opened', problem);
    else this.startProblem = problem;
  }

  /** Lets go of the open file. */
  close(): void {
    this.plan.letGo();
  }

  private tryOpen(path: string): Failure | null {
    try {
      this.plan.open(path);
      return null;
    } catch (error) {
      const result = failure(error);
      return result.ok ? null : result.error;
    }
  }

  private info(): ChannelOutputs['app:info'] {
    return {
      version: app.getVersion(),
      platform: process.platform,
      runtime: `Electron ${process.versions.electron}`,
      documentsFolder: this.places.documents,
      startProblem: this.startProblem,
    };
  }

  private refreshMenu(): void {
    showMenu({
      hasPlan: this.plan.isOpen,
      recent: this.recent.list().filter((file) => !file.missing),
      openRecent: (path) => void this.openFromOutside(path),
    });
  }
}

function show(caller: CallerId): void {
  const window = BrowserWindow.fromId(caller);
  if (window && !window.isVisible()) window.show();
}

function present(caller: CallerId, on: boolean): void {
  const window = BrowserWindow.fromId(caller);
  if (!window) return;
  window.setFullScreen(on);
  window.setMenuBarVisibility(!on);
}

async function askOpen(caller: CallerId, title: string, name: string, extension: string): Promise<string | undefined> {
  const options = { title, properties: ['openFile' as const], filters: [{ name, extensions: [extension] }] };
  return (await askPaths(caller, options))?.[0];
}

async function askOpenMany(caller: CallerId, title: string, name: string, extension: string) {
  const properties = ['openFile' as const, 'multiSelections' as const];
  return askPaths(caller, { title, properties, filters: [{ name, extensions: [extension] }] });
}

/** What was chosen, at least one; undefined: they changed their mind. */
async function askPaths(caller: CallerId, options: OpenDialogOptions): Promise<readonly string[] | undefined> {
  const window = BrowserWindow.fromId(caller);
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return answer.canceled || answer.filePaths.length === 0 ? undefined : answer.filePaths;
}

async function askFolder(caller: CallerId, title: string, defaultPath: string): Promise<string | undefined> {
  const options = { title, defaultPath, properties: ['openDirectory' as const, 'createDirectory' as const] };
  return (await askPaths(caller, options))?.[0];
}

async function askSave(
  caller: CallerId,
  title: string,
  defaultPath: string,
  name: string,
  extension: string,
): Promise<string | undefined> {
  const window = BrowserWindow.fromId(caller);
  const options = { title, defaultPath, filters: [{ name, extensions: [extension] }] };
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (answer.canceled || !answer.filePath) return undefined;
  if (answer.filePath.toLowerCase().endsWith(`.${extension}`)) return answer.filePath;
  const path = `${answer.filePath}.${extension}`;
  // The dialog asked about the name without its ending.
  return existsSync(path) && !(await mayReplace(window, path)) ? undefined : path;
}

async function mayReplace(window: BrowserWindow | null, path: string): Promise<boolean> {
  const { replaceQuestion, replaceHint, replace, keep } = texts.files;
  const box = {
    type: 'warning' as const,
    message: replaceQuestion(basename(path)),
    detail: replaceHint,
    buttons: [keep, replace],
    defaultId: 0,
    cancelId: 0,
  };
  const { response } = await (window ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box));
  return response === 1;
}
