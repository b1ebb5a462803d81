import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../package.json';
import { PlanError } from '../shared/errors';
import { lintPlan, planHealth } from '../shared/linter/lint';
import { type DocumentSettings, documentSettingsId } from '../shared/model/document-settings';
import { get, type Plan } from '../shared/plan';
import { texts } from '../shared/texts/texts';
import { usualDataFolder } from './data-folder';
import { Backups } from './db/backups';
import { createWorkspaceFile, readWorkspaceFile } from './db/open';
import { exportPdf } from './pdf/export';
import { readPlanFile, writePlanFile } from './plan-files';
import { Session, today } from './session';

const words = texts.cli;

/** What was typed is not a command; told apart from a command that failed. */
class UsageError extends Error {}

/**
 * The program without a window: export, import, check, --help, --version. File names are taken from the working
 * folder; `programFolder` holds the built main process. Writes results to standard output and one clear line to
 * standard error when something is wrong. Resolves to the exit code: 0 well, 1 failed, 2 not understood.
 */
export async function runCli(argv: readonly string[], programFolder: string): Promise<number> {
  try {
    return await runCommand(argv, programFolder);
  } catch (error) {
    if (error instanceof UsageError) return complain(`${error.message} ${words.seeHelp}`, 2);
    if (error instanceof PlanError) return complain(error.message, 1);
    return complain(words.unexpected(error instanceof Error ? error.message : String(error)), 1);
  } finally {
    // Ending the program must not cut off what a slow reader has not taken yet.
    await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))));
  }
}

function complain(message: string, code: number): number {
  process.stderr.write(`throughline: ${message.replaceAll('\n', ' ')}\n`);
  return code;
}

async function runCommand([command = '--help', ...rest]: readonly string[], programFolder: string): Promise<number> {
  switch (command) {
    case '--help':
    case '-h':
      process.stdout.write(words.usage);
      return 0;
    case '--version':
    case '-v':
      process.stdout.write(`${version}\n`);
      return 0;
    case 'export':
      return await exportFile(rest, programFolder);
    case 'import':
      return importFile(rest);
    case 'check':
      return checkFile(rest);
    default:
      throw new UsageError(words.unknownCommand(command));
  }
}

async function exportFile(args: readonly string[], programFolder: string): Promise<number> {
  const { file, options } = parse('export', args, {
    pdf: { type: 'string' },
    report: { type: 'string' },
    json: { type: 'string' },
  });
  const pdf = typeof options.pdf === 'string' ? resolve(options.pdf) : undefined;
  const report = typeof options.report === 'string' ? resolve(options.report) : undefined;
  const json = typeof options.json === 'string' ? resolve(options.json) : undefined;
  const targets = [pdf, report, json].filter((target) => target !== undefined);
  if (targets.length === 0) throw new UsageError(words.needsTarget);
  if (targets.some((target) => isSame(target, file))) throw new UsageError(words.sameFile);
  if (targets.some((target, i) => targets.slice(i + 1).some((other) => isSame(target, other)))) {
    throw new UsageError(words.oneOutput);
  }
  const plan = readWorkspaceFile(file);
  if (report !== undefined && plan.rows.review.size === 0)
    throw new PlanError('refused', words.noReview(basename(file)));
  if (json !== undefined) {
    await writePlanFile(json, plan);
    process.stdout.write(`${json}\n`);
  }
  const settings = get(plan, 'documentSettings', documentSettingsId);
  if (pdf !== undefined) await printTo(pdf, plan, { ...settings, printed: 'plan' }, programFolder);
  // The review that was chosen in the Document place, else the newest.
  if (report !== undefined) await printTo(report, plan, { ...settings, printed: 'review' }, programFolder);
  return 0;
}

async function printTo(path: string, plan: Plan, settings: DocumentSettings, programFolder: string): Promise<void> {
  const fontFolder = join(programFolder, '../fonts');
  const { warnings } = await exportPdf(plan, path, { today: today(), fontFolder, settings });
  for (const warning of warnings) process.stderr.write(`throughline: ${warning}\n`);
  process.stdout.write(`${path}\n`);
}

/** Whether two paths lead to the same file, by whatever name or link. */
function isSame(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return one === other || (a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino);
}

function importFile(args: readonly string[]): number {
  const { file, options } = parse('import', args, { into: { type: 'string' } });
  if (typeof options.into !== 'string') throw new UsageError(words.needsInto);
  const target = resolve(options.into);
  const plan = readPlanFile(file);
  if (!existsSync(dirname(target))) throw new PlanError('io', texts.files.newFile.noFolder(dirname(target)));
  if (existsSync(target)) becomePlan(target, plan, words.imported(basename(file)));
  else createWorkspaceFile(target, plan);
  process.stdout.write(`${target}\n`);
  return 0;
}

/** An existing workspace becomes the imported plan by one change that Undo takes back. */
function becomePlan(target: string, plan: Plan, label: string): void {
  const session = Session.open(target, () => {}, surroundings(target));
  try {
    if (session.readOnly) throw new PlanError('read-only', words.readOnly(basename(target)));
    session.become(plan, label);
  } finally {
    session.close();
  }
}

function checkFile(args: readonly string[]): number {
  const { file, options } = parse('check', args, { json: { type: 'boolean' } });
  const plan = readWorkspaceFile(file);
  const findings = lintPlan(plan, today());
  const score = planHealth(findings);
  if (options.json) process.stdout.write(`${JSON.stringify({ score, findings }, null, 2)}\n`);
  else {
    for (const { rule, severity, item, evidence, fix } of findings) {
      process.stdout.write(`${texts.health.severity[severity]} · ${texts.health.rules[rule].title} · ${item}\n`);
      process.stdout.write(`  ${evidence}${fix ? ` ${words.fixAvailable(fix.label)}` : ''}\n`);
    }
    process.stdout.write(`${words.healthLine(score, findings.length)}\n`);
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return errors > 0 ? complain(words.mustBeFixed(errors), 1) : 0;
}

/** A file of an older format is copied to the program's backups before it is brought up to date, as in the workbench. */
function surroundings(file: string) {
  const backups = new Backups(join(usualDataFolder(), 'backups'), file);
  return { beforeMigration: () => backups.copyFile('before-migration') };
}

interface Parsed {
  readonly file: string;
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** One file and the options a command knows. Throws UsageError. */
function parse(
  command: string,
  args: readonly string[],
  known: Record<string, { type: 'string' | 'boolean' }>,
): Parsed {
  const { options, positionals } = parseStrictly(args, known);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError(words.needsFile(command));
  return { file: resolve(file), options };
}

function parseStrictly(args: readonly string[], known: Record<string, { type: 'string' | 'boolean' }>) {
  try {
    const parsed = parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
    return { options: parsed.values as Parsed['options'], positionals: parsed.positionals };
  } catch (error) {
    const name = /'(-[^' ]+)/.exec(String(error))?.[1] ?? '';
    const unknown = (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    throw new UsageError(unknown ? words.unknownOption(name) : words.optionValue(name));
  }
}
