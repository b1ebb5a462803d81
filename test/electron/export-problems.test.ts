import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/lib/build.mjs';
import { projectRoot, toolNode } from '../../scripts/lib/project.mjs';
import { manyScriptsPlan } from '../support/document-plan';
import { temporaryFolder, workspaceFile } from '../support/workspace-file';

const cli = join(projectRoot, 'out', 'main', 'cli-node.js');
const isRoot = process.getuid?.() === 0;
const former = 'the former file';

beforeAll(async () => {
  await ensureBuilt();
});

/** A folder with a workspace and, in a folder of its own, an earlier export. */
function workspaceWithExport(): { plan: string; home: string; folder: string; target: string } {
  const home = temporaryFolder();
  const folder = join(home, 'out');
  mkdirSync(folder);
  const target = join(folder, 'plan.pdf');
  writeFileSync(target, former);
  const plan = workspaceFile(manyScriptsPlan(), home);
  for (const path of [home, plan]) chmodSync(path, 0o777);
  return { plan, home, folder, target };
}

/** Runs a shell script with the program's arguments as `"$@"`. */
function shell(script: string, home: string, args: readonly string[], asOrdinaryUser = false) {
  return spawnSync('sh', ['-c', script, 'sh', toolNode(), cli, ...args], {
    env: { ...process.env, THROUGHLINE_HOME: home, HOME: home },
    encoding: 'utf8',
    ...(asOrdinaryUser && isRoot ? { uid: 65_534, gid: 65_534 } : {}),
  });
}

/** Whether a small file system of our own can be mounted, to be filled up. */
function canMount(): boolean {
  return spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs none /tmp']).status === 0;
}

describe.skipIf(process.platform === 'win32')(
  'an export that cannot be written says what to do and leaves the former file',
  () => {
    test.each(['--pdf', '--json'])('in a folder one may not write to, %s', (option) => {
      const { plan, home, folder, target } = workspaceWithExport();
      chmodSync(folder, 0o555);
      const { status, stderr } = shell('"$@"', home, ['export', plan, option, target], true);
      chmodSync(folder, 0o755);
      expect(stderr.trim()).toBe(
        `throughline: Throughline may not write to ${folder}. Nothing was changed; choose another folder.`,
      );
      expect(status).toBe(1);
      expect(readFileSync(target, 'utf8')).toBe(former);
      expect(readdirSync(folder)).toEqual(['plan.pdf']);
    });

    test.skipIf(!canMount())('when the disk is full', () => {
      const { plan, home, folder, target } = workspaceWithExport();
      const script = `mount -t tmpfs -o size=20k none "${folder}" && printf '${former}' > "${target}" || exit 9
      "$@"; status=$?; ls -A "${folder}"; cat "${target}"; exit $status`;
      const inside = `exec unshare -rm sh -c '${script.replaceAll("'", `'\\''`)}' sh "$@"`;
      const { status, stdout, stderr } = shell(inside, home, ['export', plan, '--pdf', target]);
      expect(stderr.trim()).toBe(
        `throughline: There is no room left in ${folder}. Nothing was changed; free some space or choose another folder.`,
      );
      expect(status).toBe(1);
      expect(stdout).toBe(`plan.pdf\n${former}`);
    });
  },
);
