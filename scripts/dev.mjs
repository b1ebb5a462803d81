import { join } from 'node:path';
import { ensureRuntime } from './lib/ensure-runtime.mjs';
import { projectRoot, runScript, toolNode } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { withDisplay } from './lib/virtual-display.mjs';

// `npm run dev`: the workbench with hot reload of the window and a restart when the main process changes (--watch).
await runScript(async () => {
  const { executablePath, args } = await ensureRuntime();
  const cli = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const noSandbox = args.includes('--no-sandbox') ? ['--noSandbox'] : [];
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return withDisplay(
    (display) =>
      run(toolNode(), [cli, 'dev', '--watch', ...noSandbox, ...process.argv.slice(2)], {
        cwd: projectRoot,
        env: { ...display, ELECTRON_EXEC_PATH: executablePath },
      }),
    env,
  );
});
