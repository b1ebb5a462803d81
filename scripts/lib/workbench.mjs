import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { resolveRuntime } from '../runtime.mjs';
import { projectRoot, SetupError } from './project.mjs';

/**
 * The running program as a person has it, with a home folder of its own.
 * @typedef {object} Workbench
 * @property {import('playwright').ElectronApplication} app
 * @property {import('playwright').Page} window the first window, with its first screen painted
 * @property {string} home
 * @property {string} documents where new workspaces go
 * @property {string[]} problems errors that nobody caught in the window, in the order they came
 * @property {() => Promise<void>} close quits as a person would, and removes the home folder if it was made here
 * @property {() => Promise<void>} kill ends it at once, as a crash or a power cut would; the home folder stays
 */

/** How long each stage of a start may take, in ms; far beyond any real start, so that one which hangs is told apart. */
const startLimit = 45_000;
/** How long Playwright may take to get hold of the program, in ms, try by try; a usual start takes two seconds. */
const connectLimits = [12_000, 25_000, startLimit, startLimit];

/**
 * Sets the size of the window's content. While a program starts, the answer of its main process can be lost to a tidying of
 * its memory; asking again a little later does no harm.
 * @param {import('playwright').ElectronApplication} app
 * @param {import('playwright').Page} window
 * @param {{ width: number, height: number }} size
 */
async function resize(app, window, size, attempts = 60) {
  try {
    await app.evaluate(({ BrowserWindow }, content) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(content.width, content.height);
    }, size);
  } catch (error) {
    if (attempts === 1 || !String(error).includes('garbage collected')) throw error;
    await window.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50))).catch(() => undefined);
    await resize(app, window, size, attempts - 1);
  }
}

/**
 * Starts the program and waits for its window. Playwright connects to a program that runs already, and now and then misses its
 * beginning; started without Playwright, the program itself has not been seen to hang.
 * @param {Parameters<typeof _electron.launch>[0]} options
 */
async function firstWindow(options, limits = connectLimits) {
  const [timeout, ...others] = limits;
  let app;
  try {
    app = await _electron.launch({ ...options, timeout });
    return { app, window: await app.firstWindow({ timeout }) };
  } catch (error) {
    app?.process().kill('SIGKILL');
    if (others.length === 0) throw error;
    console.warn(`Playwright did not get hold of the program (${error.message.split('\n')[0]}); starting it once more`);
    return firstWindow(options, others);
  }
}

/**
 * Opens the built program (`npm run build`) in its real window.
 * @param {object} options
 * @param {string} [options.home] a home folder to use again, for instance after a restart; without it a fresh one that `close` removes
 * @param {string[]} [options.args] what follows the program on its command line, for instance a workspace file
 * @param {{ width: number, height: number } | null} [options.size] of the window's content; null: as the program itself opens it
 * @param {NodeJS.ProcessEnv} [options.env] added to the environment
 * @returns {Promise<Workbench>}
 */
export async function launchWorkbench({ home, args = [], size = { width: 1366, height: 768 }, env = {} } = {}) {
  if (!existsSync(join(projectRoot, 'out', 'main', 'main.js')))
    throw new SetupError('the program is not built; run npm run build');
  const runtime = resolveRuntime();
  const ownHome = home === undefined;
  const folder = home ?? mkdtempSync(join(tmpdir(), 'throughline-home-'));
  const documents = join(folder, 'Documents');
  mkdirSync(documents, { recursive: true });
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env;
  const { app, window } = await firstWindow({
    executablePath: runtime.executablePath,
    args: [...runtime.args, projectRoot, ...args],
    cwd: folder,
    // The language, too, is that of nobody's computer.
    env: { ...inherited, LANGUAGE: 'en_GB', HOME: folder, THROUGHLINE_HOME: folder, ...env },
  });
  /** @type {string[]} */
  const problems = [];
  window.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  if (size) {
    await resize(app, window, size);
  }
  try {
    await window.locator('#root[data-ready]').waitFor({ timeout: startLimit });
  } catch (error) {
    app.process().kill('SIGKILL');
    throw new Error(`the window showed nothing; its uncaught errors: ${problems.join('\n') || 'none'}`, {
      cause: error,
    });
  }
  const removeHome = () => {
    if (ownHome) rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  return {
    app,
    window,
    home: folder,
    documents,
    problems,
    close: async () => {
      await app.close();
      removeHome();
    },
    kill: async () => {
      const ended = new Promise((resolve) => app.process().once('exit', resolve));
      app.process().kill('SIGKILL');
      await ended;
    },
  };
}
