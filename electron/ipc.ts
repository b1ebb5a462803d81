import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Result } from '../shared/errors';
import type { ChannelEvents, EventName } from '../shared/ipc';
import type { CallerId } from './dispatch';
import { isOurAddress } from './protocol';

/** Answers a message; `caller` is undefined when it does not come from the page of one of our windows. */
export type Answer = (name: unknown, input: unknown, caller: CallerId | undefined) => Promise<Result<unknown>>;

/** The one Electron channel behind `window.throughline`. */
const transport = 'throughline:call';

/**
 * Answers the messages of our windows. Registered before there is an answer, so that a window may load while the rest of
 * the program does; its first message waits.
 */
export function answerWindows(answer: Promise<Answer>): void {
  ipcMain.handle(transport, async (event, name: unknown, input: unknown) => {
    const caller = senderWindow(event)?.id;
    return (await answer)(name, input, caller);
  });
}

/** Only the page itself of one of our windows may ask: no frame inside it, and no other page. */
function senderWindow(event: IpcMainInvokeEvent): BrowserWindow | undefined {
  const window = BrowserWindow.fromWebContents(event.sender);
  const frame = event.senderFrame;
  if (!window || window.isDestroyed() || !frame || frame !== window.webContents.mainFrame) return undefined;
  return isOurAddress(frame.url) ? window : undefined;
}

/** Tells every window but `except`. */
export function tellWindows<E extends EventName>(event: E, value: ChannelEvents[E], except?: number): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (window.id !== except && !window.isDestroyed()) window.webContents.send(event, value);
  }
}
