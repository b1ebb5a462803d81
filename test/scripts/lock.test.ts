import { mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withLock } from '../../scripts/lib/lock.mjs';
import { temporaryFolder } from './temporary-folder';

it('lets only one run in at a time', async () => {
  const folder = temporaryFolder();
  const events: string[] = [];
  let letFirstGo = () => {};
  const firstMayGo = new Promise<void>((resolve) => {
    letFirstGo = resolve;
  });
  const first = withLock(
    'job',
    async () => {
      events.push('first in');
      await firstMayGo;
      events.push('first out');
    },
    { folder },
  );
  const second = withLock('job', async () => events.push('second in'), { folder });
  letFirstGo();
  await Promise.all([first, second]);
  expect(events).toEqual(['first in', 'first out', 'second in']);
});

it('takes over the lock of a run that was killed', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'job'));
  writeFileSync(join(folder, 'job', 'owner'), `2147483646 ${hostname()}`);
  expect(await withLock('job', async () => 'done', { folder })).toBe('done');
});

it('is free again after work that failed', async () => {
  const folder = temporaryFolder();
  const failing = withLock(
    'job',
    async () => {
      throw new Error('broken');
    },
    { folder },
  );
  await expect(failing).rejects.toThrow('broken');
  expect(await withLock('job', async () => 'done', { folder })).toBe('done');
});
