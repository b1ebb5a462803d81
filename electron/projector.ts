import { BrowserWindow, type BrowserWindowConstructorOptions, screen } from 'electron';
import type { ProjectorView } from '../shared/ipc';
import type { CallerId } from './dispatch';
import { tellWindows } from './ipc';

/** Opens our page in a window, locked in as all of ours; `hash` tells the page what to be. */
export type OpenPage = (bounds: BrowserWindowConstructorOptions, hash: string) => BrowserWindow;

/**
 * The second window: the clean view for the projector, while the laptop keeps the controls. It shows the place that the
 * laptop's window is in, on the other screen where there is one.
 */
export class Projector {
  constructor(private readonly openPage: OpenPage) {}

  private window: BrowserWindow | null = null;
  private shown: ProjectorView | null = null;

  /** Opens it for the window that asks, or closes it. */
  show(caller: CallerId, on: boolean): void {
    const asking = BrowserWindow.fromId(caller);
    if (!on || !asking || caller === this.window?.id) {
      this.window?.close();
      return;
    }
    if (this.window) {
      this.window.focus();
      return;
    }
    const here = screen.getDisplayMatching(asking.getBounds());
    const other = screen.getAllDisplays().find((display) => display.id !== here.id);
    const { x, y, width, height } = (other ?? here).workArea;
    // With one screen only it is a window beside, a little smaller, to be put where it is seen.
    const bounds = other
      ? { x, y, width, height }
      : { width: Math.round(width * 0.7), height: Math.round(height * 0.7) };
    const window = this.openPage(bounds, '#projector');
    this.window = window;
    if (other) window.setFullScreen(true);
    window.setMenuBarVisibility(false);
    const closeToo = (): void => window.close();
    asking.once('closed', closeToo);
    window.once('closed', () => {
      asking.off('closed', closeToo);
      this.window = null;
      tellWindows('projector:changed', { open: false });
    });
    tellWindows('projector:changed', { open: true });
  }

  /** What the laptop's window is showing now. */
  follow(view: ProjectorView): void {
    this.shown = view;
    if (this.window && !this.window.isDestroyed()) this.window.webContents.send('projector:show', view);
  }

  /** What a projector window that has just come up is to show, and whether there is one. */
  get state(): { readonly open: boolean; readonly view: ProjectorView | null } {
    return { open: this.window !== null, view: this.shown };
  }
}
