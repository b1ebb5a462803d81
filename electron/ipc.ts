import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { failure, PlanError } from '../shared/errors';
import type { ChannelEvents, EventName } from '../shared/ipc';
import { texts } from '../shared/texts/texts';
import { dispatch, type Handlers } from './dispatch';
import { isOurAddress } from './protocol';

/** The one Electron channel behind `window.throughline`. */
const transport = 'throughline:call';

/**
 * Answers the messages of our windows. Registered before the handlers exist, so that a window may load while the rest of
 * the program does; its first message waits for them.
 */
export function answerWindows(handlers: Promise<Handlers>): void {
  ipcMain.handle(transport, async (event, name: unknown, input: unknown) => {
    const window = senderWindow(event);
    if (!window) return failure(new PlanError('forbidden-sender', texts.files.forbiddenSender));
    const ready = await handlers.catch(failure);
    return 'ok' in ready ? ready : dispatch(ready, name, input, window.id);
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
