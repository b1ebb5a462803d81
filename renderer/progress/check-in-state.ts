import { create } from 'zustand';
import type { BarrierSeverity } from '../../shared/model/barrier';
import type { CheckIn } from '../../shared/model/check-in';

/** A check-in as it is being written. */
export interface CheckInDraft {
  /** The day it speaks of; null: today. */
  readonly date: string | null;
  /** The number as typed. */
  readonly value: string;
  /** Steps ticked; null: none touched. */
  readonly milestoneIds: readonly string[] | null;
  readonly done: boolean | null;
  readonly confidence: number | null;
  readonly whatChanged: string;
  readonly whatNext: string;
  readonly barrier: string;
  readonly severity: BarrierSeverity;
  readonly barrierOwnerId: string | null;
}

export const blankDraft: CheckInDraft = {
  date: null,
  value: '',
  milestoneIds: null,
  done: null,
  confidence: null,
  whatChanged: '',
  whatNext: '',
  barrier: '',
  severity: 'medium',
  barrierOwnerId: null,
};

interface CheckInState {
  /** The key result one checks in on; null: none. */
  readonly keyResultId: string | null;
  /** The check-in that is being changed; null: a new one. */
  readonly checkInId: string | null;
  /** Key results to go on with, in order. */
  readonly queue: readonly string[];
  /** What was begun and not saved, by key result: closing the window with the form in it loses nothing. */
  readonly drafts: ReadonlyMap<string, CheckInDraft>;
}

/** The check-in under way. */
export const useCheckIn = create<CheckInState>()(() => ({
  keyResultId: null,
  checkInId: null,
  queue: [],
  drafts: new Map(),
}));

/** Begins a check-in; `queue`: what comes after it. */
export function openCheckIn(keyResultId: string, queue: readonly string[] = []): void {
  useCheckIn.setState({ keyResultId, checkInId: null, queue });
}

/** Changes a check-in of the past. */
export function openCheckInAgain({ id, keyResultId }: CheckIn): void {
  useCheckIn.setState({ keyResultId, checkInId: id, queue: [] });
}

/** Leaves the form; what was begun stays. */
export function closeCheckIn(): void {
  useCheckIn.setState({ keyResultId: null, checkInId: null, queue: [] });
}

/** Keeps what is being written. */
export function keepDraft(keyResultId: string, draft: CheckInDraft | null): void {
  useCheckIn.setState(({ drafts }) => {
    const kept = new Map(drafts);
    if (draft) kept.set(keyResultId, draft);
    else kept.delete(keyResultId);
    return { drafts: kept };
  });
}

/** Goes on with the next key result, or closes the form after the last one. */
export function nextCheckIn(): void {
  const [next, ...queue] = useCheckIn.getState().queue;
  if (next === undefined) closeCheckIn();
  else openCheckIn(next, queue);
}
