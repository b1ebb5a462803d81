import { contextBridge, ipcRenderer } from 'electron';
import type { Failure } from '../shared/errors';
import type { ChannelName, EventName, ThroughlineApi } from '../shared/ipc';
import { files } from '../shared/texts/files';

// Names only: a sandboxed preload stays small, so the schemas stay in the main process.
const channelNames = [
  'app:info',
  'settings:get',
  'settings:set',
  'workspace:recent',
  'workspace:forget',
  'workspace:create',
  'workspace:create-from-json',
  'workspace:open',
  'workspace:load',
  'workspace:close',
  'workspace:save-copy',
  'workspace:duplicate',
  'workspace:reveal',
  'workspace:backups',
  'workspace:restore',
  'command:run',
  'history:undo',
  'history:redo',
  'history:list',
  'history:return',
  'history:plan-on',
  'sealed:list',
  'ballot:cast',
  'ballot:close',
  'ballot:discard',
  'ballot:collect',
  'brainstorm:start',
  'brainstorm:cover',
  'brainstorm:reveal',
  'brainstorm:discard',
  'plan:import-json',
  'plan:export-json',
  'packet:issue',
  'packet:read',
  'document:preview',
  'document:export',
  'document:cancel',
  'image:save',
  'file:reveal',
  'window:ready',
  'window:present',
  'window:settled',
  'window:projector',
  'projector:follow',
  'projector:state',
] as const satisfies readonly ChannelName[];
const eventNames = [
  'changes:applied',
  'workspace:changed',
  'workspace:not-opened',
  'sealed:changed',
  'document:progress',
  'window:settle',
  'projector:changed',
  'projector:show',
  'menu:chosen',
] as const satisfies readonly EventName[];

/** Stops the compiler when a name of the contract is missing above. */
type Missing = Exclude<ChannelName, (typeof channelNames)[number]> | Exclude<EventName, (typeof eventNames)[number]>;
const complete: [Missing] extends [never] ? true : Missing = true;

const calls = Object.fromEntries(channelNames.map((name) => [name, (input?: unknown) => call(name, input)]));

/** Always a Result, also for what cannot be sent to another process at all. */
async function call(name: ChannelName, input: unknown): Promise<unknown> {
  try {
    return await ipcRenderer.invoke('throughline:call', name, input);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, error: { code: 'invalid-input', message: files.invalidInput(name, reason) } satisfies Failure };
  }
}

/** Never hands out Electron's event, only the value. */
function on(event: EventName, listener: (value: never) => void): () => void {
  if (!eventNames.includes(event)) throw new Error(`There is no event called ${event}.`);
  const forward = (_event: unknown, value: unknown) => (listener as (value: unknown) => void)(value);
  ipcRenderer.on(event, forward);
  return () => void ipcRenderer.off(event, forward);
}

if (complete) contextBridge.exposeInMainWorld('throughline', { ...calls, on } as unknown as ThroughlineApi);
