import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { benchTable, meetsBar, withBenchResults } from './lib/bench-table.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureRuntime } from './lib/ensure-runtime.mjs';
import { projectRoot, readJsonIfPresent, runScript, SetupError, say, toolNode } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { withDisplay } from './lib/virtual-display.mjs';

const benchFolder = join(projectRoot, 'test', 'bench');
const resultFolder = join(projectRoot, 'test-results', 'bench');
const document = join(projectRoot, 'docs', 'benchmarks.md');

async function measure(name, env) {
  const resultFile = join(resultFolder, `${name}.json`);
  rmSync(resultFile, { force: true });
  const hooks = join(projectRoot, 'scripts', 'lib', 'typescript-hooks.mjs');
  const flags = [
    '--expose-gc',
    '--experimental-transform-types',
    '--disable-warning=ExperimentalWarning',
    '--import',
    hooks,
  ];
  const child = join(projectRoot, 'scripts', 'lib', 'bench-child.mjs');
  say(`measuring ${name}`);
  await run(toolNode(), [...flags, child, join(benchFolder, `${name}.bench.ts`), resultFile], {
    cwd: projectRoot,
    env,
  });
  return readJsonIfPresent(resultFile);
}

// `npm run bench [-- NAME ...] [-- --save]`: prints the tables; --save also writes them into docs/benchmarks.md.
await runScript(async () => {
  const args = process.argv.slice(2);
  const all = readdirSync(benchFolder)
    .filter((file) => file.endsWith('.bench.ts'))
    .map((file) => file.slice(0, -'.bench.ts'.length))
    .sort();
  const asked = args.filter((argument) => argument !== '--save');
  const unknown = asked.filter((name) => !all.includes(name));
  if (unknown.length > 0)
    throw new SetupError(`no benchmark is called ${unknown.join(', ')}; there are ${all.join(', ')}`);
  if (args.includes('--save') && asked.length > 0)
    throw new SetupError('--save keeps one whole run: leave out the names');
  const runtime = await ensureRuntime();
  await ensureBuilt();
  mkdirSync(resultFolder, { recursive: true });

  const sections = [];
  let failed = 0;
  await withDisplay(async (env) => {
    for (const name of asked.length > 0 ? asked : all) {
      const result = await measure(name, env);
      if (!result || result.rows.length === 0) {
        failed++;
        say(`${name} ended without a result`);
        continue;
      }
      failed += result.rows.filter((row) => !meetsBar(row) && !row.note).length;
      const section = `### ${result.title}\n\n${benchTable(result.rows)}`;
      process.stdout.write(`\n${section}\n`);
      sections.push(section);
    }
  });

  if (args.includes('--save')) {
    const machine = `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Electron ${runtime.version} (${runtime.kind}), Node ${process.versions.node}`;
    const old = existsSync(document) ? readFileSync(document, 'utf8') : '# Benchmarks\n';
    writeFileSync(document, withBenchResults(old, `${machine}\n\n${sections.join('\n\n')}`));
    say(`written to ${document}`);
  }
  // A missed bar that its row explains is a known limit; one without a word, or no result at all, is a failure.
  return failed > 0 ? 1 : 0;
});
