import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { projectRoot, readJson, readJsonIfPresent, SetupError, say, shortHash, toolNodePath } from './project.mjs';

/**
 * The npm that started us, else the one on PATH: program followed by its first arguments.
 * @returns {[string, ...string[]]}
 */
export function npmCommand(env = process.env) {
  const cli = env.npm_execpath;
  // The Node that npm itself runs on: ours lies in node_modules, which an install takes away first.
  if (cli?.endsWith('npm-cli.js')) return [env.npm_node_execpath ?? process.execPath, cli];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/**
 * True when node_modules holds all that package-lock.json asks for. npm writes its own record
 * (node_modules/.package-lock.json) as the last step of an install, so an interrupted one counts as missing.
 */
export function packagesUpToDate(root = projectRoot) {
  const installed = readJsonIfPresent(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!installed) return false;
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return entry.optional === true || entry.peer === true;
    return found.version === entry.version && (!entry.integrity || found.integrity === entry.integrity);
  });
}

/** Makes node_modules what package-lock.json asks for; true when something had to be installed. */
export async function ensurePackages(root = projectRoot) {
  if (packagesUpToDate(root) && hasToolNode(root)) return false;
  return withLock(
    `packages-${shortHash(root)}`,
    () => {
      if (!packagesUpToDate(root)) installPackages(root);
      // Of all install scripts only this one is wanted: it fetches the Node that the tools run on. The native
      // packages bring their binaries along, and npm would try to compile them.
      if (!hasToolNode(root)) runNpm(root, ['rebuild', 'node']);
      return true;
    },
    { waitingFor: 'npm ci' },
  );
}

function installPackages(root) {
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new SetupError('node_modules is a link to a folder that does not match package-lock.json; run npm ci there');
  }
  say('installing packages (npm ci)');
  runNpm(root, ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
}

function hasToolNode(root) {
  return existsSync(toolNodePath(root));
}

function runNpm(root, args) {
  const [command, ...first] = npmCommand();
  const { status, error } = spawnSync(command, [...first, ...args, '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  const cause = error ? ` (${error.message})` : '; see its output above';
  throw new SetupError(`npm ${args[0]} failed${cause}. Run the same command again when that is solved`);
}
