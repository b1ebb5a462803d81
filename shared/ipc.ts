import { z } from 'zod';
import { boardParts } from './board-part';
import type { Change } from './changes';
import type { Failure, Result } from './errors';
import type { MenuAction } from './menu';
import { dateField, idField, referenceField, shortTextField, titleField } from './model/fields';
import type { ReadForms } from './packets/merge-packet';
import { placeIds } from './places';
import type { PlanRows } from './plan';
import {
  ballotField,
  brainstormSchema,
  coveredEntrySchema,
  coverSchema,
  mostEntriesAtOnce,
  type SealedRound,
} from './sealed-box';

/** Why a workspace can only be read. */
export type ReadOnlyReason = 'locked' | 'folder' | 'file';

/** An open workspace as a window first sees it. */
export interface OpenedWorkspace {
  readonly path: string;
  readonly fileName: string;
  /** Null: changes are saved. Otherwise why they are not, in words. */
  readonly readOnly: { readonly reason: ReadOnlyReason; readonly message: string } | null;
  readonly rows: PlanRows;
  readonly history: HistoryState;
  /** Number of changes applied since opening; each 'changes:applied' event carries the next one. */
  readonly revision: number;
  /** Today's calendar date on this machine, `YYYY-MM-DD`. */
  readonly today: string;
  /** Something worth telling once after opening, for instance where a damaged file was kept. */
  readonly notice?: string;
}

/** What Undo and Redo would do, in words; null when there is nothing. */
export interface HistoryState {
  readonly undo: string | null;
  readonly redo: string | null;
  /** Why the newest change cannot be undone, in words; null: it can, or there is none. */
  readonly undoStop: string | null;
}

/** One entry of the History panel. */
export interface HistoryEntry {
  readonly id: number;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly label: string;
  readonly state: 'applied' | 'undone' | 'discarded';
  /** Whether one can go back to the plan as it was right after this change. */
  readonly canReturn: boolean;
}

/** Sent to every window after each change, before the caller's answer. */
export interface AppliedChanges {
  readonly changes: readonly Change[];
  readonly history: HistoryState;
  readonly revision: number;
  readonly label: string;
}

/** A file the program opened before. */
export interface RecentFile {
  readonly path: string;
  readonly name: string;
  /** Instant of the last change, ISO 8601. */
  readonly modifiedAt: string;
  /** Bytes. */
  readonly size: number;
  readonly missing: boolean;
}

/** A backup of the open (or a damaged) file. */
export interface Backup {
  readonly id: string;
  readonly at: string;
  readonly size: number;
  readonly reason: 'daily' | 'before-migration' | 'before-restore';
}

/** The printed plan, and sentences about what could not be printed as it was written. */
export interface DocumentPreview {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly warnings: readonly string[];
}

/** A PDF that was written. */
export interface DocumentExport {
  readonly path: string;
  readonly pages: number;
  /** Bytes. */
  readonly size: number;
  readonly warnings: readonly string[];
}

/** Preferences of this computer, not of a plan. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  railFolded: z.boolean(),
  inspectorOpen: z.boolean(),
  /** Whether the end of an agenda step is heard. */
  timerSound: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const templateNames = ['blank', 'start-up', 'company', 'non-profit', 'sample'] as const;

/** What the projector window shows: a place as the laptop's window shows it, without its controls. */
export const projectorViewSchema = z.strictObject({
  place: z.enum(placeIds),
  periodId: referenceField,
  selection: z.strictObject({ table: z.string().max(40), id: idField }).nullable(),
  /** Which view of a place that has several. */
  tab: z.string().max(40),
  /** What lies over the place. Never somebody's turn: the projector knows no more than how much is in. */
  cover: coverSchema.nullable(),
});
export type ProjectorView = z.infer<typeof projectorViewSchema>;

const pathField = z.string().min(1).max(4_096);
const nothing = z.undefined();

/** Every channel's input: shape and size bounds. A command's own input is parsed again by its own schema. */
export const channels = {
  'app:info': nothing,
  'settings:get': nothing,
  'settings:set': settingsSchema.partial(),
  'workspace:recent': nothing,
  'workspace:forget': z.strictObject({ path: pathField }),
  'workspace:create': z.strictObject({
    template: z.enum(templateNames),
    name: titleField,
    /** Ask where to put it; otherwise it goes to the documents folder. */
    choosePlace: z.boolean().default(false),
  }),
  /** A file dialog asks for a plan file (JSON); the plan becomes a new workspace in the documents folder. */
  'workspace:create-from-json': nothing,
  /** Without a path a file dialog asks. */
  'workspace:open': z.strictObject({ path: pathField.optional() }),
  'workspace:load': nothing,
  'workspace:close': nothing,
  'workspace:save-copy': nothing,
  'workspace:duplicate': nothing,
  'workspace:reveal': nothing,
  'workspace:backups': z.strictObject({ path: pathField.optional() }),
  'workspace:restore': z.strictObject({ path: pathField.optional(), backupId: shortTextField }),
  'command:run': z.strictObject({ name: z.string().max(64), input: z.unknown() }),
  'history:undo': nothing,
  'history:redo': nothing,
  /** Newest first; `before` pages on. */
  'history:list': z.strictObject({
    before: z.number().int().positive().optional(),
    limit: z.number().int().min(1).max(500).default(100),
  }),
  /** Back to the plan right after entry `id`, as a new change; null: to the very beginning. */
  'history:return': z.strictObject({ id: z.number().int().positive().nullable() }),
  /** The plan as it was at the end of a day, to compare with. */
  'history:plan-on': z.strictObject({ date: dateField }),
  /** What is being collected in secret: open secret votes, silent brainstorms. */
  'sealed:list': nothing,
  /** A person's whole secret ballot. Answered when it is on the disk, hidden among the others. */
  'ballot:cast': z.strictObject({ roundId: idField, votes: ballotField }),
  /** Adds the ballots up, writes the totals into the plan and destroys the ballots. */
  'ballot:close': z.strictObject({ roundId: idField }),
  'ballot:discard': z.strictObject({ roundId: idField }),
  /** Begins anew where the vote is open but its ballots are not in this file. */
  'ballot:collect': z.strictObject({ roundId: idField }),
  'brainstorm:start': brainstormSchema,
  /** Covers entries. Answered when they are on the disk, hidden among the others. */
  'brainstorm:cover': z.strictObject({
    id: idField,
    entries: z.array(coveredEntrySchema).min(1).max(mostEntriesAtOnce),
  }),
  /** All entries become cards of their board, shuffled; with a part of it all of them go there. */
  'brainstorm:reveal': z.strictObject({ id: idField, part: z.enum(boardParts).optional() }),
  'brainstorm:discard': z.strictObject({ id: idField }),
  'plan:import-json': nothing,
  'plan:export-json': nothing,
  /** Writes check-in forms for people without the program: a file for one, files in a folder for several. */
  'packet:issue': z.strictObject({ personIds: z.array(idField).min(1).max(2_000) }),
  /** Asks for a form that came back, and reads it; nothing is changed yet. */
  'packet:read': nothing,
  /** The plan as it would be printed now. */
  'document:preview': nothing,
  /** Asks where to, then writes; progress comes as 'document:progress'. */
  'document:export': nothing,
  'document:cancel': nothing,
  'image:save': z.strictObject({
    kind: z.enum(['png', 'svg']),
    suggestedName: titleField,
    /** PNG as base64, SVG as text. */
    data: z.string().max(80_000_000),
  }),
  'file:reveal': z.strictObject({ path: pathField }),
  /** The first screen is there: the window may be seen. */
  'window:ready': nothing,
  'window:present': z.strictObject({ on: z.boolean() }),
  /** The answer to 'window:settle': whether the file took everything that was typed. */
  'window:settled': z.strictObject({ saved: z.boolean() }),
  /** Opens the projector window beside the one that asks, or closes it. */
  'window:projector': z.strictObject({ on: z.boolean() }),
  /** What the projector window is to show from now on. */
  'projector:follow': projectorViewSchema,
  'projector:state': nothing,
} as const;

export type ChannelName = keyof typeof channels;
/** What a window sends on a channel. */
export type ChannelInput<C extends ChannelName> = z.input<(typeof channels)[C]>;
/** What the handler gets after parsing. */
export type ParsedInput<C extends ChannelName> = z.output<(typeof channels)[C]>;

/** What each channel answers, inside a Result. */
export interface ChannelOutputs {
  'app:info': {
    readonly version: string;
    readonly platform: string;
    readonly runtime: string;
    readonly documentsFolder: string;
    /** A file given on the command line that could not be opened, if any. */
    readonly startProblem: Failure | null;
  };
  'settings:get': Settings;
  'settings:set': Settings;
  'workspace:recent': RecentFile[];
  'workspace:forget': RecentFile[];
  'workspace:create': OpenedWorkspace | null;
  'workspace:create-from-json': OpenedWorkspace | null;
  'workspace:open': OpenedWorkspace | null;
  'workspace:load': OpenedWorkspace | null;
  'workspace:close': null;
  'workspace:save-copy': { readonly path: string } | null;
  'workspace:duplicate': OpenedWorkspace;
  'workspace:reveal': null;
  'workspace:backups': Backup[];
  'workspace:restore': OpenedWorkspace;
  /** `revision`: the one that the window's copy has once it shows these changes. */
  'command:run': { readonly changes: readonly Change[]; readonly revision: number };
  'history:undo': { readonly label: string; readonly revision: number };
  'history:redo': { readonly label: string; readonly revision: number };
  'history:list': HistoryEntry[];
  'history:return': { readonly label: string };
  /**
   * Without check-ins and snapshots: they are many, and no part of what the strategy says. `beginsOn`: the day of the file's
   * first change where the day asked for lies before it.
   */
  'history:plan-on': { readonly rows: PlanRows; readonly beginsOn: string | null };
  'sealed:list': readonly SealedRound[];
  'ballot:cast': null;
  'ballot:close': { readonly revision: number };
  'ballot:discard': { readonly revision: number };
  'ballot:collect': null;
  'brainstorm:start': { readonly id: string };
  'brainstorm:cover': null;
  'brainstorm:reveal': { readonly revision: number; readonly cardIds: readonly string[] };
  'brainstorm:discard': null;
  'plan:import-json': { readonly path: string } | null;
  'plan:export-json': { readonly path: string } | null;
  /** The first form written and how many there are; null: the person chose no place. */
  'packet:issue': { readonly path: string; readonly count: number } | null;
  'packet:read': ReadForms | null;
  'document:preview': DocumentPreview;
  /** Null: the person chose no file. */
  'document:export': DocumentExport | null;
  'document:cancel': null;
  'image:save': { readonly path: string } | null;
  'file:reveal': null;
  'window:ready': null;
  'window:present': null;
  'window:settled': null;
  'window:projector': null;
  'projector:follow': null;
  'projector:state': { readonly open: boolean; readonly view: ProjectorView | null };
}

/** Messages from the main process to windows. */
export interface ChannelEvents {
  'changes:applied': AppliedChanges;
  /** Another file was opened (or none is open now): load it anew. */
  'workspace:changed': null;
  /** A file that was asked for outside the window could not be opened. */
  'workspace:not-opened': Failure;
  /** What is collected in secret has begun, grown or ended. */
  'sealed:changed': readonly SealedRound[];
  /** How much of a running export is done, 0..1. */
  'document:progress': { readonly share: number };
  /** The window is about to close or to show another file: save what is typed in it. */
  'window:settle': null;
  'projector:changed': { readonly open: boolean };
  /** For the projector window: show this. */
  'projector:show': ProjectorView;
  /** A menu item was chosen; names in shared/menu.ts. */
  'menu:chosen': MenuAction;
}
export type EventName = keyof ChannelEvents;

/** `window.throughline`: one function per channel, and a way to listen to events. */
export type ThroughlineApi = {
  readonly [C in ChannelName]: (input?: ChannelInput<C>) => Promise<Result<ChannelOutputs[C]>>;
} & {
  readonly on: <E extends EventName>(event: E, listener: (value: ChannelEvents[E]) => void) => () => void;
};
