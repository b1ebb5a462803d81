import type { VoteRound } from '../../shared/model/vote';
import { texts } from '../../shared/texts/texts';
import type { VotesFor } from '../../shared/votes';
import { showSealed } from '../sealed/sealed-state';
import { run, shown } from '../store';
import { showDone, showFailure } from '../ui/notify';
import type { Voter } from './voter';

/** Puts a ballot in. Resolves to why it was not taken, or undefined once it is on the disk. */
export async function castBallot(
  round: VoteRound,
  voter: Voter | null,
  ballot: readonly VotesFor[],
): Promise<string | undefined> {
  if (!voter) {
    const result = await window.throughline['ballot:cast']({ roundId: round.id, votes: [...ballot] });
    return result.ok ? undefined : result.error.message;
  }
  let refused: string | undefined;
  const input = { roundId: round.id, personId: voter.personId, name: voter.name, votes: [...ballot] };
  await run('vote.cast', input, ({ message }) => {
    refused = message;
  });
  return refused;
}

/** Closes a vote: its ballots are added up and, if secret, destroyed. Resolves to why not, if it was refused. */
export async function closeVote(round: VoteRound): Promise<string | undefined> {
  if (round.ballot === 'secret') {
    const result = await window.throughline['ballot:close']({ roundId: round.id });
    if (!result.ok) return result.error.message;
    await shown(result.value.revision);
    return undefined;
  }
  let refused: string | undefined;
  await run('vote.close', { roundId: round.id }, ({ message }) => {
    refused = message;
  });
  return refused;
}

/** Gives a vote up with its ballots. */
export async function discardVote(round: VoteRound): Promise<void> {
  if (round.ballot === 'secret') {
    const result = await window.throughline['ballot:discard']({ roundId: round.id });
    if (!result.ok) return showFailure(result.error);
  } else if (!(await run('item.delete', { table: 'voteRound', ids: [round.id] }))) return;
  showSealed(null);
  showDone(texts.ballot.discard.done(round.title));
}

/** Begins to collect ballots anew where this file holds none. */
export async function collectAnew(roundId: string): Promise<void> {
  const result = await window.throughline['ballot:collect']({ roundId });
  if (!result.ok) showFailure(result.error);
}
