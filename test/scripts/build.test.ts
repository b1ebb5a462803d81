import { existsSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ensureBuilt } from '../../scripts/lib/build.mjs';
import { temporaryFolder } from './temporary-folder';

function checkout(): { root: string; build: () => Promise<boolean> } {
  const root = temporaryFolder({
    'electron/main.ts': 'one',
    'shared/plan.ts': 'plan',
    'renderer/index.html': '<html>',
    'electron.vite.config.ts': '',
    'package.json': '{}',
    'package-lock.json': '{}',
  });
  return { root, build: () => ensureBuilt({ root, runBuild: () => {} }) };
}

it('builds once, and again only after a source was edited, added or removed', async () => {
  const { root, build } = checkout();
  expect(await build()).toBe(true);
  expect(await build()).toBe(false);

  writeFileSync(join(root, 'electron/main.ts'), 'two, longer');
  expect(await build()).toBe(true);
  expect(await build()).toBe(false);

  writeFileSync(join(root, 'shared/new.ts'), 'new');
  expect(await build()).toBe(true);
  rmSync(join(root, 'shared/new.ts'));
  expect(await build()).toBe(true);
  expect(await build()).toBe(false);
});

it('notices an edit that keeps the length of a file', async () => {
  const { root, build } = checkout();
  await build();
  writeFileSync(join(root, 'electron/main.ts'), 'two');
  utimesSync(join(root, 'electron/main.ts'), new Date(), new Date(Date.now() + 5_000));
  expect(await build()).toBe(true);
});

it('does not take a failed build for a current one', async () => {
  const { root, build } = checkout();
  await build();
  writeFileSync(join(root, 'electron/main.ts'), 'broken now');
  const failing = ensureBuilt({
    root,
    runBuild: () => {
      throw new Error('syntax error');
    },
  });
  await expect(failing).rejects.toThrow('syntax error');
  expect(await build()).toBe(true);
});

it('builds again when out/ was deleted', async () => {
  const { root, build } = checkout();
  await build();
  rmSync(join(root, 'out'), { recursive: true });
  expect(await build()).toBe(true);
  expect(existsSync(join(root, 'out'))).toBe(true);
});
