import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  downloadOfficial,
  electronExecutable,
  findOfficial,
  recentFailure,
} from '../../scripts/lib/official-runtime.mjs';
import { temporaryFolder } from './temporary-folder';

const DAY_MS = 24 * 60 * 60_000;

/** A checkout whose `electron` package has an installer that does what `installer` says. */
function checkout(installer: string): { root: string; cache: string } {
  return {
    root: temporaryFolder({
      'node_modules/electron/package.json': '{"version":"45.4.1"}',
      'node_modules/electron/install.js': installer,
    }),
    cache: temporaryFolder(),
  };
}

const blocked = 'console.error("TypeError: fetch failed"); process.exit(1);';

describe('a failed download of the official runtime', () => {
  it('is remembered for a day, with its reason', async () => {
    const { root, cache } = checkout(blocked);
    expect(await downloadOfficial({ root, cache, env: {} })).toBe('fetch failed');
    expect(recentFailure({ root, cache, env: {} })?.reason).toBe('fetch failed');
    expect(recentFailure({ root, cache, env: {}, now: Date.now() + DAY_MS + 1 })).toBeUndefined();
  });

  it('says nothing about another mirror or another version', async () => {
    const { root, cache } = checkout(blocked);
    await downloadOfficial({ root, cache, env: {} });
    expect(recentFailure({ root, cache, env: { ELECTRON_MIRROR: 'https://mirror.example/' } })).toBeUndefined();
    writeFileSync(join(root, 'node_modules/electron/package.json'), '{"version":"45.5.0"}');
    expect(recentFailure({ root, cache, env: {} })).toBeUndefined();
  });

  it('is forgotten once a download succeeds', async () => {
    const { root, cache } = checkout(blocked);
    await downloadOfficial({ root, cache, env: {} });
    installOfficial(join(root, 'node_modules/electron/dist'), '45.4.1');
    writeFileSync(join(root, 'node_modules/electron/install.js'), '');
    expect(await downloadOfficial({ root, cache, env: {} })).toBeUndefined();
    expect(findOfficial(root, {})?.version).toBe('45.4.1');
  });
});

it('an official runtime of another version than the wanted one is not used', () => {
  const { root } = checkout(blocked);
  installOfficial(join(root, 'node_modules/electron/dist'), '44.0.0');
  expect(findOfficial(root, {})).toBeUndefined();
});

it('a folder that the person names is used as it is', () => {
  const { root } = checkout(blocked);
  const folder = temporaryFolder();
  installOfficial(folder, '44.0.0');
  expect(findOfficial(root, { ELECTRON_OVERRIDE_DIST_PATH: folder })).toMatchObject({ folder, version: '44.0.0' });
});

function installOfficial(folder: string, version: string): void {
  mkdirSync(dirname(electronExecutable(folder)), { recursive: true });
  writeFileSync(electronExecutable(folder), '');
  writeFileSync(join(folder, 'version'), version);
}
