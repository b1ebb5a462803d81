import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { packagedProgram, readFuses, withPackagedProgram } from '../../scripts/lib/packaged-program.mjs';
import { projectRoot, readJson } from '../../scripts/lib/project.mjs';
import { manyScriptsPlan, scripts } from '../support/document-plan';
import { readPdf, squeezed } from '../support/read-pdf';
import { temporaryFolder, workspaceFile } from '../support/workspace-file';

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

    test('exports a PDF without a window: fonts and all come out of its archive', async () => {
      const folder = temporaryFolder();
      const pdf = join(folder, 'plan.pdf');
      const { status, stdout, stderr } = spawnSync(
        executable,
        [...asRoot, 'export', workspaceFile(manyScriptsPlan()), '--pdf', pdf],
        { env: { ...process.env, HOME: folder, THROUGHLINE_HOME: folder }, encoding: 'utf8' },
      );
      expect({ status, stdout: stdout.trim(), complaint: stderr.includes('throughline:') }).toEqual({
        status: 0,
        stdout: pdf,
        complaint: false,
      });
      const { pages } = await readPdf(readFileSync(pdf));
      for (const script of Object.values(scripts)) expect(pages[0]?.text).toContain(squeezed(script));
    });

    test('draws the document in its window, in a worker out of its archive', async () => {
      const count = await withPackagedProgram(
        executable,
        { args: [workspaceFile(manyScriptsPlan())] },
        async (window) => {
          await window.getByTestId('place-document').click();
          await window.locator('canvas[data-painted]').first().waitFor();
          return window.getByTestId('page-count').textContent();
        },
      );
      expect(count).toMatch(/^Page 1 of [5-9]$/);
    });
  });
