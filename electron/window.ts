import { join } from 'node:path';
import { app, BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron';
import { readJsonFile, writeJsonFile } from './json-file';
import { appOrigin, devServer } from './protocol';
import { saveBeforeClosing } from './settle';

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** The bounds in a state file, or undefined when they make no sense. Without a schema: zod would come before the window. */
function usableBounds(value: unknown): Bounds | undefined {
  const { x, y, width, height, maximized } = value as Bounds;
  const numbers = [x, y, width, height].every(Number.isSafeInteger);
  const sizes = [width, height].every((size) => size >= 200 && size <= 20_000);
  return numbers && sizes ? { x, y, width, height, maximized: maximized === true } : undefined;
}

/** The page's own background in both themes, so that nothing flashes before it is painted. */
const backgrounds = { light: '#f6f7f9', dark: '#14161b' } as const;

/** A window whose page cannot say that it is ready is shown after this time, so that the program never seems not to start. */
const LATEST_SHOW_MS = 8_000;

/** Opens the workbench's window, where it was last time; its page has it shown once the first screen is there ('window:ready'). */
export function openWindow(dataFolder: string): BrowserWindow {
  const stateFile = join(dataFolder, 'window.json');
  const kept = readJsonFile(stateFile, usableBounds, undefined);
  const window = openPage({ ...placeOnScreen(kept), minWidth: 800, minHeight: 560 });
  // Maximizing shows a window, so it waits until this one may be seen.
  if (kept?.maximized) window.once('show', () => window.maximize());
  window.on('close', () => {
    const state: Bounds = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    writeJsonFile(stateFile, state);
  });
  return window;
}

/** Opens our page in a window of its own, locked in as every window of ours is; `hash` tells the page what to be. */
export function openPage(bounds: BrowserWindowConstructorOptions, hash = ''): BrowserWindow {
  const window = new BrowserWindow({
    title: app.name,
    ...bounds,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: process.platform === 'darwin',
    },
  });
  showAtLast(window);
  saveBeforeClosing(window);
  guardContents(window);
  void window.loadURL(`${devServer?.href ?? `${appOrigin}/index.html`}${hash}`);
  return window;
}

function showAtLast(window: BrowserWindow): void {
  const show = () => {
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  const timer = setTimeout(show, LATEST_SHOW_MS);
  window.once('show', () => clearTimeout(timer));
  window.once('closed', () => clearTimeout(timer));
  window.webContents.once('did-fail-load', show);
  window.webContents.once('render-process-gone', show);
}

/** The kept bounds where they are still on a screen, else a comfortable size in the middle of the main one. */
function placeOnScreen(kept: Bounds | undefined): { x?: number; y?: number; width: number; height: number } {
  if (kept) {
    const { workArea } = screen.getDisplayMatching(kept);
    const width = Math.min(kept.width, workArea.width);
    const height = Math.min(kept.height, workArea.height);
    const visible =
      kept.x < workArea.x + workArea.width - 80 &&
      kept.x + width > workArea.x + 80 &&
      kept.y >= workArea.y &&
      kept.y < workArea.y + workArea.height - 80;
    return visible ? { x: kept.x, y: kept.y, width, height } : { width, height };
  }
  const { workAreaSize } = screen.getPrimaryDisplay();
  return { width: Math.min(1440, workAreaSize.width), height: Math.min(900, workAreaSize.height) };
}

/** The page stays the page: it goes nowhere, opens nothing and embeds nothing. */
function guardContents(window: BrowserWindow): void {
  const contents = window.webContents;
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', (event) => {
    const sameServer = devServer !== undefined && new URL(event.url).origin === devServer.origin;
    if (!sameServer) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
