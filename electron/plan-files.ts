import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { blankPlan } from '../shared/blank-plan';
import { PlanError } from '../shared/errors';
import { exportPlan } from '../shared/exchange/export-plan';
import { importPlan } from '../shared/exchange/import-plan';
import { maxPlanFileLength } from '../shared/exchange/plan-file';
import type { templateNames } from '../shared/ipc';
import { workspaceId } from '../shared/model/workspace';
import { type Plan, planFromRows, rowsFromPlan } from '../shared/plan';
import { texts } from '../shared/texts/texts';
import { fileErrorCode } from './db/problems';

/** A plan to start from. */
export type TemplateName = (typeof templateNames)[number];

/** A new plan from a template, under the name a person gave it. `resources`: the folder shipped with the program. */
export function planFromTemplate(template: TemplateName, name: string, resources: string): Plan {
  if (template === 'blank') return blankPlan(name);
  const file = template === 'sample' ? 'sample-plan.json' : join('templates', `${template}.json`);
  const rows = rowsFromPlan(readPlanFile(join(resources, file)));
  return planFromRows({ ...rows, workspace: rows.workspace.map((row) => ({ ...row, id: workspaceId, name })) });
}

/** Reads a plan file (JSON). Throws PlanError naming line, path and reason, or that the file cannot be read. */
export function readPlanFile(path: string): Plan {
  let text: string;
  try {
    // A text has at most as many characters as bytes.
    if (statSync(path).size > maxPlanFileLength * 4)
      throw new PlanError('too-large', texts.files.planTooLarge(basename(path)));
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof PlanError) throw error;
    const missing = fileErrorCode(error) === 'ENOENT';
    if (fileErrorCode(error) === 'EISDIR') throw new PlanError('not-found', texts.files.isFolder(basename(path)));
    throw new PlanError(
      missing ? 'not-found' : 'io',
      missing ? texts.files.notFound(basename(path)) : texts.files.noAccess(basename(path)),
    );
  }
  return importPlan(text);
}

/** Writes the whole plan as JSON. */
export function writePlanFile(path: string, plan: Plan): void {
  writeWhole(path, exportPlan(plan));
}

/** An existing file is replaced only when the new one is complete. Throws PlanError. */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  const unfinished = join(dirname(path), `.${basename(path)}-new`);
  try {
    writeFileSync(unfinished, bytes, { flush: true });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    const full = fileErrorCode(error) === 'ENOSPC';
    throw new PlanError(full ? 'disk-full' : 'io', texts.files.cannotCreate(dirname(path)), String(error));
  }
}
