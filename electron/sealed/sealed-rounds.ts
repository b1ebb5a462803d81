import { countBallots, inIdOrder } from '../../shared/ballot';
import { type BoardPart, partOf } from '../../shared/board-part';
import type { Change } from '../../shared/changes';
import { maxCardsAtOnce } from '../../shared/commands/swot';
import { PlanError } from '../../shared/errors';
import type { AnyRow } from '../../shared/model/tables';
import { mostBallots, type VoteRound } from '../../shared/model/vote';
import { all, get, type Plan } from '../../shared/plan';
import { type Brainstorm, type CoveredEntry, entryIn, partsOf, type SealedRound } from '../../shared/sealed-box';
import { texts } from '../../shared/texts/texts';
import { ballotProblem, isOpen, type VotesFor } from '../../shared/votes';
import type { Committed, Companion } from '../db/history';
import { shuffled } from './seal';
import type { SealedBoxes } from './sealed-boxes';

/** What the sealed rounds need of the open workspace. */
export interface Surroundings {
  readonly plan: Plan;
  readonly readOnly: boolean;
  /** Carries out a command. Throws PlanError; then nothing was changed. */
  readonly run: (name: string, input: unknown) => Committed;
  readonly newId: () => string;
  readonly changed: (rounds: readonly SealedRound[]) => void;
}

/**
 * Secret votes and silent brainstorms of the open workspace. What people give lies in sealed boxes, out of reach of
 * change log, Undo, exports and copies; the plan learns totals, or the uncovered entries, and in that same transaction
 * the box is gone.
 */
export class SealedRounds implements Companion {
  /** The box that goes with the command being carried out. */
  private leaving: string | undefined;
  /** Seals of the boxes that a transaction made or removed. */
  private readonly touched = new Set<string>();
  private untold = false;

  constructor(
    private readonly boxes: SealedBoxes,
    private readonly around: Surroundings,
  ) {
    boxes.tidy((id) => isOpenSecret(around.plan.rows.voteRound.get(id)));
  }

  /** Everything that is being collected now. */
  list(): SealedRound[] {
    const boxes = new Map(this.boxes.list().map((box) => [box.id, box]));
    const votes = all(this.around.plan, 'voteRound')
      .filter(isOpenSecret)
      .map(({ id }): SealedRound => {
        const { condition = this.around.readOnly ? 'readOnly' : 'empty', count = null } = boxes.get(id) ?? {};
        return { id, kind: 'ballot', condition, count, brainstorm: null };
      });
    const brainstorms = [...boxes.values()].flatMap(({ id, kind, condition, count, about }): SealedRound[] =>
      kind === 'brainstorm' ? [{ id, kind, condition, count, brainstorm: JSON.parse(about) as Brainstorm }] : [],
    );
    return [...votes, ...brainstorms];
  }

  /** Puts a whole ballot in. When it returns the ballot is on the disk, hidden among the others. Throws PlanError. */
  cast(roundId: string, ballot: readonly VotesFor[]): void {
    const round = this.openVote(roundId);
    const problem = ballotProblem(this.around.plan, round, ballot);
    if (problem) throw problem;
    this.boxes.replace(roundId, (before) => {
      if (before.length >= mostBallots) throw new PlanError('too-large', texts.sealed.full);
      return [...before, JSON.stringify(inIdOrder(ballot))];
    });
    this.tell();
  }

  /** Closes a secret vote: the totals become part of the plan, the ballots are destroyed. Throws PlanError. */
  closeVote(roundId: string): void {
    this.openVote(roundId);
    const ballots = this.boxes.read(roundId).map((entry) => JSON.parse(entry) as VotesFor[]);
    this.runWithout(roundId, 'vote.close', { roundId, ballotCount: ballots.length, totals: countBallots(ballots) });
  }

  /** Gives an open vote up, with all ballots. */
  discardVote(roundId: string): void {
    this.openVote(roundId);
    this.runWithout(roundId, 'item.delete', { table: 'voteRound', ids: [roundId] });
  }

  /** Begins to collect ballots anew where the vote is open but this file holds none. */
  collectAnew(roundId: string): void {
    this.openVote(roundId);
    if (this.boxes.has(roundId)) throw new PlanError('refused', texts.sealed.alreadyCollecting);
    this.boxes.make(roundId, 'ballot', '{}');
    this.tell();
  }

  /** Starts a silent brainstorm. Returns its id. */
  startBrainstorm(brainstorm: Brainstorm): string {
    const id = this.around.newId();
    this.boxes.make(id, 'brainstorm', JSON.stringify(brainstorm));
    this.tell();
    return id;
  }

  /** Covers entries. When it returns they are on the disk, hidden among the others. Throws PlanError. */
  cover(id: string, entries: readonly CoveredEntry[]): void {
    const parts = partsOf(this.brainstorm(id));
    if (entries.some((entry) => !parts.some((part) => part === partOf(entry)))) {
      throw new PlanError('refused', texts.sealed.otherQuadrant);
    }
    this.boxes.replace(id, (before) => {
      if (before.length + entries.length > maxCardsAtOnce) throw new PlanError('too-large', texts.sealed.full);
      return [...before, ...entries.map((entry) => JSON.stringify(entry))];
    });
    this.tell();
  }

  /**
   * Uncovers all entries together as cards of the board they are for, in an order left to chance; `part` puts all of them
   * there. Returns the cards' ids.
   */
  reveal(id: string, part: BoardPart | undefined): string[] {
    const brainstorm = this.brainstorm(id);
    const covered = shuffled(this.boxes.read(id)).map((entry) => JSON.parse(entry) as CoveredEntry);
    if (covered.length === 0) throw new PlanError('refused', texts.sealed.nothingCovered);
    const entries = part ? covered.map((entry) => entryIn(part, entry)) : covered;
    const { changes } =
      'reviewId' in brainstorm
        ? this.runWithout(id, 'review.addNotes', { reviewId: brainstorm.reviewId, notes: entries })
        : this.runWithout(id, 'swot.reveal', { entries });
    const made = 'reviewId' in brainstorm ? 'sessionNote' : 'swotItem';
    return changes.flatMap(({ table, before, after }) => (table === made && !before && after ? [after.id] : []));
  }

  /** Gives a brainstorm up, with all entries. */
  discardBrainstorm(id: string): void {
    this.brainstorm(id);
    this.boxes.destroy(id);
    this.tell();
  }

  /**
   * Part of every change of the plan, in its transaction: a secret vote that opens gets its box, and one cannot leave the
   * plan (by Undo, deletion, import, going back) while ballots are in.
   */
  within(changes: readonly Change[]): void {
    if (this.leaving !== undefined) this.touch(this.boxes.remove(this.leaving));
    for (const { table, before, after } of changes) {
      if (table !== 'voteRound') continue;
      this.untold = true;
      const id = (after ?? before)?.id ?? '';
      const opens = before === null && isOpenSecret(after);
      const ends = isOpenSecret(before) && !isOpenSecret(after);
      if (opens && !this.boxes.has(id)) this.touch(this.boxes.create(id, 'ballot', '{}'));
      if (ends && this.boxes.has(id)) this.touch(this.removeEmpty(id));
    }
  }

  /** A secret vote that was closed has no ballots any more, so going back in the history must not open it again. */
  cannotGoBack(changes: readonly Change[]): string | undefined {
    const reopened = changes.find(
      ({ table, before, after }) =>
        table === 'voteRound' && before !== null && !isOpenSecret(before) && isOpenSecret(after),
    );
    return reopened && texts.sealed.staysClosed((reopened.before as VoteRound).title);
  }

  /** After the transaction of `within`. */
  committed(): void {
    for (const seal of this.touched) this.boxes.settle(seal);
    this.untold ||= this.touched.size > 0;
    this.touched.clear();
  }

  /** After the transaction of `within` was taken back. */
  failed(): void {
    this.untold = false;
    this.touched.clear();
  }

  private touch(seal: string | undefined): void {
    if (seal) this.touched.add(seal);
  }

  private removeEmpty(id: string): string | undefined {
    const box = this.boxes.list().find((each) => each.id === id);
    if (box?.count !== 0) throw new PlanError('refused', texts.sealed.ballotsInside(box?.count ?? null));
    return this.boxes.remove(id);
  }

  private runWithout(id: string, command: string, input: unknown): Committed {
    this.leaving = id;
    try {
      return this.around.run(command, input);
    } finally {
      this.leaving = undefined;
    }
  }

  private openVote(roundId: string): VoteRound {
    const round = get(this.around.plan, 'voteRound', roundId);
    if (!isOpenSecret(round)) throw new PlanError('refused', texts.errors.votingClosed);
    return round;
  }

  private brainstorm(id: string): Brainstorm {
    const round = this.list().find((each) => each.id === id)?.brainstorm;
    if (!round) throw new PlanError('not-found', texts.sealed.noBox);
    return round;
  }

  /** Tells the windows what the last change of the plan did here, once they have that change. */
  tellIfChanged(): void {
    if (this.untold) this.tell();
  }

  private tell(): void {
    this.untold = false;
    this.around.changed(this.list());
  }
}

function isOpenSecret(row: AnyRow | VoteRound | null | undefined): boolean {
  const round = row as VoteRound | null | undefined;
  return round?.ballot === 'secret' && isOpen(round);
}
