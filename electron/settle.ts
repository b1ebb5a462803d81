import { app, type BrowserWindow } from 'electron';
import type { CallerId } from './dispatch';

/** How long a window may take to save what is typed in it; one that hangs must still close. Milliseconds. */
const patience = 3_000;

const asked = new Map<CallerId, (saved: boolean) => void>();
let quitting = false;
app.on('before-quit', () => {
  quitting = true;
});

/**
 * Asks a window to save what is typed but not yet entered. Resolves to whether the file took it; when it did not, the window
 * has told why, and takes it as told the next time.
 */
export function askToSave(window: BrowserWindow): Promise<boolean> {
  if (window.webContents.isCrashed() || window.webContents.isLoading()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const answer = (saved: boolean): void => {
      clearTimeout(timer);
      asked.delete(window.id);
      resolve(saved);
    };
    const timer = setTimeout(answer, patience, true);
    asked.set(window.id, answer);
    window.webContents.send('window:settle', null);
  });
}

/** A window's answer to `askToSave`. */
export function hasSaved(window: CallerId, saved: boolean): void {
  asked.get(window)?.(saved);
}

/** Lets a window close, or the program quit, only after the window has saved what is typed in it. */
export function saveBeforeClosing(window: BrowserWindow): void {
  let state: 'open' | 'asking' | 'saved' = 'open';
  window.on('close', (event) => {
    if (state === 'saved') return;
    event.preventDefault();
    if (state === 'asking') return;
    state = 'asking';
    void askToSave(window).then((saved) => {
      state = saved ? 'saved' : 'open';
      if (saved && quitting) app.quit();
      else if (saved) window.close();
      quitting = false;
    });
  });
}
