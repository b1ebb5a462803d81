import { ensurePackages } from './lib/packages.mjs';
import { runScript, SetupError, say } from './lib/project.mjs';

/**
 * Makes a checkout ready to run: packages, an Electron runtime, system libraries. Runs before `npm start` and `npm test`,
 * so it must work with nothing but Node 20 (node_modules may not exist yet) and cost next to nothing when all is there.
 * `--retry` tries the official Electron download again even if it has just failed.
 */
export async function setUp({ retry = false } = {}) {
  await ensurePackages();
  // Imported now: these modules use what npm ci has just installed.
  const { ensureRuntime } = await import('./lib/ensure-runtime.mjs');
  const { ensureSystemLibraries } = await import('./lib/system-libraries.mjs');
  const runtime = await ensureRuntime({ retry });
  ensureSystemLibraries(runtime.executablePath);
  return runtime;
}

await runScript(async () => {
  const unknown = process.argv.slice(2).filter((argument) => argument !== '--retry');
  if (unknown.length > 0) throw new SetupError(`unknown option ${unknown.join(' ')}; the only one is --retry`);
  const runtime = await setUp({ retry: process.argv.includes('--retry') });
  if (process.env.npm_lifecycle_event === 'setup')
    say(`ready: Electron ${runtime.version} (${runtime.kind}) at ${runtime.executablePath}`);
});
