import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { projectRoot, readJsonIfPresent, SetupError, say, shortHash, toolNode } from './project.mjs';

const SOURCE_FOLDERS = ['electron', 'shared', 'renderer'];
const SOURCE_FILES = ['electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** Changes when any source file is added, removed or edited (by name, size and time, so that it costs milliseconds). */
export function sourceFingerprint(root = projectRoot) {
  const lines = [];
  for (const folder of SOURCE_FOLDERS) listFiles(root, folder, lines);
  for (const file of SOURCE_FILES) describeFile(root, file, lines);
  return shortHash(...lines.sort());
}

/** True when out/ was built, completely, from the sources as they are now. */
export function buildIsCurrent(root = projectRoot) {
  return readJsonIfPresent(stampFile(root))?.sources === sourceFingerprint(root);
}

/**
 * Builds the program into out/ when it is missing or older than the sources.
 * @param {{ root?: string, force?: boolean, runBuild?: (root: string) => void }} options
 */
export async function ensureBuilt({ root = projectRoot, force = false, runBuild = runElectronVite } = {}) {
  if (!force && buildIsCurrent(root)) return false;
  return withLock(
    `build-${shortHash(root)}`,
    () => {
      if (!force && buildIsCurrent(root)) return false;
      const sources = sourceFingerprint(root);
      rmSync(stampFile(root), { force: true });
      runBuild(root);
      mkdirSync(join(root, 'out'), { recursive: true });
      writeFileSync(stampFile(root), JSON.stringify({ sources }));
      return true;
    },
    { waitingFor: 'the build' },
  );
}

function runElectronVite(root) {
  say('building the program');
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status, stdout, stderr } = spawnSync(toolNode(root), [cli, 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new SetupError(`the build failed:\n${stdout}${stderr}`);
}

function stampFile(root) {
  return join(root, 'out', 'build.json');
}

function listFiles(root, folder, lines) {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    if (entry.isFile()) describeFile(entry.parentPath ?? entry.path, entry.name, lines);
  }
}

function describeFile(folder, name, lines) {
  const path = join(folder, name);
  const { size, mtimeMs } = statSync(path);
  lines.push(`${path} ${size} ${mtimeMs}`);
}
