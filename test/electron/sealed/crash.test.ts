import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWorkspaceFile } from '../../../electron/db/open';
import { KeyFolder } from '../../../electron/sealed/key-folder';
import { SealedBoxes } from '../../../electron/sealed/sealed-boxes';
import { sourceArguments } from '../../support/source-process';
import { temporaryFolder, workspaceFile } from '../../support/workspace-file';

const child = join(import.meta.dirname, 'box-child.ts');

function fileWithBox(): { path: string; folder: string } {
  const path = workspaceFile();
  const folder = join(temporaryFolder(), 'keys');
  const opened = openWorkspaceFile(path);
  const boxes = new SealedBoxes(opened, new KeyFolder(folder));
  boxes.make('box', 'ballot', '{}');
  opened.close();
  return { path, folder };
}

/** Lets a process put entries in until it ends; `killAfter` ends it from outside once so many were acknowledged. */
function putUntilKilled(args: readonly string[], killAfter = Number.POSITIVE_INFINITY): Promise<number> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, sourceArguments(child, ...args), { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    running.stdout.on('data', (data) => {
      output += data;
      if (output.split('\n').length - 1 >= killAfter) running.kill('SIGKILL');
    });
    running.on('exit', (code, signal) => {
      const last = Number(output.trim().split('\n').at(-1) || 0);
      if (signal === 'SIGKILL') resolve(last);
      else reject(new Error(`the process ended by itself with ${code}`));
    });
  });
}

/** Opens the file as the next start of the program does. */
function afterwards({ path, folder }: { path: string; folder: string }): { entries: string[]; keys: number } {
  const opened = openWorkspaceFile(path);
  const keys = new KeyFolder(folder);
  const boxes = new SealedBoxes(opened, keys);
  boxes.tidy(() => false);
  const entries = boxes.read('box').sort((a, b) => Number(a.slice(6)) - Number(b.slice(6)));
  opened.close();
  return { entries, keys: keys.list().length };
}

const firstEntries = (count: number) => Array.from({ length: count }, (_, i) => `entry ${i + 1}`);

describe.skipIf(process.platform === 'win32')('a process that is killed while it puts the third entry in', () => {
  const moments: [string, number][] = [
    ['before the new key', 2],
    ['after the new key', 2],
    ['before the old key goes', 3],
    ['when the old key is overwritten', 3],
    ['when the old key is gone', 3],
  ];
  test.each(moments)('%s: leaves one pair of blob and key, with %i entries', async (moment, inside) => {
    const file = fileWithBox();
    expect(await putUntilKilled([file.path, file.folder, '0', moment, '2'])).toBe(2);
    expect(afterwards(file)).toEqual({ entries: firstEntries(inside), keys: 1 });
    // And it goes on from there.
    expect(await putUntilKilled([file.path, file.folder, `${inside}`, 'before the new key', `${inside + 1}`])).toBe(
      inside + 1,
    );
    expect(afterwards(file)).toEqual({ entries: firstEntries(inside + 1), keys: 1 });
  });

  test('at any time: nothing that was acknowledged is lost, and nothing is in twice', async () => {
    const file = fileWithBox();
    let inside = 0;
    for (let round = 1; round <= 5; round++) {
      const acknowledged = await putUntilKilled([file.path, file.folder, `${inside}`], 3 + round * 4);
      const { entries, keys } = afterwards(file);
      expect(entries).toEqual(firstEntries(entries.length));
      expect(entries.length - acknowledged).toBeOneOf([0, 1]);
      expect(entries.length).toBeGreaterThan(inside);
      expect(keys).toBe(1);
      inside = entries.length;
    }
  });
});
