import { join } from 'node:path';
import { fallbackFolder, fallbackInstalled, fallbackPackage } from './lib/fallback-runtime.mjs';
import { findOfficial } from './lib/official-runtime.mjs';
import { isEntry, isRoot, SetupError } from './lib/project.mjs';

/**
 * The Electron that is set up on this machine.
 * `args` come before the app folder: Chromium refuses to run as root with its sandbox, so there (and only there) it is off.
 * @returns {{ executablePath: string, folder: string, kind: 'official' | 'fallback', version: string, args: string[] }}
 * @throws {SetupError} when no runtime is set up yet
 */
export function resolveRuntime() {
  const args = isRoot ? ['--no-sandbox'] : [];
  const official = findOfficial();
  if (official) return { ...official, kind: 'official', args };
  if (!fallbackInstalled()) throw new SetupError('Electron is not set up yet; run npm start or npm run setup first');
  const folder = fallbackFolder();
  return {
    executablePath: join(folder, 'electron'),
    folder,
    kind: 'fallback',
    version: fallbackPackage.electronVersion,
    args,
  };
}

if (isEntry(import.meta.url)) process.stdout.write(`${JSON.stringify(resolveRuntime(), null, 2)}\n`);
