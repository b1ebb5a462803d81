import { create } from 'zustand';
import { applyChanges, type Change } from '../shared/changes';
import type { CommandInput, CommandName } from '../shared/commands/registry';
import type { Failure, Result } from '../shared/errors';
import type { AppliedChanges, HistoryState, OpenedWorkspace, Settings } from '../shared/ipc';
import type { TableName } from '../shared/model/tables';
import type { PlaceId } from '../shared/places';
import { emptyPlan, type Plan, planFromRows } from '../shared/plan';
import { createRollup, type Rollup, updateRollup } from '../shared/rollup';
import { showDone, showFailure } from './ui/notify';
import { dropRefused, isOfTheDisk, offerAgain } from './ui/try-again';

/** What the inspector shows: a row of a table. */
export interface Selection {
  readonly table: TableName;
  readonly id: string;
}

/** The part of an open workspace that is not the plan itself. */
export interface OpenFile {
  readonly path: string;
  readonly fileName: string;
  readonly readOnly: OpenedWorkspace['readOnly'];
}

export interface WindowState {
  /** Undefined: not asked yet. Null: none is open, show Welcome. */
  readonly file: OpenFile | null | undefined;
  /** The window's copy of the plan; altered in place by `receive`, so compare `revision`, never the object. */
  readonly plan: Plan;
  readonly rollup: Rollup;
  readonly revision: number;
  /** How many changes were refused: what a field shows beside the plan is stale then. */
  readonly refusals: number;
  /** How often each table changed: the cheap way to know whether a derived value is stale. */
  readonly tableVersions: Readonly<Partial<Record<TableName, number>>>;
  readonly history: HistoryState;
  readonly settings: Settings;
  readonly place: PlaceId;
  readonly selection: Selection | null;
  /** The period all places show; null: all periods. */
  readonly periodId: string | null;
  readonly presenting: boolean;
  readonly panel: 'history' | 'keys' | 'restore' | null;
  /** Why the file asked for last could not be opened, until someone has dealt with it. */
  readonly openProblem: Failure | null;
  /** Why a plan file was not imported. */
  readonly importProblem: Failure | null;
}

const blank = emptyPlan();

/** The one store of the window. */
export const useStore = create<WindowState>()(() => ({
  file: undefined,
  plan: blank,
  rollup: createRollup(blank, '1970-01-01'),
  revision: 0,
  refusals: 0,
  tableVersions: {},
  history: { undo: null, redo: null, undoStop: null },
  settings: { theme: 'system', railFolded: false, inspectorOpen: true, timerSound: true },
  place: 'foundation',
  selection: null,
  periodId: null,
  presenting: false,
  panel: null,
  openProblem: null,
  importProblem: null,
}));

/** Listeners that want each list of changes as it arrives (graph, tables that patch themselves). */
const changeListeners = new Set<(changes: readonly Change[]) => void>();

/** Calls `listener` after each list of changes has been applied to the plan; returns how to stop. */
export function onChanges(listener: (changes: readonly Change[]) => void): () => void {
  changeListeners.add(listener);
  return () => changeListeners.delete(listener);
}

/** Shows a file the main process has opened; null: back to Welcome. */
export function showWorkspace(opened: OpenedWorkspace | null): void {
  const samePath = useStore.getState().file?.path === opened?.path;
  if (!samePath) dropRefused();
  if (!opened) {
    useStore.setState({ file: null, plan: blank, selection: null, periodId: null, panel: null, presenting: false });
    return;
  }
  const plan = planFromRows(opened.rows);
  useStore.setState((state) => ({
    file: { path: opened.path, fileName: opened.fileName, readOnly: opened.readOnly },
    plan,
    rollup: createRollup(plan, opened.today),
    revision: opened.revision,
    tableVersions: {},
    history: opened.history,
    selection: samePath ? state.selection : null,
    periodId: samePath ? state.periodId : null,
    place: samePath ? state.place : firstPlace(plan),
    panel: null,
    openProblem: null,
  }));
  if (opened.notice) showDone(opened.notice);
}

/** Says why a file could not be opened; what is open stays open. */
export function showOpenProblem(problem: Failure): void {
  useStore.setState({ openProblem: problem });
}

function firstPlace(plan: Plan): PlaceId {
  return plan.rows.swotItem.size > 0 ? 'swot' : 'foundation';
}

/** Applies changes that the main process has stored; loads the file anew if one was missed. */
export function receive(applied: AppliedChanges): void {
  const { plan, rollup, revision, tableVersions, selection } = useStore.getState();
  if (applied.revision !== revision + 1) {
    void reload();
    return;
  }
  applyChanges(plan, applied.changes);
  updateRollup(rollup, applied.changes);
  const versions = { ...tableVersions };
  for (const { table } of applied.changes) versions[table] = (versions[table] ?? 0) + 1;
  const gone = selection && !plan.rows[selection.table].has(selection.id);
  useStore.setState({
    revision: applied.revision,
    tableVersions: versions,
    history: applied.history,
    selection: gone ? null : selection,
  });
  for (const listener of changeListeners) listener(applied.changes);
}

/** Shows what the main process has answered to 'workspace:load'. */
export function showLoaded(result: Result<OpenedWorkspace | null>): void {
  if (result.ok) showWorkspace(result.value);
  else showFailure(result.error);
}

/** Loads the open workspace from the main process. */
export async function reload(): Promise<void> {
  showLoaded(await window.throughline['workspace:load']());
}

/** Commands whose changes are not shown yet. */
const underway = new Set<Promise<unknown>>();

/** Resolves when every command has been answered and shown, to whether all of them were taken. */
export async function answered(): Promise<boolean> {
  const before = useStore.getState().refusals;
  while (underway.size > 0) await Promise.allSettled(underway);
  return useStore.getState().refusals === before;
}

/**
 * Runs a command. Resolves with its changes once they are stored and shown, or undefined when it was refused
 * (the person has been told why). With `quiet` the caller shows the refusal itself, unless the disk refused: then a
 * notification offers to try again, and fields show what the file holds.
 */
export function run<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  quiet?: (failure: Failure) => void,
): Promise<readonly Change[] | undefined> {
  const work = carryOut(name, input, quiet).finally(() => underway.delete(work));
  underway.add(work);
  return work;
}

async function carryOut<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  quiet: ((failure: Failure) => void) | undefined,
): Promise<readonly Change[] | undefined> {
  const result = await window.throughline['command:run']({ name, input });
  if (result.ok) {
    await shown(result.value.revision);
    return result.value.changes;
  }
  useStore.setState((state) => ({ refusals: state.refusals + 1 }));
  if (isOfTheDisk(result.error)) offerAgain(result.error, () => run(name, input));
  else if (quiet) quiet(result.error);
  else showFailure(result.error);
  return undefined;
}

/** Resolves once this window shows the plan as of `revision`, however answer and changes were ordered on their way. */
export async function shown(revision: number): Promise<void> {
  const { file } = useStore.getState();
  const waiting = (state: WindowState): boolean => state.file?.path === file?.path && state.revision < revision;
  if (!waiting(useStore.getState())) return;
  await new Promise<void>((resolve) => {
    const stop = useStore.subscribe((state) => {
      if (waiting(state)) return;
      stop();
      resolve();
    });
  });
}

/** Runs a command for a field that tells a refusal itself; resolves with the reason when what was typed was refused. */
export async function save<N extends CommandName>(name: N, input: CommandInput<N>): Promise<string | undefined> {
  let reason: string | undefined;
  await run(name, input, (failure) => {
    reason = failure.message;
  });
  return reason;
}

/** Takes back the newest change. */
export async function undo(): Promise<void> {
  const result = await window.throughline['history:undo']();
  if (result.ok) await shown(result.value.revision);
  else if (result.error.code !== 'nothing-to-undo') showFailure(result.error);
}

/** Makes the change again that was taken back last. */
export async function redo(): Promise<void> {
  const result = await window.throughline['history:redo']();
  if (result.ok) await shown(result.value.revision);
  else if (result.error.code !== 'nothing-to-redo') showFailure(result.error);
}

/** Goes to a place and, if given, selects an item there. */
export function goTo(place: PlaceId, selection?: Selection | null): void {
  useStore.setState(selection === undefined ? { place } : { place, selection });
}

/** Selects an item for the inspector; null: nothing. */
export function select(selection: Selection | null): void {
  useStore.setState({ selection });
}

/** Keeps preferences on this computer. */
export async function changeSettings(patch: Partial<Settings>): Promise<void> {
  useStore.setState((state) => ({ settings: { ...state.settings, ...patch } }));
  const result = await window.throughline['settings:set'](patch);
  if (!result.ok) showFailure(result.error);
}
