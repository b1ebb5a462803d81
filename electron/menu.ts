import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { destination, type MenuAction, menuActions, type NamedAction } from '../shared/menu';
import { placeIds } from '../shared/places';
import { texts } from '../shared/texts/texts';

/** What the menu shows beside its fixed items. */
export interface MenuState {
  readonly hasPlan: boolean;
  readonly recent: readonly { readonly name: string; readonly path: string }[];
  readonly openRecent: (path: string) => void;
}

const needsPlan: ReadonlySet<MenuAction> = new Set<MenuAction>([
  'save-copy',
  'duplicate',
  'reveal',
  'export-json',
  'export-pdf',
  'restore',
  'close',
  'undo',
  'redo',
  'history',
  'palette',
  'present',
  'alignment-view',
  'action-list',
  'action-board',
  'action-timeline',
  'note-decision',
  'note-action',
  'note-parked',
  'note-barrier',
  'check-in',
  'meeting',
  'make-forms',
  'read-form',
  'start-vote',
  'start-brainstorm',
]);

/** Builds the application menu; called again whenever what it shows has changed. */
export function showMenu(state: MenuState): void {
  const mac = process.platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const item = (action: MenuAction): MenuItemConstructorOptions => ({
    id: action,
    label: labelOf(action),
    ...(menuActions[action] ? { accelerator: menuActions[action] } : {}),
    enabled: state.hasPlan || !(needsPlan.has(action) || destination(action)),
    click: () => choose(action),
  });
  const recent: MenuItemConstructorOptions = {
    label: texts.menu.openRecent,
    enabled: state.recent.length > 0,
    submenu: state.recent.slice(0, 10).map(({ name, path }) => ({
      label: name.replaceAll('&', '&&'),
      click: () => state.openRecent(path),
    })),
  };
  const menu: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    {
      label: texts.menu.file,
      submenu: [
        item('new'),
        item('open'),
        recent,
        separator,
        item('save-copy'),
        item('duplicate'),
        item('reveal'),
        separator,
        item('make-forms'),
        item('read-form'),
        separator,
        item('import-json'),
        item('export-json'),
        item('export-pdf'),
        separator,
        item('restore'),
        separator,
        item('close'),
        ...(mac ? [] : [{ role: 'quit' as const, label: texts.menu.quit }]),
      ],
    },
    {
      label: texts.menu.edit,
      submenu: [
        item('undo'),
        item('redo'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
        separator,
        item('check-in'),
        item('note-decision'),
        item('note-action'),
        item('note-barrier'),
        item('note-parked'),
        separator,
        item('history'),
        item('palette'),
      ],
    },
    {
      label: texts.menu.view,
      submenu: [
        item('present'),
        item('alignment-view'),
        item('action-list'),
        item('action-board'),
        item('action-timeline'),
        separator,
        { label: texts.menu.theme, submenu: [item('theme-light'), item('theme-dark'), item('theme-system')] },
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [separator, { role: 'reload' as const }, { role: 'toggleDevTools' as const }]),
      ],
    },
    {
      label: texts.menu.go,
      submenu: [
        ...placeIds.map((place) => item(`go-${place}`)),
        separator,
        item('meeting'),
        item('start-vote'),
        item('start-brainstorm'),
      ],
    },
    {
      label: texts.menu.help,
      role: 'help',
      submenu: [
        item('keys'),
        ...(mac ? [] : [separator, { role: 'about' as const, label: texts.menu.about(app.name) }]),
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
}

function labelOf(action: MenuAction): string {
  const place = destination(action);
  return place ? texts.shell.places[place] : texts.menu.actions[action as NamedAction];
}

function choose(action: MenuAction): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  window?.webContents.send('menu:chosen', action);
}
