import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, session } from 'electron';
import { type Answer, answerWindows } from './ipc';
import { guardSession, stayOffline } from './network';
import { choosePlaces, places } from './places';
import { registerScheme, serveWindow } from './protocol';
import { SettingsFile } from './settings';
import { givenFile, subcommandArguments } from './start-arguments';
import { openPage, openWindow } from './window';

choosePlaces();

const subcommand = subcommandArguments(process.argv, process.defaultApp === true);
if (subcommand) {
  const { runCli } = await import('./cli');
  app.exit(await runCli(subcommand, import.meta.dirname));
} else if (!app.requestSingleInstanceLock({ file: givenFile(process.argv, process.cwd(), process.defaultApp) })) {
  // The program that runs already opens the file and comes to the front.
  app.exit(0);
} else startWorkbench();

function startWorkbench(): void {
  stayOffline();
  registerScheme();

  const settings = new SettingsFile(places().data);
  nativeTheme.themeSource = settings.get().theme;

  // The rest comes while the window loads, and in portions: as long as one runs, this process can neither hand out the page
  // nor connect the window with the graphics process.
  const workbench = app.whenReady().then(async () => {
    await inItsTurn(() => import('../shared/model/tables'));
    await inItsTurn(() => import('../shared/commands/registry'));
    const { Workbench } = await inItsTurn(() => import('./workbench'));
    const made = await inItsTurn(() => new Workbench(places(), settings, import.meta.dirname, openPage));
    await inItsTurn(() => made.open(firstFile));
    return made;
  });
  answerWindows(workbench.then(({ answer }) => answer, answerWithFailure));

  let firstFile = givenFile(process.argv, process.cwd(), process.defaultApp);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (app.isReady()) void workbench.then((running) => running.openFromOutside(path));
    else firstFile = path;
  });
  app.on('second-instance', (_event, _arguments, _folder, data) => {
    const { file } = (data ?? {}) as { file?: unknown };
    showWindow();
    if (typeof file === 'string') void workbench.then((running) => running.openFromOutside(file));
  });
  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', () => void workbench.then((running) => running.close()));

  void app.whenReady().then(() => {
    guardSession(session.defaultSession);
    serveWindow(join(import.meta.dirname, '../renderer'));
    openWindow(places().data);
  });
}

/** Does something after all that waits already has had its turn. */
function inItsTurn<T>(work: () => T): Promise<Awaited<T>> {
  return new Promise<void>((resolve) => setImmediate(resolve)).then(work) as Promise<Awaited<T>>;
}

/** What every message gets when the workbench itself could not be made. */
async function answerWithFailure(error: unknown): Promise<Answer> {
  const { failure } = await import('../shared/errors');
  return async () => failure(error);
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) {
    if (app.isReady()) openWindow(places().data);
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}
