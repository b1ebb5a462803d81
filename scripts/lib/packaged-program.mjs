import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { isRoot } from './project.mjs';

/** Where electron-builder puts the unpacked program of this platform: `fuseTarget` is what @electron/fuses reads. */
export function packagedProgram(dist, { platform = process.platform, arch = process.arch } = {}) {
  if (platform === 'darwin') {
    const bundle = join(dist, arch === 'arm64' ? 'mac-arm64' : 'mac', 'Throughline.app');
    return { executable: join(bundle, 'Contents', 'MacOS', 'Throughline'), fuseTarget: bundle };
  }
  const system = platform === 'win32' ? 'win' : 'linux';
  const folder = join(dist, arch === 'x64' ? `${system}-unpacked` : `${system}-${arch}-unpacked`);
  const executable = join(folder, platform === 'win32' ? 'throughline.exe' : 'throughline');
  return { executable, fuseTarget: executable };
}

/** The fuses as they are in the program's file: true = on. */
export async function readFuses(fuseTarget) {
  const wire = await getCurrentFuseWire(fuseTarget);
  const isOn = (fuse) => wire[fuse] === FuseState.ENABLE;
  return {
    runAsNode: isOn(FuseV1Options.RunAsNode),
    enableNodeOptionsEnvironmentVariable: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    enableNodeCliInspectArguments: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    onlyLoadAppFromAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    enableEmbeddedAsarIntegrityValidation: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
  };
}

/** Starts the packaged program as a person would; resolves to the title of its window once that shows something. */
export function openPackagedProgram(executable, env = process.env) {
  return withPackagedProgram(executable, { env }, (window) => window.title());
}

/**
 * Starts the packaged program with a profile of its own, waits until its window shows something, and gives that to `use`,
 * whose result it resolves to. Rejects with what the program said when it ends or shows nothing within a minute.
 * @template T
 * @param {string} executable
 * @param {{ env?: NodeJS.ProcessEnv, args?: readonly string[] }} start
 * @param {(window: import('playwright').Page) => Promise<T>} use
 */
export async function withPackagedProgram(executable, { env = process.env, args = [] }, use) {
  if (!existsSync(executable)) throw new Error(`there is no packaged program at ${executable}`);
  const { chromium } = await import('playwright');
  const profile = mkdtempSync(join(tmpdir(), 'throughline-packaged-'));
  const sandbox = isRoot ? ['--no-sandbox'] : [];
  const program = spawn(executable, [...sandbox, '--remote-debugging-port=0', ...args], {
    env: { ...env, HOME: profile, THROUGHLINE_HOME: profile },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(program));
    const context = browser.contexts()[0];
    if (!context) throw new Error('the packaged program offers no window');
    const window = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: 60_000 }));
    await window.locator('body *:visible').first().waitFor({ timeout: 60_000 });
    return await use(window);
  } finally {
    program.kill('SIGKILL');
    await ended(program);
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function ended(program) {
  if (program.exitCode === null && program.signalCode === null) await once(program, 'exit');
}

function debuggingAddress(program) {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(
      () => reject(new Error(`the packaged program did not start in a minute: ${output}`)),
      60_000,
    );
    program.stderr.on('data', (data) => {
      output += data;
      const address = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    program.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the packaged program ended with code ${code}: ${output}`));
    });
  });
}

/** Folders next to the program that should not be there, such as a loose app folder that the fuses would not cover. */
export function looseAppFolders(executable) {
  const resources =
    process.platform === 'darwin' ? join(executable, '..', '..', 'Resources') : join(executable, '..', 'resources');
  return readdirSync(resources).filter((name) => name === 'app' || name === 'default_app.asar');
}
