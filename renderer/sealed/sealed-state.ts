import { create } from 'zustand';
import type { LookBackColumn } from '../../shared/model/session';
import type { Quadrant } from '../../shared/model/swot';
import type { VoteSubject } from '../../shared/model/vote';
import type { CoverView, SealedRound } from '../../shared/sealed-box';
import { showFailure } from '../ui/notify';

/** What is known of a vote before its form opens, for instance from the step of a session. */
export interface VotePreset {
  readonly sessionId?: string;
  readonly subject?: VoteSubject;
  readonly quadrant?: Quadrant;
  readonly noteColumn?: LookBackColumn;
}

/** What is shown over the workbench: a form to start something, or the cover under which people vote or write. */
export type SealedScreen =
  | { readonly kind: 'startVote'; readonly preset?: VotePreset }
  | { readonly kind: 'startBrainstorm'; readonly quadrants?: readonly Quadrant[]; readonly reviewId?: string }
  | CoverView;

interface SealedState {
  /** What is being collected now; undefined: not asked yet. */
  readonly rounds: readonly SealedRound[] | undefined;
  readonly screen: SealedScreen | null;
}

/** What this window knows of votes and brainstorms under cover: how much is in, never what. */
export const useSealed = create<SealedState>()(() => ({ rounds: undefined, screen: null }));

/** Opens a form or a cover; null: back to the plan. */
export function showSealed(screen: SealedScreen | null): void {
  useSealed.setState({ screen });
}

/** What covers the plan now; null where only a form is open, or nothing. */
export function currentCover(): CoverView | null {
  const { screen } = useSealed.getState();
  return screen === null || screen.kind === 'startVote' || screen.kind === 'startBrainstorm' ? null : screen;
}

/** Whether people are voting or writing: keys and menu of the plan underneath must not act then. */
export function isCovered(): boolean {
  return currentCover() !== null;
}

/** Asks the main process what is being collected in the open file. */
export async function loadRounds(): Promise<void> {
  const result = await window.throughline['sealed:list']();
  if (result.ok) useSealed.setState({ rounds: result.value });
  else showFailure(result.error);
}

/** What is being collected under this id; undefined: nothing, or not known yet. */
export function useSealedRound(id: string): SealedRound | undefined {
  return useSealed((state) => state.rounds?.find((round) => round.id === id));
}
