import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureRuntime } from './lib/ensure-runtime.mjs';
import { projectRoot, runScript, SetupError, say, toolNode } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { withDisplay } from './lib/virtual-display.mjs';

// `npm run package`: an unpacked program for this platform in dist/, or with arguments whatever electron-builder makes of them.
await runScript(async () => {
  await ensureRuntime();
  await ensureBuilt();
  const cli = join(projectRoot, 'node_modules', 'electron-builder', 'cli.js');
  const wanted = process.argv.length > 2 ? process.argv.slice(2) : ['--dir'];
  const code = await run(
    toolNode(),
    [cli, ...wanted, '--config', 'electron-builder.config.mjs', '--publish', 'never'],
    {
      cwd: projectRoot,
      stdio: ['ignore', 2, 2],
    },
  );
  if (code !== 0) throw new SetupError('electron-builder failed; see its output above');
  await checkPackage();
});

async function checkPackage() {
  const { looseAppFolders, openPackagedProgram, packagedProgram, readFuses } = await import(
    './lib/packaged-program.mjs'
  );
  const { fuses } = await import('../electron-builder.config.mjs');
  const { executable, fuseTarget } = packagedProgram(join(projectRoot, 'dist'));
  const found = await readFuses(fuseTarget);
  const wrong = Object.keys(fuses).filter((name) => found[name] !== fuses[name]);
  if (wrong.length > 0) throw new SetupError(`the packaged program has wrong fuses: ${wrong.join(', ')}`);
  const loose = looseAppFolders(executable);
  if (loose.length > 0) throw new SetupError(`the packaged program carries ${loose.join(' and ')} beside its archive`);
  const title = await withDisplay((env) => openPackagedProgram(executable, env));
  say(`packaged, fuses read back, window opened ("${title}")`);
  process.stdout.write(`${executable}\n`);
}
