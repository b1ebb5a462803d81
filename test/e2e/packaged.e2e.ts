import { execFile, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { packagedProgram, readFuses } from '../../scripts/lib/packaged-program.mjs';
import { projectRoot, readJson } from '../../scripts/lib/project.mjs';

const { executable, fuseTarget } = packagedProgram(join(projectRoot, 'dist'));
/** Chromium refuses to start as root with its sandbox. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

test.describe
  .serial('the packaged program', () => {
    test('is packed and opens its window', async () => {
      const { stdout } = await promisify(execFile)(process.execPath, ['scripts/package.mjs'], { cwd: projectRoot });
      expect(stdout.trim()).toBe(executable);
    });

    test('has the fuses that keep it from running anything but itself', async () => {
      expect(await readFuses(fuseTarget)).toEqual({
        runAsNode: false,
        enableNodeOptionsEnvironmentVariable: false,
        enableNodeCliInspectArguments: false,
        onlyLoadAppFromAsar: true,
        enableEmbeddedAsarIntegrityValidation: process.platform !== 'linux',
      });
    });

    test('cannot be turned into a Node, nor be made to load a script before its own', () => {
      const intruder = test.info().outputPath('intruder.cjs');
      writeFileSync(intruder, 'process.stdout.write("intruder ran"); process.exit(0);');
      const version = readJson(join(projectRoot, 'package.json')).version;
      for (const env of [{ ELECTRON_RUN_AS_NODE: '1' }, { NODE_OPTIONS: `--require ${intruder}` }]) {
        const { stdout } = spawnSync(executable, [...asRoot, '--version'], {
          env: { ...process.env, ...env },
          encoding: 'utf8',
        });
        expect(stdout.trim()).toBe(version);
      }
    });
  });
