import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWorkspaceFile } from '../../electron/db/open';
import { Session } from '../../electron/session';
import { ensureBuilt } from '../../scripts/lib/build.mjs';
import { projectRoot, toolNode } from '../../scripts/lib/project.mjs';
import { exportPlan } from '../../shared/exchange/export-plan';
import { importPlan } from '../../shared/exchange/import-plan';
import type { Plan } from '../../shared/plan';
import { manyScriptsPlan, scripts } from '../support/document-plan';
import { readPdf, squeezed } from '../support/read-pdf';
import { reviewedPlan, secondReview } from '../support/reviewed-plan';
import { keyResult, objective, smallPlan } from '../support/small-plan';
import { snapshot } from '../support/snapshot';
import { temporaryFolder, workspaceFile } from '../support/workspace-file';

beforeAll(async () => {
  await ensureBuilt();
});

const cli = join(projectRoot, 'out', 'main', 'cli-node.js');

/** Runs the built program without a window in `folder`. */
function throughline(folder: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(toolNode(), [cli, ...args], {
    cwd: folder,
    env: { ...process.env, THROUGHLINE_HOME: folder },
    encoding: 'utf8',
  });
}

function samplePlan(): Plan {
  return importPlan(readFileSync(join(projectRoot, 'resources', 'sample-plan.json'), 'utf8'));
}

function planIn(path: string): Plan {
  const file = openWorkspaceFile(path);
  file.close();
  return file.plan;
}

/** The one line on standard error that says what was wrong. */
function complaint(stderr: string): string {
  expect(stderr.trim().split('\n')).toHaveLength(1);
  return stderr.trim();
}

describe('export', () => {
  it('prints the plan as a PDF with every script in it, and says where it is', async () => {
    const folder = temporaryFolder();
    workspaceFile(manyScriptsPlan(), folder, 'plan');
    const { status, stdout, stderr } = throughline(folder, 'export', 'plan.throughline', '--pdf', 'plan.pdf');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toBe(`${join(folder, 'plan.pdf')}\n`);
    const { pages } = await readPdf(readFileSync(join(folder, 'plan.pdf')));
    const text = squeezed(pages.map((page) => page.text).join(''));
    for (const word of Object.values(scripts)) expect(text).toContain(squeezed(word));
  });

  it('prints the report of the newest review beside the plan; without a review it says so and writes nothing', async () => {
    const folder = temporaryFolder();
    workspaceFile(reviewedPlan(), folder, 'plan');
    const both = throughline(folder, 'export', 'plan.throughline', '--pdf', 'plan.pdf', '--report', 'report.pdf');
    expect(both.stderr).toBe('');
    expect(both.status).toBe(0);
    const [plan, report] = await Promise.all(
      ['plan.pdf', 'report.pdf'].map(async (name) => (await readPdf(readFileSync(join(folder, name)))).info.Title),
    );
    expect(plan).toBe('Plan');
    expect(report).toBe(secondReview);
    workspaceFile(undefined, folder, 'new');
    const { status, stderr } = throughline(folder, 'export', 'new.throughline', '--report', 'none.pdf');
    expect(status).toBe(1);
    expect(complaint(stderr)).toContain('no review yet');
    expect(existsSync(join(folder, 'none.pdf'))).toBe(false);
  });

  it('and import give the same plan back', () => {
    const folder = temporaryFolder();
    const plan = manyScriptsPlan();
    workspaceFile(plan, folder, 'plan');
    expect(throughline(folder, 'export', 'plan.throughline', '--json', 'plan.json').status).toBe(0);
    expect(throughline(folder, 'import', 'plan.json', '--into', 'new.throughline').status).toBe(0);
    expect(snapshot(planIn(join(folder, 'new.throughline')))).toBe(snapshot(plan));
  });

  it('never writes over the workspace itself', () => {
    const folder = temporaryFolder();
    const path = workspaceFile(undefined, folder, 'plan');
    const before = readFileSync(path);
    const { status, stderr } = throughline(folder, 'export', 'plan.throughline', '--json', './plan.throughline');
    expect(status).not.toBe(0);
    expect(complaint(stderr)).toContain('replace the workspace itself');
    expect(readFileSync(path)).toEqual(before);
  });

  it('nor by another name for it', () => {
    const folder = temporaryFolder();
    const path = workspaceFile(undefined, folder, 'plan');
    linkSync(path, join(folder, 'also.json'));
    symlinkSync(folder, join(folder, 'here'));
    for (const name of ['also.json', 'here/plan.throughline']) {
      const { status, stderr } = throughline(folder, 'export', 'plan.throughline', '--json', name);
      expect(status, name).toBe(2);
      expect(complaint(stderr)).toContain('replace the workspace itself');
    }
    expect(planIn(path).rows.workspace.size).toBe(1);
  });

  it('writes both outputs at once, never into one file', async () => {
    const folder = temporaryFolder();
    workspaceFile(samplePlan(), folder, 'plan');
    const both = throughline(folder, 'export', 'plan.throughline', '--pdf', 'plan.pdf', '--json', 'plan.json');
    expect(both.status).toBe(0);
    expect(both.stdout.split('\n').sort()).toEqual(['', join(folder, 'plan.json'), join(folder, 'plan.pdf')]);
    expect((await readPdf(readFileSync(join(folder, 'plan.pdf')))).pages.length).toBeGreaterThan(10);
    const one = throughline(folder, 'export', 'plan.throughline', '--pdf', 'plan.out', '--json', 'plan.out');
    expect(one.status).toBe(2);
    expect(existsSync(join(folder, 'plan.out'))).toBe(false);
  });

  it('replaces a file that is there', () => {
    const folder = temporaryFolder();
    workspaceFile(undefined, folder, 'plan');
    for (const name of ['old.pdf', 'old.json']) writeFileSync(join(folder, name), 'the old one');
    expect(throughline(folder, 'export', 'plan.throughline', '--pdf', 'old.pdf', '--json', 'old.json').status).toBe(0);
    expect(readFileSync(join(folder, 'old.pdf'), 'latin1')).toMatch(/^%PDF-/);
    expect(readFileSync(join(folder, 'old.json'), 'utf8')).toMatch(/^\{\n/);
  });

  it.each(['--json', '--pdf'])(
    'killed while it writes the new %s leaves the old file or the whole new one',
    async (option) => {
      const folder = temporaryFolder();
      workspaceFile(samplePlan(), folder, 'plan');
      throughline(folder, 'export', 'plan.throughline', option, 'whole');
      const whole = readFileSync(join(folder, 'whole'));
      for (let attempt = 0; attempt < 3; attempt++) {
        writeFileSync(join(folder, 'out'), 'the old one');
        const child = spawn(toolNode(), [cli, 'export', 'plan.throughline', option, 'out'], { cwd: folder });
        const watcher = watch(folder, (_event, name) => {
          if (name?.includes('.part')) child.kill('SIGKILL');
        });
        await once(child, 'exit');
        watcher.close();
        const found = readFileSync(join(folder, 'out'));
        if (found.toString() !== 'the old one') expect(found.length).toBe(whole.length);
      }
    },
  );

  // Only a Unix shell can promise a program that its disk ends in the middle of a file.
  it.skipIf(process.platform === 'win32')(
    'keeps the old file when the new one cannot be finished, and cleans up',
    () => {
      const folder = temporaryFolder();
      const many = Array.from({ length: 5_000 }, (_, i) => objective(`o${i}`));
      const size = statSync(workspaceFile(smallPlan({ objective: many }), folder, 'plan')).size;
      throughline(folder, 'export', 'plan.throughline', '--json', 'out.json');
      const needed = statSync(join(folder, 'out.json')).size;
      expect(needed).toBeGreaterThan(size * 1.2);
      writeFileSync(join(folder, 'out.json'), 'the old one');
      const before = readdirSync(folder);

      const blocks = Math.round((size + needed) / 2 / 512);
      const { status, stdout, stderr } = spawnSync(
        'sh',
        [
          '-c',
          'ulimit -f "$0"; exec "$@"',
          `${blocks}`,
          toolNode(),
          cli,
          'export',
          'plan.throughline',
          '--json',
          'out.json',
        ],
        { cwd: folder, encoding: 'utf8' },
      );
      expect(status).toBe(1);
      expect(stdout).toBe('');
      expect(complaint(stderr)).toContain('out.json');
      expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('the old one');
      expect(readdirSync(folder)).toEqual(before);
    },
  );

  it('changes nothing about the workspace, not even beside it', () => {
    const folder = temporaryFolder();
    const path = workspaceFile(samplePlan(), folder, 'plan');
    const before = readFileSync(path);
    throughline(folder, 'export', 'plan.throughline', '--json', 'plan.json');
    throughline(folder, 'check', 'plan.throughline');
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['plan.json', 'plan.throughline']);
  });

  it('reports what the fonts could not print, and still succeeds', () => {
    const folder = temporaryFolder();
    workspaceFile(smallPlan({ objective: [objective('o1', { title: 'Sell in שלום' })] }), folder, 'plan');
    const { status, stderr } = throughline(folder, 'export', 'plan.throughline', '--pdf', 'plan.pdf');
    expect(status).toBe(0);
    expect(complaint(stderr)).toContain('ש');
  });

  it('of a file that is no workspace fails with the reason and leaves no half output', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'letter.throughline'), 'Dear board,');
    const { status, stderr } = throughline(folder, 'export', 'letter.throughline', '--pdf', 'out.pdf');
    expect(status).toBe(1);
    expect(complaint(stderr)).toContain('letter.throughline');
    expect(existsSync(join(folder, 'out.pdf'))).toBe(false);
  });

  it('into a folder that is not there fails with the reason', () => {
    const folder = temporaryFolder();
    workspaceFile(undefined, folder, 'plan');
    const { status, stderr } = throughline(folder, 'export', 'plan.throughline', '--pdf', 'missing/out.pdf');
    expect(status).toBe(1);
    expect(complaint(stderr)).toContain('missing');
  });
});

describe('import', () => {
  it('into an existing workspace is one change that can be undone', () => {
    const folder = temporaryFolder();
    const old = smallPlan({ objective: [objective('o1', { title: 'The former plan' })] });
    const path = workspaceFile(old, folder, 'plan');
    workspaceFile(manyScriptsPlan(), folder, 'other');
    throughline(folder, 'export', 'other.throughline', '--json', 'other.json');
    expect(throughline(folder, 'import', 'other.json', '--into', 'plan.throughline').status).toBe(0);
    expect(snapshot(planIn(path))).toBe(snapshot(manyScriptsPlan()));
    const session = Session.open(path, () => {});
    session.undo();
    session.close();
    expect(snapshot(planIn(path))).toBe(snapshot(old));
  });

  it('of a bad file names file, line and reason and makes nothing', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bad.json'), '{\n  "format": "throughline-plan",\n  "version": 1,,\n}');
    const { status, stderr } = throughline(folder, 'import', 'bad.json', '--into', 'new.throughline');
    expect(status).toBe(1);
    expect(complaint(stderr)).toMatch(/bad\.json.*[Ll]ine 3/);
    expect(readdirSync(folder)).toEqual(['bad.json']);
  });

  it('of a bad file leaves an existing workspace as it was, to the byte', () => {
    const folder = temporaryFolder();
    const path = workspaceFile(manyScriptsPlan(), folder, 'plan');
    const before = readFileSync(path);
    const bad = exportPlan(samplePlan()).replace('"impact": 5', '"impact": 50');
    writeFileSync(join(folder, 'bad.json'), bad);
    const line = bad.slice(0, bad.indexOf('"impact": 50')).split('\n').length;
    const { status, stdout, stderr } = throughline(folder, 'import', 'bad.json', '--into', 'plan.throughline');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(complaint(stderr)).toMatch(
      new RegExp(
        `^throughline: bad\\.json: Line ${line}, swotItem\\[\\d+\\]\\.impact: must be 5 or less, found 50\\. Nothing`,
      ),
    );
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['bad.json', 'plan.throughline']);
  });

  it.each([
    ['missing.json', 'plan.throughline', 'missing.json'],
    ['.', 'plan.throughline', 'folder'],
    ['plan.json', 'missing/new.throughline', 'missing'],
    ['plan.json', 'plan.json', 'plan.json'],
    ['plan.json', '.', 'folder'],
    ['plan.throughline', 'new.throughline', 'open it instead'],
  ])('of %s into %s fails with the reason', (from, into, reason) => {
    const folder = temporaryFolder();
    workspaceFile(undefined, folder, 'plan');
    throughline(folder, 'export', 'plan.throughline', '--json', 'plan.json');
    const before = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]);
    const { status, stdout, stderr } = throughline(folder, 'import', from, '--into', into);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(complaint(stderr)).toContain(reason);
    expect(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')])).toEqual(before);
  });

  it('is refused while the workbench has the workspace open', () => {
    const folder = temporaryFolder();
    const path = workspaceFile(undefined, folder, 'plan');
    throughline(folder, 'export', 'plan.throughline', '--json', 'plan.json');
    const open = Session.open(path, () => {});
    const { status, stderr } = throughline(folder, 'import', 'plan.json', '--into', 'plan.throughline');
    open.close();
    expect(status).toBe(1);
    expect(complaint(stderr)).toContain('Nothing was imported');
  });
});

describe('check', () => {
  const dueAfterParent = smallPlan({ objective: [objective('o1', { title: 'Win the hospitals', ownerId: null })] });

  it('lists each finding with its evidence, for people and as JSON', () => {
    const folder = temporaryFolder();
    workspaceFile(dueAfterParent, folder, 'plan');
    const read = throughline(folder, 'check', 'plan.throughline');
    expect(read.stdout).toContain('Objective without an owner · Win the hospitals');
    const { score, findings } = JSON.parse(throughline(folder, 'check', 'plan.throughline', '--json').stdout);
    expect(score).toBeLessThan(100);
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'objective-without-owner', item: 'Win the hospitals' }),
    );
  });

  it('fails when something must be fixed, and says how much of it, with or without --json', () => {
    const folder = temporaryFolder();
    const unmeasured = { title: 'Market share', start: null, target: null };
    const plan = smallPlan({
      objective: [objective('o1', { status: 'active' })],
      keyResult: [keyResult('k1', 'o1', unmeasured), keyResult('k2', 'o1', unmeasured)],
    });
    workspaceFile(plan, folder, 'plan');
    for (const options of [[], ['--json']]) {
      const { status, stdout, stderr } = throughline(folder, 'check', 'plan.throughline', ...options);
      expect(status).toBe(1);
      expect(complaint(stderr)).toContain('2 findings must be fixed');
      expect(stdout).toContain('Market share');
    }
  });

  it('of the sample plan has a few things to say and succeeds', () => {
    const folder = temporaryFolder();
    throughline(folder, 'import', join(projectRoot, 'resources', 'sample-plan.json'), '--into', 'plan.throughline');
    const { status, stdout, stderr } = throughline(folder, 'check', 'plan.throughline');
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/Plan health \d+ of 100, \d+ findings\.\n$/);
  });

  it('of a file that is not there fails with its name', () => {
    const { status, stderr } = throughline(temporaryFolder(), 'check', 'gone.throughline');
    expect(status).toBe(1);
    expect(complaint(stderr)).toContain('gone.throughline');
  });

  it('works while the workbench has the workspace open', () => {
    const folder = temporaryFolder();
    const path = workspaceFile(dueAfterParent, folder, 'plan');
    const open = Session.open(path, () => {});
    const { status, stdout } = throughline(folder, 'check', 'plan.throughline');
    open.close();
    expect(status).toBe(0);
    expect(stdout).toContain('Win the hospitals');
  });

  it('of a blank plan finds nothing that must be fixed', () => {
    const folder = temporaryFolder();
    workspaceFile(undefined, folder, 'plan');
    expect(throughline(folder, 'check', 'plan.throughline').status).toBe(0);
  });
});

describe('without a command', () => {
  it.each([[['--help']], [['-h']], [[]]])('%j: tells what there is', (args) => {
    const { status, stdout, stderr } = throughline(temporaryFolder(), ...args);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    for (const word of [
      'export FILE --pdf',
      'export FILE --report',
      'export FILE --json',
      '--into FILE',
      'check FILE',
      '--version',
      'exit code',
    ])
      expect(stdout).toContain(word);
  });

  it.each(['--version', '-v'])('%s is the version of the package, alone', (flag) => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    expect(throughline(temporaryFolder(), flag)).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('what was typed wrongly', () => {
  it.each([
    [['frobnicate'], 'frobnicate'],
    [['check'], 'exactly one file'],
    [['check', 'one', 'two'], 'exactly one file'],
    [['check', 'plan.throughline', '--xml'], '--xml'],
    [['export', 'plan.throughline'], '--pdf'],
    [['export', 'plan.throughline', '--pdf'], '--pdf'],
    [['import', 'plan.json'], '--into'],
  ])('%j: is answered with code 2 and one line about it', (args, hint) => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    const { status, stdout, stderr } = throughline(folder, ...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(complaint(stderr)).toContain(hint);
  });
});
