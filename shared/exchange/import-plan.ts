import { blankPlan } from '../blank-plan';
import { PlanError } from '../errors';
import { type AnyRow, referencesOf, type TableName, tableNames, tables } from '../model/tables';
import { all, type Plan, planFromRows } from '../plan';
import { ruleProblems } from '../plan-rules';
import { texts } from '../texts/texts';
import { JsonError, type JsonPath, JsonReader, lineAt, pathInWords } from './json-reader';
import { maxPlanFileLength, maxRowsPerTable, planFormat, planFormatVersion } from './plan-file';
import { foundInWords, nearestName, reasonInWords } from './reasons';

const words = texts.exchange;

/** How many problems of a file are told one by one; the others are counted. */
const problemsTold = 10;

interface Problem {
  readonly path: JsonPath;
  readonly reason: string;
}

/**
 * Reads a plan file as `exportPlan` writes it. The text may come from anyone: it is bounded in size, nothing in it is
 * believed, and either the whole plan is good or nothing comes back. Throws PlanError 'invalid-input', 'too-large' or
 * 'newer-schema'; its message names line, path and reason of the first problem, its details the first ten, one a line.
 */
export function importPlan(source: string): Plan {
  if (source.length > maxPlanFileLength) {
    throw new PlanError('too-large', words.tooLong(maxPlanFileLength / 1024 / 1024));
  }
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  const otherKind = kindOfOtherFile(text);
  if (otherKind) refuse(text, [{ path: [], reason: otherKind }]);
  const file = parse(text);
  checkHeader(text, file);
  const problems: Problem[] = [];
  const rows = readTables(file, problems);
  refuse(text, problems);
  const plan = planFromRows({ documentSettings: all(blankPlan('-'), 'documentSettings'), ...rows });
  refuse(text, brokenRules(plan, file));
  return plan;
}

/** Names the files people pick by mistake. */
function kindOfOtherFile(text: string): string | undefined {
  if (text.trim() === '') return words.empty;
  if (text.startsWith('SQLite format 3')) return words.workspaceFile;
  if (text.startsWith('PK\u0003\u0004')) return words.zipFile;
  return text.startsWith('\ufffd') || text.slice(0, 2).includes('\u0000') ? words.notText : undefined;
}

function parse(text: string): Record<string, unknown> {
  let file: unknown;
  try {
    file = new JsonReader(text).read();
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const problem = words.problem(lineAt(text, error.offset), pathInWords(error.path), error.message);
    throw new PlanError('invalid-input', `${problem} ${words.nothingImported}`, problem);
  }
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    refuse(text, [{ path: [], reason: words.notAnObject }]);
  }
  return file as Record<string, unknown>;
}

function checkHeader(text: string, { format, version }: Record<string, unknown>): void {
  if (format !== planFormat) refuse(text, [{ path: ['format'], reason: words.notThisFormat(planFormat) }]);
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    refuse(text, [{ path: ['version'], reason: words.badVersion }]);
  } else if (version > planFormatVersion) {
    throw new PlanError('newer-schema', words.newerVersion(version, planFormatVersion));
  }
}

/** Rows that fit their schemas, with known and distinct ids, pointing to rows that exist; everything else is a problem. */
function readTables(file: Record<string, unknown>, problems: Problem[]): Partial<Record<TableName, never[]>> {
  for (const name of Object.keys(file)) {
    if (name === 'format' || name === 'version' || name === '$schema' || Object.hasOwn(tables, name)) continue;
    problems.push({ path: [name], reason: `${words.unknownTable}${suggestion(name, tableNames)}` });
  }
  const ids = new Map<TableName, Set<string>>();
  const rows: Partial<Record<TableName, AnyRow[]>> = {};
  for (const table of tableNames) {
    const list = readTable(table, file[table], problems);
    ids.set(table, idsOf(table, file[table], problems));
    if (list) rows[table] = list;
  }
  for (const table of tableNames) checkReferences(table, file[table], ids, problems);
  return rows as Partial<Record<TableName, never[]>>;
}

function readTable(table: TableName, list: unknown, problems: Problem[]): AnyRow[] | undefined {
  const count = Array.isArray(list) ? list.length : 0;
  if (table === 'workspace' && count !== 1 && (list === undefined || Array.isArray(list))) {
    problems.push({ path: [table], reason: words.oneWorkspace });
  }
  if (table === 'documentSettings' && count > 1) problems.push({ path: [table], reason: words.oneDocument });
  if (list === undefined || (table === 'documentSettings' && Array.isArray(list) && count === 0)) return undefined;
  if (!Array.isArray(list)) {
    problems.push({ path: [table], reason: words.notAList(foundInWords(list)) });
    return undefined;
  }
  if (count > maxRowsPerTable) {
    problems.push({ path: [table], reason: words.tooManyRows(maxRowsPerTable) });
    return undefined;
  }
  return list.flatMap((row, index) => readRow(table, row, index, problems));
}

function readRow(table: TableName, row: unknown, index: number, problems: Problem[]): AnyRow[] {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    problems.push({ path: [table, index], reason: words.notARow(foundInWords(row)) });
    return [];
  }
  const parsed = tables[table].schema.safeParse(row);
  if (parsed.success) return [parsed.data as AnyRow];
  for (const issue of parsed.error.issues) {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      const known = path.length === 0 ? Object.keys(tables[table].schema.shape) : [];
      for (const key of issue.keys) {
        problems.push({ path: [table, index, ...path, key], reason: `${words.unknownField}${suggestion(key, known)}` });
      }
    } else {
      const value = path.reduce<unknown>((owner, step) => (owner as Record<string, unknown>)[step], row);
      const field = String(path.findLast((step) => typeof step === 'string') ?? '');
      problems.push({ path: [table, index, ...path], reason: reasonInWords(issue, field, value) });
    }
  }
  return [];
}

/** The ids of a table's rows, good or not, so that one bad row does not make everything that points to it wrong too. */
function idsOf(table: TableName, list: unknown, problems: Problem[]): Set<string> {
  const firsts = new Map<string, number>();
  for (const [index, row] of (Array.isArray(list) ? list : []).entries()) {
    const id = (row as { id?: unknown } | null)?.id;
    if (typeof id !== 'string') continue;
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, index);
    else {
      const reason = words.idTwice(id.slice(0, 64), pathInWords([table, first]));
      problems.push({ path: [table, index, 'id'], reason });
    }
  }
  return new Set(firsts.keys());
}

function checkReferences(
  table: TableName,
  list: unknown,
  ids: ReadonlyMap<TableName, ReadonlySet<string>>,
  problems: Problem[],
): void {
  const references = Object.entries(referencesOf(table));
  if (references.length === 0 || !Array.isArray(list)) return;
  for (const [index, row] of list.entries()) {
    for (const [column, reference] of references) {
      const target = (row as Record<string, unknown> | null)?.[column];
      if (typeof target !== 'string' || ids.get(reference.table)?.has(target)) continue;
      const reason = words.missingTarget(target.slice(0, 64), reference.table);
      problems.push({ path: [table, index, column], reason });
    }
  }
}

function suggestion(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  return nearest ? words.didYouMean(nearest) : '';
}

/** Circles, twins and the other rules of the field, each at the place of its row in the file. */
function brokenRules(plan: Plan, file: Record<string, unknown>): Problem[] {
  const broken = ruleProblems(plan);
  const places = new Map<TableName, ReadonlyMap<string, number>>();
  for (const table of new Set(broken.map((problem) => problem.table))) {
    const rows = (file[table] ?? []) as readonly AnyRow[];
    places.set(table, new Map(rows.map((row, index) => [row.id, index])));
  }
  return broken.map(({ table, id, column, error }) => {
    const place = places.get(table)?.get(id) ?? 0;
    return { path: column ? [table, place, column] : [table, place], reason: reasonAlone(error.message) };
  });
}

/** The messages of the rules are made for changes on screen; a file needs only their reason. */
function reasonAlone(message: string): string {
  const reason = (message.split(texts.errors.nothingChanged)[0] ?? '').trim().replace(/\.$/, '');
  return reason.charAt(0).toLowerCase() + reason.slice(1);
}

function refuse(text: string, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const lines = problems
    .slice(0, problemsTold)
    .map(({ path, reason }) => ({ path, reason, line: lineAt(text, placeOf(text, path)) }))
    .sort((a, b) => a.line - b.line)
    .map(({ line, path, reason }) => words.problem(line, pathInWords(path), reason));
  const untold = problems.length - lines.length;
  const message = [lines[0], ...(problems.length > 1 ? [words.moreProblems(problems.length - 1)] : [])];
  const details = [...lines, ...(untold > 0 ? [words.moreProblems(untold)] : [])];
  throw new PlanError('invalid-input', [...message, words.nothingImported].join(' '), details.join('\n'));
}

function placeOf(text: string, path: JsonPath): number {
  return path.length === 0 ? 0 : new JsonReader(text).locate(path);
}
