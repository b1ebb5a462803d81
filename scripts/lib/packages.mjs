import { spawnSync } from 'node:child_process';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { projectRoot, readJson, readJsonIfPresent, SetupError, say, shortHash } from './project.mjs';

/**
 * The npm that started us, else the one on PATH: program followed by its first arguments.
 * @returns {[string, ...string[]]}
 */
export function npmCommand(env = process.env) {
  const cli = env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) return [process.execPath, cli];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/**
 * True when node_modules holds exactly what package-lock.json asks for. npm writes its own record
 * (node_modules/.package-lock.json) as the last step of an install, so an interrupted one counts as missing.
 */
export function packagesUpToDate(root = projectRoot) {
  const installed = readJsonIfPresent(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!installed) return false;
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  const isSame = Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return entry.optional === true || entry.peer === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
  return isSame && Object.keys(installed).every((path) => wanted[path] !== undefined);
}

/** Runs `npm ci` when node_modules is missing, half installed or not what the lock file asks for. */
export async function ensurePackages(root = projectRoot) {
  if (packagesUpToDate(root)) return false;
  await withLock(
    `packages-${shortHash(root)}`,
    () => {
      if (packagesUpToDate(root)) return;
      if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
        throw new SetupError(
          'node_modules is a link to a folder that does not match package-lock.json; run npm ci there',
        );
      }
      say('installing packages (npm ci)');
      const [command, ...first] = npmCommand();
      const { status, error } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: root,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
      });
      if (status !== 0)
        throw new SetupError(
          `npm ci failed${error ? ` (${error.message})` : ''}; see its output above, then run the same command again`,
        );
    },
    { waitingFor: 'npm ci' },
  );
  return true;
}
