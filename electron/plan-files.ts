import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { blankPlan } from '../shared/blank-plan';
import { type Conventions, usualConventions } from '../shared/conventions';
import { PlanError } from '../shared/errors';
import { exportPlan } from '../shared/exchange/export-plan';
import { importPlan } from '../shared/exchange/import-plan';
import { maxPlanFileLength } from '../shared/exchange/plan-file';
import type { templateNames } from '../shared/ipc';
import { workspaceId } from '../shared/model/workspace';
import { get, type Plan, planFromRows, rowsFromPlan } from '../shared/plan';
import { storyAt, templateAt } from '../shared/redate';
import { texts } from '../shared/texts/texts';
import { fileErrorCode } from './db/problems';
import { replaceFile } from './replace-file';

/** A plan to start from. */
export type TemplateName = (typeof templateNames)[number];

/**
 * A new plan from a template or the sample, under the name a person gave it, with dates that fit `today`, and written the
 * way of `conventions` (the sample tells of a firm that has its own). `resources`: the folder shipped with the program.
 */
export function planFromTemplate(
  template: TemplateName,
  name: string,
  resources: string,
  today: string,
  conventions: Conventions = usualConventions,
): Plan {
  if (template === 'blank') return blankPlan(name, conventions);
  const plan =
    template === 'sample'
      ? storyAt(readPlanFile(join(resources, 'sample-plan.json')), today)
      : templateAt(readPlanFile(join(resources, 'templates', `${template}.json`)), today);
  const rows = rowsFromPlan(plan);
  const { locale, currency } = template === 'sample' ? get(plan, 'workspace', workspaceId) : conventions;
  return planFromRows({
    ...rows,
    workspace: rows.workspace.map((row) => ({ ...row, id: workspaceId, name, locale, currency })),
    keyResult: rows.keyResult.map((row) => ({
      ...row,
      unit: inCurrency(row.unit, rows.workspace[0]?.currency, currency),
    })),
  });
}

/** A unit that names the currency `from` (`EUR`, `EUR m`) names `to` instead. */
function inCurrency(unit: string, from: string | undefined, to: string): string {
  const [first, ...rest] = unit.split(' ');
  return first === from ? [to, ...rest].join(' ') : unit;
}

/** Reads a plan file (JSON). Throws PlanError naming file, line, path and reason, or that the file cannot be read. */
export function readPlanFile(path: string): Plan {
  const text = readTextFile(path, maxPlanFileLength, texts.files.planTooLarge);
  try {
    return importPlan(text);
  } catch (error) {
    if (error instanceof PlanError)
      throw new PlanError(error.code, `${basename(path)}: ${error.message}`, error.details, path);
    throw error;
  }
}

/** Reads a text file of at most `maxLength` characters. Throws PlanError that says in words why it cannot. */
export function readTextFile(path: string, maxLength: number, tooLarge: (name: string) => string): string {
  const name = basename(path);
  try {
    // A text has at most as many characters as bytes.
    if (statSync(path).size > maxLength * 4) throw new PlanError('too-large', tooLarge(name));
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof PlanError) throw error;
    switch (fileErrorCode(error)) {
      case 'ENOENT':
        throw new PlanError('not-found', texts.files.notFound(name));
      case 'EISDIR':
        throw new PlanError('not-found', texts.files.isFolder(name));
      default:
        throw new PlanError('io', texts.files.noAccess(name));
    }
  }
}

/** Writes the whole plan as JSON. Throws PlanError. */
export async function writePlanFile(path: string, plan: Plan): Promise<void> {
  await replaceFile(path, exportPlan(plan));
}
