import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { cacheFolder, hasDisplay, isRoot, readJsonIfPresent, SetupError, say } from './project.mjs';

const WINDOW_PACKAGES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxkbcommon0',
  'libnotify4',
  'libxtst6',
  'fonts-liberation',
];
const VIRTUAL_DISPLAY_PACKAGES = ['xvfb'];

/**
 * Makes sure that Electron can start on this Linux: installs what is missing when root, else stops with the one command to run.
 * Once all is found, only the virtual display's program is looked for at the next start.
 */
export function ensureSystemLibraries(executablePath, { env = process.env, cache = cacheFolder() } = {}) {
  if (process.platform !== 'linux') return;
  const packages = [
    ...(librariesSeen(executablePath, cache) || missingLibraries(executablePath).length === 0 ? [] : WINDOW_PACKAGES),
    ...(hasDisplay(env) || onPath('Xvfb', env) ? [] : VIRTUAL_DISPLAY_PACKAGES),
  ];
  if (packages.length > 0) installSystemPackages(packages, executablePath, env);
  const missing = librariesSeen(executablePath, cache) ? [] : missingLibraries(executablePath);
  if (missing.length > 0) throw new SetupError(`Electron still lacks system libraries: ${missing.join(', ')}`);
  rememberLibraries(executablePath, cache);
  if (!isRoot) checkSandbox(executablePath);
}

/** Names of the shared libraries that the program needs and the system has not. */
export function missingLibraries(executablePath) {
  const { stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

function installSystemPackages(packages, executablePath, env) {
  if (!onPath('apt-get', env)) {
    const libraries = missingLibraries(executablePath);
    const what = libraries.length > 0 ? libraries.join(', ') : 'Xvfb';
    throw new SetupError(
      `this system lacks ${what}; install what Debian calls ${packages.join(' ')} with your package manager, then run the same command again`,
    );
  }
  if (!isRoot) {
    throw new SetupError(
      `this system lacks libraries that Electron needs. Run this, then the same command again:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${aptNames(packages).join(' ')}`,
    );
  }
  say(`installing system libraries (${packages.join(' ')})`);
  /** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
  const quiet = {
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  const names = aptNames(packages);
  const { status, stderr } = spawnSync(
    'apt-get',
    ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '-qq', '--no-install-recommends', ...names],
    quiet,
  );
  if (status !== 0)
    throw new SetupError(`apt-get could not install ${names.join(' ')}: ${(stderr ?? '').trim().split('\n').at(-1)}`);
}

/** Newer Debian and Ubuntu releases renamed some libraries (libgtk-3-0 is libgtk-3-0t64 there). */
function aptNames(packages) {
  return packages.map((name) => {
    if (!/^lib(gtk|asound|atk)/.test(name)) return name;
    const { status, stdout } = spawnSync('apt-cache', ['show', `${name}t64`], { encoding: 'utf8' });
    return status === 0 && stdout?.startsWith('Package:') ? `${name}t64` : name;
  });
}

function onPath(program, env) {
  return (env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));
}

function seenFile(cache) {
  return join(cache, 'system-libraries.json');
}

function fingerprint(executablePath) {
  const { size, mtimeMs } = statSync(executablePath);
  return { executablePath, size, mtimeMs, system: systemName() };
}

function systemName() {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}

function librariesSeen(executablePath, cache) {
  const seen = readJsonIfPresent(seenFile(cache));
  return seen !== undefined && JSON.stringify(seen) === JSON.stringify(fingerprint(executablePath));
}

function rememberLibraries(executablePath, cache) {
  if (librariesSeen(executablePath, cache)) return;
  mkdirSync(cache, { recursive: true });
  writeFileSync(seenFile(cache), JSON.stringify(fingerprint(executablePath)));
}

/** Some systems forbid the user namespaces of Chromium's sandbox; it then wants its helper to belong to root. */
function checkSandbox(executablePath) {
  const helper = join(dirname(executablePath), 'chrome-sandbox');
  if (!existsSync(helper) || namespacesAllowed()) return;
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o4000) !== 0) return;
  throw new SetupError(
    `this system lets Electron use its sandbox only after this command; run it, then the same command again:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

function namespacesAllowed() {
  try {
    execFileSync('unshare', ['--user', 'true'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return error.code === 'ENOENT';
  }
}
