import { useEffect } from 'react';
import type { Settings } from '../../shared/ipc';
import { destination, type MenuAction, menuActions } from '../../shared/menu';
import { showActionPlan } from '../action-plan/view';
import { forFile, useGraphView } from '../alignment/graph-view-state';
import { showMeeting } from '../meeting/view';
import { checkInHere } from '../progress/check-in-here';
import { makeForms, readForm } from '../progress/packets-state';
import { isCovered, type SealedScreen, showSealed } from '../sealed/sealed-state';
import { changeSettings, goTo, redo, undo, useStore } from '../store';
import { editing } from '../ui/editing';
import { openQuick } from '../workshop/quick-state';
import { type FileAction, fileAction, fileActions } from './file-actions';
import { openPalette } from './palette-state';
import { isPresentable } from './places';
import { present } from './present';

/** Carries out an action of the menu, of a key or of the palette. */
export function perform(action: MenuAction): void {
  // While people vote or write under cover nothing may happen to the plan underneath.
  if (isCovered() && action !== 'present' && !action.startsWith('theme-')) return;
  const place = destination(action);
  if (place) {
    if (useStore.getState().file) goTo(place);
    return;
  }
  if ((fileActions as readonly string[]).includes(action)) {
    void fileAction(action as FileAction);
    return;
  }
  if (action === 'theme-light' || action === 'theme-dark' || action === 'theme-system') {
    void changeSettings({ theme: action.slice('theme-'.length) as Settings['theme'] });
    return;
  }
  framed[action as keyof typeof framed]();
}

const framed = {
  undo: () => (editing() ? void document.execCommand('undo') : void undo()),
  redo: () => (editing() ? void document.execCommand('redo') : void redo()),
  palette: openPalette,
  history: () => useStore.setState((state) => ({ panel: state.panel === 'history' ? null : 'history' })),
  keys: () => useStore.setState({ panel: 'keys' }),
  restore: () => useStore.setState({ panel: 'restore' }),
  present: togglePresent,
  'alignment-view': toggleLanes,
  'action-list': () => showActionPlan('list'),
  'action-board': () => showActionPlan('board'),
  'action-timeline': () => showActionPlan('timeline'),
  'start-vote': () => startTogether({ kind: 'startVote' }),
  'start-brainstorm': () => startTogether({ kind: 'startBrainstorm' }),
  'export-pdf': () => goTo('document'),
  'note-decision': () => openQuick('decision'),
  'note-action': () => openQuick('action'),
  'note-parked': () => openQuick('park'),
  'note-barrier': () => openQuick('barrier'),
  'check-in': inPlan(checkInHere),
  meeting: inPlan(showMeeting),
  'make-forms': inPlan(makeForms),
  'read-form': inPlan(() => void readForm()),
};

/** The alignment as lanes; once there, as a graph and as lanes by turns. */
function toggleLanes(): void {
  const { file, place } = useStore.getState();
  if (!file) return;
  forFile(file.path);
  useGraphView.setState(({ lanes }) => ({ lanes: place !== 'alignment' || !lanes }));
  goTo('alignment');
}

/** Something that needs an open plan. */
function inPlan(act: () => void): () => void {
  return () => {
    if (useStore.getState().file) act();
  };
}

function startTogether(screen: SealedScreen): void {
  const { file } = useStore.getState();
  if (file && !file.readOnly) showSealed(screen);
}

/** Starts Present mode where there is something to present, or stops it. */
function togglePresent(): void {
  const { presenting } = useStore.getState();
  if (presenting || canPresent()) present(!presenting);
}

/** Whether there is something to present: the cover of a vote always, and some places. */
export function canPresent(): boolean {
  const { place } = useStore.getState();
  return isCovered() || isPresentable(place);
}

/** Listens to the menu and to the keys of the frame while a plan is open. */
export function useActions(): void {
  useEffect(() => {
    const stop = window.throughline.on('menu:chosen', perform);
    document.addEventListener('keydown', onKey);
    return () => {
      stop();
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  // Esc in a dialog leaves the dialog, not the presentation behind it.
  const inDialog = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
  if (event.key === 'Escape' && !inDialog && useStore.getState().presenting) {
    // What is behind it stays: nothing else on the screen answers to the same key.
    event.preventDefault();
    present(false);
    return;
  }
  if (event.key === '?' && !editing() && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    perform('keys');
    return;
  }
  for (const [action, key] of Object.entries(menuActions) as [MenuAction, string | null][]) {
    if (!key || !matches(event, key)) continue;
    if ((action === 'undo' || action === 'redo') && editing()) return;
    event.preventDefault();
    perform(action);
    return;
  }
  if (event.key.toLowerCase() === 'y' && event.ctrlKey && !editing()) {
    event.preventDefault();
    perform('redo');
  }
}

function matches(event: KeyboardEvent, accelerator: string): boolean {
  const parts = accelerator.split('+');
  const key = parts.at(-1) ?? '';
  const command = navigator.platform.startsWith('Mac') ? event.metaKey : event.ctrlKey;
  const other = navigator.platform.startsWith('Mac') ? event.ctrlKey : event.metaKey;
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    command === parts.includes('CmdOrCtrl') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt') &&
    !other
  );
}
