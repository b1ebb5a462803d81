import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWorkspaceFile } from '../../electron/db/open';
import { Session } from '../../electron/session';
import { ensureBuilt } from '../../scripts/lib/build.mjs';
import { projectRoot, toolNode } from '../../scripts/lib/project.mjs';
import type { Plan } from '../../shared/plan';
import { manyScriptsPlan, scripts } from '../support/document-plan';
import { readPdf, squeezed } from '../support/read-pdf';
import { objective, smallPlan } from '../support/small-plan';
import { snapshot } from '../support/snapshot';
import { temporaryFolder, workspaceFile } from '../support/workspace-file';

beforeAll(async () => {
  await ensureBuilt();
});

/** Runs the built program without a window in `folder`. */
function throughline(folder: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(toolNode(), [join(projectRoot, 'out', 'main', 'cli-node.js'), ...args], {
    cwd: folder,
    env: { ...process.env, THROUGHLINE_HOME: folder },
    encoding: 'utf8',
  });
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

  it('of a blank plan finds nothing that must be fixed', () => {
    const folder = temporaryFolder();
    workspaceFile(undefined, folder, 'plan');
    expect(throughline(folder, 'check', 'plan.throughline').status).toBe(0);
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
