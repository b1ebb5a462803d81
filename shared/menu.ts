import { type PlaceId, placeIds, placeKey } from './places';

/** An action that goes to a place. */
export type GoAction = `go-${PlaceId}`;

const goActions = Object.fromEntries(placeIds.map((place) => [`go-${place}`, placeKey(place)])) as Record<
  GoAction,
  string | null
>;

/** Every action of the application menu and its key; the window carries them out. `CmdOrCtrl` as Electron writes it. */
export const menuActions = {
  new: null,
  open: 'CmdOrCtrl+O',
  'save-copy': 'CmdOrCtrl+Shift+S',
  duplicate: null,
  reveal: null,
  'import-json': null,
  'export-json': null,
  'export-pdf': 'CmdOrCtrl+E',
  restore: null,
  close: null,
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  history: 'CmdOrCtrl+H',
  palette: 'CmdOrCtrl+K',
  present: 'F5',
  'alignment-view': null,
  'action-list': null,
  'action-board': null,
  'action-timeline': null,
  'note-decision': 'CmdOrCtrl+Shift+D',
  'note-action': 'CmdOrCtrl+Shift+A',
  'note-parked': 'CmdOrCtrl+Shift+P',
  'note-barrier': 'CmdOrCtrl+Shift+B',
  'check-in': 'CmdOrCtrl+Shift+C',
  meeting: null,
  'make-forms': null,
  'read-form': null,
  'start-vote': null,
  'start-brainstorm': null,
  keys: null,
  'theme-light': null,
  'theme-dark': null,
  'theme-system': null,
  ...goActions,
} as const satisfies Record<string, string | null>;
export type MenuAction = keyof typeof menuActions;
/** Every action but those that go to a place; these are named by the place. */
export type NamedAction = Exclude<MenuAction, GoAction>;

/** The place an action goes to, if it is one of those. */
export function destination(action: MenuAction): PlaceId | undefined {
  return placeIds.find((place) => action === `go-${place}`);
}
