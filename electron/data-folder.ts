import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder of the program's own things where Electron is not there to tell: the same that `places()` gives in the
 * workbench.
 */
export function usualDataFolder(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  if (env.THROUGHLINE_HOME) return join(env.THROUGHLINE_HOME, 'profile');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Throughline');
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Throughline');
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Throughline');
}
