import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot, readJson } from '../../scripts/lib/project.mjs';
import { temporaryFolder } from './temporary-folder';

/** What `npm start -- ...args` runs, called from `folder`; npm says in INIT_CWD where the person stands. */
function start(folder: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(projectRoot, 'scripts', 'start.mjs'), ...args], {
    cwd: projectRoot,
    env: { ...process.env, INIT_CWD: folder, DISPLAY: '', WAYLAND_DISPLAY: '' },
    encoding: 'utf8',
  });
}

describe('npm start with arguments is the program without a window', () => {
  it('and needs no display; standard output holds the answer and nothing else', () => {
    const { status, stdout } = start(temporaryFolder(), '--version');
    expect(stdout.trim()).toBe(readJson(join(projectRoot, 'package.json')).version);
    expect(status).toBe(0);
  });

  it('and passes its exit code on, with one line that says what was wrong', () => {
    const { status, stdout, stderr } = start(temporaryFolder(), 'frobnicate');
    expect(status).not.toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toContain('frobnicate');
  });

  it('and takes file names from the folder where the person stands', () => {
    const folder = temporaryFolder({ 'broken.json': '{ not json' });
    const { status, stderr } = start(folder, 'import', 'broken.json', '--into', 'plan.throughline');
    expect(status).not.toBe(0);
    expect(stderr).toContain('broken.json');
    expect(stderr).not.toMatch(/no such file|cannot find|not found/i);
  });
});

it('opening a workspace without a display says so instead of failing in the middle', () => {
  const { status, stderr } = start(temporaryFolder(), 'plan.throughline');
  expect(status).toBe(1);
  expect(stderr).toContain('no display');
});
