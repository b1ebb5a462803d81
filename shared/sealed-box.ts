import { z } from 'zod';
import { asLookBackColumn, asQuadrant, type BoardPart } from './board-part';
import { idField, textField, titleField } from './model/fields';
import { lookBackColumns } from './model/session';
import { quadrants } from './model/swot';

/** What lies sealed beside the plan: ballots of an open vote, covered entries of a silent brainstorm. */
export type BoxKind = 'ballot' | 'brainstorm';

/**
 * Whether a box can be opened here: its key may be missing (the file was moved to another computer), belong to another
 * copy of the file on this computer, or not fit what the file holds.
 */
export type BoxCondition = 'ready' | 'keyMissing' | 'elsewhere' | 'damaged';

/** What is asked in a silent brainstorm; not secret. */
export const brainstormSchema = z.union([
  z.strictObject({
    question: textField,
    /** Where entries can go; whoever writes chooses when there are several. */
    quadrants: z.array(z.enum(quadrants)).min(1).max(quadrants.length),
  }),
  z.strictObject({
    question: textField,
    /** The review whose retrospective the entries become. */
    reviewId: idField,
    columns: z.array(z.enum(lookBackColumns)).min(1).max(lookBackColumns.length),
  }),
]);
export type Brainstorm = z.infer<typeof brainstormSchema>;

/** The parts of its board that the entries of a brainstorm can go to. */
export function partsOf(brainstorm: Brainstorm): readonly BoardPart[] {
  return 'quadrants' in brainstorm ? brainstorm.quadrants : brainstorm.columns;
}

/** One covered entry: no name, no time. */
export const coveredEntrySchema = z.union([
  z.strictObject({ quadrant: z.enum(quadrants), title: titleField, note: textField.default('') }),
  z.strictObject({ column: z.enum(lookBackColumns), title: titleField }),
]);
export type CoveredEntry = z.infer<typeof coveredEntrySchema>;

/** An entry for a part of a board. A note of a look back is one sentence: what would stand beside it is left out. */
export function entryFor(part: BoardPart, title: string, note = ''): CoveredEntry {
  const column = asLookBackColumn(part);
  return column ? { column, title } : { quadrant: asQuadrant(part) ?? 'strength', title, note };
}

/** The same entry in another part of its board. */
export function entryIn(part: BoardPart, entry: CoveredEntry): CoveredEntry {
  return entryFor(part, entry.title, 'note' in entry ? entry.note : '');
}

/** How many entries one paste from paper may cover. */
export const mostEntriesAtOnce = 500;

/** A person's votes as they come from the window; what the vote allows is checked against the plan. */
export const ballotField = z.array(z.strictObject({ itemId: idField, votes: z.number().int().min(1).max(50) })).max(50);

/** What covers the plan while people vote or write, and what came out of a brainstorm, as the projector shows it too. */
export const coverSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('vote'), roundId: idField }),
  z.strictObject({ kind: z.literal('brainstorm'), id: idField }),
  z.strictObject({ kind: z.literal('revealed'), ids: z.array(idField).max(10_000) }),
]);
export type CoverView = z.infer<typeof coverSchema>;

/**
 * What windows may know of something that is being collected in secret: never what is in it, only how much.
 * `empty`: the vote is open in the plan but no box is in this file, as in a copy, or when closing was undone.
 */
export interface SealedRound {
  /** Of the vote round, or of the brainstorm. */
  readonly id: string;
  readonly kind: BoxKind;
  readonly condition: BoxCondition | 'empty' | 'readOnly';
  /** Ballots or entries that are in; null when that cannot be known here. */
  readonly count: number | null;
  /** Set for brainstorms only. */
  readonly brainstorm: Brainstorm | null;
}
