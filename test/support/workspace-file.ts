import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspaceFile } from '../../electron/db/open';
import { blankPlan } from '../../shared/blank-plan';
import type { Plan } from '../../shared/plan';

/** A fresh temporary folder. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'throughline-test-'));
}

/** A real workspace file that holds `plan`, in a folder of its own unless one is given; returns its path. */
export function workspaceFile(
  plan: Plan = blankPlan('Test plan'),
  folder = temporaryFolder(),
  name = 'Test plan',
): string {
  const path = join(folder, `${name}.throughline`);
  createWorkspaceFile(path, plan);
  return path;
}

/** Every file of a folder with its bytes: what 'nothing touched' means. */
export function everything(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')]));
}
