/** The Electron that is set up on this machine; `args` come before the app folder on its command line. */
export interface Runtime {
  executablePath: string;
  /** The unpacked Electron: what electron-builder calls `electronDist`. */
  folder: string;
  kind: 'official' | 'fallback';
  version: string;
  args: string[];
}

/** Throws a SetupError when no runtime is set up yet. */
export function resolveRuntime(): Runtime;
