import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureRuntime } from './lib/ensure-runtime.mjs';
import { hasDisplay, projectRoot, runScript, SetupError, say, toolNode } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { withDisplay } from './lib/virtual-display.mjs';

/** Where the person stands: npm itself changes to the project's folder. */
const callerFolder = process.env.INIT_CWD ?? process.cwd();

/** A window is asked for by no arguments or by a workspace file; everything else is the program without a window. */
function workspaceToOpen(args) {
  if (args.length !== 1 || args[0].startsWith('-')) return undefined;
  const file = resolve(callerFolder, args[0]);
  return file.endsWith('.throughline') || existsSync(file) ? file : undefined;
}

function openWorkbench({ executablePath, args }, file) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return run(executablePath, [...args, projectRoot, ...(file ? [file] : [])], { cwd: callerFolder, env });
}

function runWithoutWindow(args) {
  return run(toolNode(), [join(projectRoot, 'out', 'main', 'cli-node.js'), ...args], { cwd: callerFolder });
}

/** What the workbench is for, done once on the sample plan, on a machine where nobody could see a window. */
function runDemo() {
  say('there is no display, so the workbench cannot be shown here. Without a window you can run:');
  say('  npm start -- export FILE --pdf OUT.pdf   (all forms: npm start -- --help)');
  say('doing the main job on the sample plan under a virtual display');
  return withDisplay((env) => run(toolNode(), [join(projectRoot, 'scripts', 'demo.mjs')], { cwd: projectRoot, env }));
}

await runScript(async () => {
  const args = process.argv.slice(2);
  const file = workspaceToOpen(args);
  const wantsWindow = args.length === 0 || file !== undefined;
  if (file && !hasDisplay()) {
    throw new SetupError(
      'there is no display to open the workbench on; see npm start -- --help for what works without a window',
    );
  }
  const runtime = wantsWindow ? await ensureRuntime() : undefined;
  await ensureBuilt();
  if (!runtime) return runWithoutWindow(args);
  return hasDisplay() ? openWorkbench(runtime, file) : runDemo();
});
