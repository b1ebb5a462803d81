import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { addDays } from '../shared/calendar';
import { commands } from '../shared/commands/registry';
import { PlanError } from '../shared/errors';
import { reasonInWords } from '../shared/exchange/reasons';
import type { AppliedChanges, HistoryEntry, OpenedWorkspace, ReadOnlyReason } from '../shared/ipc';
import type { Sign } from '../shared/packets/packet';
import { type Plan, planFromRows, rowsFromPlan } from '../shared/plan';
import type { SealedRound } from '../shared/sealed-box';
import { historyFields } from '../shared/texts/history-fields';
import { texts } from '../shared/texts/texts';
import { usualDataFolder } from './data-folder';
import { type Committed, History } from './db/history';
import { type OpenFile, type OpenSurroundings, openProblem, openWorkspaceFile } from './db/open';
import { writeProblem } from './db/problems';
import { packetSigner } from './packet-code';
import { differenceTo } from './plan-difference';
import { KeyFolder } from './sealed/key-folder';
import { SealedBoxes } from './sealed/sealed-boxes';
import { SealedRounds } from './sealed/sealed-rounds';

/** What an open workspace may need from around it. */
export interface SessionSurroundings extends OpenSurroundings {
  /** The folder for the keys of what is collected in secret; else that of the program. */
  readonly keys?: string;
  /** To every window, when something collected in secret has begun, grown or ended. */
  readonly sealedChanged?: (rounds: readonly SealedRound[]) => void;
}

/** The one open workspace, shared by all windows. Every change goes through here. */
export class Session {
  private applications = 0;
  private readonly history: History;
  /** Secret ballots and covered entries: beside the plan, never in it. */
  readonly sealed: SealedRounds;

  private constructor(
    private readonly file: OpenFile,
    private readonly announce: (applied: AppliedChanges) => void,
    { keys = join(usualDataFolder(), 'keys'), sealedChanged = () => undefined }: SessionSurroundings,
  ) {
    this.sealed = new SealedRounds(new SealedBoxes(file, new KeyFolder(keys)), {
      plan: file.plan,
      readOnly: file.readOnly !== null,
      run: (name, input) => this.run(name, input),
      newId,
      changed: sealedChanged,
    });
    this.history = new History(file, this.sealed);
  }

  /** Opens a file; `announce` is called after each change, before its caller gets the answer. Throws PlanError. */
  static open(
    path: string,
    announce: (applied: AppliedChanges) => void,
    surroundings: SessionSurroundings = {},
  ): Session {
    const file = openWorkspaceFile(path, surroundings);
    try {
      return new Session(file, announce, surroundings);
    } catch (error) {
      file.close();
      throw openProblem(error, file.path, surroundings);
    }
  }

  /** The file, links resolved. */
  get path(): string {
    return this.file.path;
  }

  get plan(): Plan {
    return this.file.plan;
  }

  get readOnly(): ReadOnlyReason | null {
    return this.file.readOnly;
  }

  /** How many lists of changes were applied since opening. */
  get revision(): number {
    return this.applications;
  }

  /** The database, for copies of the file; only History writes to it. */
  get db(): OpenFile['db'] {
    return this.file.db;
  }

  /** Signs what goes out of this file, so that it is known again when it comes back. */
  get sign(): Sign {
    return packetSigner(this.db);
  }

  /** What a window needs to show the plan. */
  snapshot(notice?: string): OpenedWorkspace {
    const fileName = basename(this.path);
    return {
      path: this.path,
      fileName,
      readOnly: this.readOnly && { reason: this.readOnly, message: readOnlyMessage(this.readOnly, fileName) },
      rows: rowsFromPlan(this.plan),
      history: this.history.state,
      revision: this.revision,
      today: today(),
      ...(notice ? { notice } : {}),
    };
  }

  /** Carries out a command by name. Throws PlanError; then nothing was changed. */
  run(name: string, input: unknown): Committed {
    const command = commands.get(name);
    if (!command) throw new PlanError('unknown-command', texts.files.unknownCommand(name));
    const parsed = command.schema.safeParse(input);
    if (!parsed.success) {
      throw new PlanError('invalid-input', texts.files.invalidCommand(name, whyInvalid(parsed.error, input)));
    }
    if (this.readOnly) throw new PlanError('read-only', texts.files.readOnly);
    const changes = command.apply(this.plan, parsed.data, { newId, today: today(), now: localInstant() });
    return changes.length === 0
      ? { label: '', changes }
      : this.applied(this.history.commit(command.label(this.plan, parsed.data), changes));
  }

  /** Makes this plan the same as another one, as one undoable change. */
  become(plan: Plan, label: string): Committed {
    return this.applied(this.history.commit(label, differenceTo(this.plan, plan)));
  }

  undo(): Committed {
    return this.applied(readingLog(() => this.history.undo()));
  }

  redo(): Committed {
    return this.applied(readingLog(() => this.history.redo()));
  }

  /** Back to the plan as it was right after a change (null: as the file was made), as a new change. */
  returnTo(id: number | null): Committed {
    return this.applied(readingLog(() => this.history.returnTo(id)));
  }

  /** The plan as it was at the end of a calendar day of this machine; a copy. Throws PlanError 'refused' where nobody can tell. */
  planOn(date: string): Plan {
    if (date >= today()) return planFromRows(rowsFromPlan(this.plan));
    const nextDay = new Date(`${addDays(date, 1)}T00:00:00`);
    return readingLog(() => this.history.planBefore(nextDay.toISOString()));
  }

  /** The calendar day of the file's first change where `date` lies before it: nothing older is known. Else null. */
  beginsAfter(date: string): string | null {
    const first = readingLog(() => this.history.firstChange);
    const day = first === null ? today() : localInstant(new Date(first)).slice(0, 10);
    return date < day ? day : null;
  }

  listHistory(limit: number, before?: number): HistoryEntry[] {
    return readingLog(() => this.history.list(limit, before));
  }

  close(): void {
    this.file.close();
  }

  private applied(committed: Committed): Committed {
    if (committed.changes.length > 0) {
      this.applications++;
      this.announce({ ...committed, history: this.history.state, revision: this.revision });
      this.sealed.tellIfChanged();
    }
    return committed;
  }
}

/** What is wrong with an input, in the words of the field where it has some: a person may have typed it. */
function whyInvalid({ issues: [issue] }: z.ZodError, input: unknown): string {
  if (!issue) return '';
  const column = String(issue.path.findLast((key) => typeof key === 'string') ?? '');
  const field = historyFields[column];
  if (field === undefined) return [issue.path.map(String).join('.'), issue.message].filter(Boolean).join(': ');
  const value = issue.path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)?.[key], input);
  return `${field} ${reasonInWords(issue, column, value)}`;
}

/** The log is read long after the file was found healthy. */
function readingLog<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw writeProblem(error);
  }
}

function readOnlyMessage(reason: ReadOnlyReason, fileName: string): string {
  if (reason === 'locked') return texts.files.readOnlyLocked(fileName);
  return reason === 'folder' ? texts.files.readOnlyFolder(fileName) : texts.files.readOnlyFile(fileName);
}

/** A fresh row id: 120 random bits. */
export function newId(): string {
  return randomBytes(15).toString('base64url');
}

/**
 * Today on this machine's calendar, `YYYY-MM-DD`. `THROUGHLINE_TODAY` puts another day in its place, for demonstrations and
 * pictures that must come out the same on any day.
 */
export function today(now = new Date()): string {
  const pretended = z.iso.date().safeParse(process.env.THROUGHLINE_TODAY);
  if (pretended.success) return pretended.data;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** This instant as the clock on the wall shows it, ISO 8601 with the offset of this machine's zone. */
export function localInstant(now = new Date()): string {
  const offset = -now.getTimezoneOffset();
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const onTheWall = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, -1);
  return `${onTheWall}${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}
