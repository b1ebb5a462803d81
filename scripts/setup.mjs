import { ensurePackages } from './lib/packages.mjs';
import { runScript, SetupError, say } from './lib/project.mjs';

const OPTIONS = ['--packages', '--retry'];

/**
 * Makes a checkout ready to run. It must work with nothing but Node 20 (node_modules may not exist yet) and cost next to
 * nothing when all is there.
 * `--packages` stops after the packages, which is all that the program without a window needs;
 * `--retry` tries the official Electron download again even if it has just failed.
 */
await runScript(async () => {
  const options = process.argv.slice(2);
  const unknown = options.filter((option) => !OPTIONS.includes(option));
  if (unknown.length > 0)
    throw new SetupError(`unknown option ${unknown.join(' ')}; there are ${OPTIONS.join(' and ')}`);
  await ensurePackages();
  if (options.includes('--packages')) return;
  // Imported only now: it uses packages that may just have been installed.
  const { ensureRuntime } = await import('./lib/ensure-runtime.mjs');
  const runtime = await ensureRuntime({ retry: options.includes('--retry') });
  if (process.env.npm_lifecycle_event === 'setup') {
    say(`ready: Electron ${runtime.version} (${runtime.kind}) at ${runtime.executablePath}`);
  }
});
