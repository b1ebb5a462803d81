import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { projectRoot, readJson, readJsonIfPresent, runScript, SetupError, toolNode } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { countPlaywright, countStep, countVitest, summaryLine } from './lib/test-summary.mjs';
import { withDisplay } from './lib/virtual-display.mjs';

const reports = join(projectRoot, 'test-results');

function tool(path, args, env = process.env) {
  return run(toolNode(), [join(projectRoot, 'node_modules', path), ...args], { cwd: projectRoot, env });
}

async function checkTypes() {
  const projects = readJson(join(projectRoot, 'tsconfig.json')).references.map((reference) => reference.path);
  let worst = 0;
  for (const project of projects)
    worst = Math.max(worst, await tool('typescript/bin/tsc', ['--noEmit', '-p', project]));
  return countStep(worst);
}

async function runUnitTests() {
  const file = join(reports, 'unit.json');
  rmSync(file, { force: true });
  const code = await tool('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return countVitest(readJsonIfPresent(file), code);
}

async function runEndToEndTests() {
  const file = join(reports, 'e2e.json');
  rmSync(file, { force: true });
  await ensureBuilt();
  const code = await withDisplay((env) => tool('@playwright/test/cli.js', ['test'], env));
  return countPlaywright(readJsonIfPresent(file), code);
}

const suites = {
  format: async () => countStep(await tool('@biomejs/biome/bin/biome', ['format', '.'])),
  lint: async () => countStep(await tool('@biomejs/biome/bin/biome', ['check', '--formatter-enabled=false', '.'])),
  types: checkTypes,
  unit: runUnitTests,
  e2e: runEndToEndTests,
};

/** A suite that throws (a build that fails, a tool that is missing) is one failure and does not hide the suites after it. */
async function runSuite(name) {
  process.stdout.write(`\n== ${name}\n`);
  const started = Date.now();
  let count;
  try {
    count = await suites[name]();
  } catch (error) {
    count = {
      passed: 0,
      failed: 1,
      notes: [error instanceof SetupError ? error.message : (error.stack ?? String(error))],
    };
  }
  for (const note of count.notes) process.stdout.write(`${note}\n`);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `-- ${name}: ${count.failed === 0 ? 'ok' : 'FAILED'}, ${count.passed} of ${count.passed + count.failed} passed in ${seconds} s\n`,
  );
  return count;
}

// `npm test` runs everything; `npm run check` names the quick suites.
await runScript(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in suites));
  if (unknown.length > 0)
    throw new SetupError(`no suite is called ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}`);
  mkdirSync(reports, { recursive: true });
  const counts = [];
  for (const name of asked.length > 0 ? asked : Object.keys(suites)) counts.push(await runSuite(name));
  process.stdout.write(`\n${summaryLine(counts)}\n`);
  return counts.some((count) => count.failed > 0) ? 1 : 0;
});
