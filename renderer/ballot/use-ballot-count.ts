import type { VoteRound } from '../../shared/model/vote';
import { namedBallots } from '../../shared/votes';
import { useDerived } from '../hooks';
import { useSealedRound } from '../sealed/sealed-state';

/** How many ballots are in an open vote; null when that cannot be known here. */
export function useBallotCount(round: VoteRound): number | null {
  const sealed = useSealedRound(round.id);
  const named = useDerived((plan) => namedBallots(plan, round.id).length, ['namedVote'], [round.id]);
  return round.ballot === 'secret' ? (sealed?.count ?? null) : named;
}
