import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { cacheFolder, projectRoot, readJson, readJsonIfPresent, shortHash, toolNode } from './project.mjs';

const RETRY_AFTER_MS = 24 * 60 * 60_000;
const DOWNLOAD_LIMIT_MS = 15 * 60_000;

const executableNames = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** Path of the program inside an unpacked Electron folder. */
export function electronExecutable(folder, platform = process.platform) {
  return join(folder, executableNames[platform] ?? 'electron');
}

export function wantedElectronVersion(root = projectRoot) {
  return readJson(join(root, 'node_modules', 'electron', 'package.json')).version;
}

/**
 * The official Electron: a folder named by ELECTRON_OVERRIDE_DIST_PATH, or the `electron` package's own download.
 * Undefined when neither is there or the download is of another version.
 */
export function findOfficial(root = projectRoot, env = process.env) {
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = override || join(root, 'node_modules', 'electron', 'dist');
  const executablePath = electronExecutable(folder);
  if (!existsSync(executablePath)) return undefined;
  const version = readVersion(folder);
  if (!override && version !== wantedElectronVersion(root)) return undefined;
  return { executablePath, version: version ?? 'unknown', folder };
}

function readVersion(folder) {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return undefined;
  }
}

/** Where a failed download is remembered, so that not every start waits for it again. */
function failureFile(cache) {
  return join(cache, 'official-download-failed.json');
}

/** What a download depends on: a new version or another mirror deserves a new attempt. */
function downloadSource(root, env) {
  return `${wantedElectronVersion(root)} from ${env.ELECTRON_MIRROR || env.npm_config_electron_mirror || 'the default address'}`;
}

/** The remembered failure when it is less than a day old and of the same version and mirror. */
export function recentFailure({ root = projectRoot, env = process.env, cache = cacheFolder(), now = Date.now() } = {}) {
  const failure = readJsonIfPresent(failureFile(cache));
  if (!failure || failure.source !== downloadSource(root, env)) return undefined;
  return now - failure.at < RETRY_AFTER_MS ? failure : undefined;
}

/** Runs the `electron` package's own installer. Undefined on success, else the reason in a few words. */
export async function downloadOfficial({ root = projectRoot, env = process.env, cache = cacheFolder() } = {}) {
  return withLock(
    `electron-${shortHash(root)}`,
    async () => {
      if (findOfficial(root, env)) return undefined;
      const reason = await runInstaller(root, env);
      if (reason === undefined && findOfficial(root, env)) {
        rmSync(failureFile(cache), { force: true });
        return undefined;
      }
      const failure = { source: downloadSource(root, env), at: Date.now(), reason: reason ?? 'incomplete download' };
      mkdirSync(cache, { recursive: true });
      writeFileSync(failureFile(cache), JSON.stringify(failure));
      return failure.reason;
    },
    { folder: join(cache, 'locks'), waitingFor: 'the download of Electron' },
  );
}

function runInstaller(root, env) {
  return new Promise((done) => {
    const child = spawn(toolNode(root), [join(root, 'node_modules', 'electron', 'install.js')], {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let output = '';
    child.stderr.on('data', (data) => {
      output = (output + data).slice(-4_000);
    });
    const timer = setTimeout(() => {
      output = 'Error: no answer in 15 minutes';
      child.kill('SIGKILL');
    }, DOWNLOAD_LIMIT_MS);
    child.on('error', (error) => {
      clearTimeout(timer);
      done(error.message);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      done(code === 0 ? undefined : shortReason(output));
    });
  });
}

function shortReason(output) {
  const line = output.split('\n').find((text) => /Error:/.test(text));
  return line?.replace(/^.*?Error:\s*/, '').trim() || 'the download failed';
}
