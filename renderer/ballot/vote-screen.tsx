import { type ReactNode, useEffect, useState } from 'react';
import type { VoteRound } from '../../shared/model/vote';
import { texts } from '../../shared/texts/texts';
import { isOpen } from '../../shared/votes';
import { useReadOnly, useRow } from '../hooks';
import { Ask } from '../sealed/ask';
import { Cover } from '../sealed/cover';
import { useSealedRound } from '../sealed/sealed-state';
import { Trouble } from '../sealed/trouble';
import { collectAnew, discardVote } from './ballot-actions';
import { CloseVote } from './close-vote';
import { Curtain } from './curtain';
import { useBallotCount } from './use-ballot-count';
import { VoteResult } from './vote-result';
import type { Voter } from './voter';
import { VotingTurn } from './voting-turn';

interface VoteScreenProps {
  readonly roundId: string;
  /** Back to the plan; an open vote stays open. Must be the same function every time. */
  readonly onLeave: () => void;
}

/** A vote from the first ballot to the result, over the whole window. */
export function VoteScreen({ roundId, onLeave }: VoteScreenProps) {
  const round = useRow('voteRound', roundId);
  // Undefined: the curtain is closed. Null: somebody votes in secret.
  const [voter, setVoter] = useState<Voter | null>();
  useEffect(() => {
    if (!round) onLeave();
  }, [round, onLeave]);
  if (!round) return null;
  const voting = isOpen(round) && voter !== undefined;
  return (
    <Cover label={round.title} kind={voting ? 'turn' : 'curtain'}>
      {isOpen(round) ? (
        <OpenVote round={round} voter={voter} setVoter={setVoter} onLeave={onLeave} />
      ) : (
        <VoteResult round={round} onLeave={onLeave} />
      )}
    </Cover>
  );
}

interface OpenVoteProps {
  readonly round: VoteRound;
  readonly voter: Voter | null | undefined;
  readonly setVoter: (voter: Voter | null | undefined) => void;
  readonly onLeave: () => void;
}

function OpenVote({ round, voter, setVoter, onLeave }: OpenVoteProps): ReactNode {
  const secret = round.ballot === 'secret';
  const sealed = useSealedRound(round.id);
  const readOnly = useReadOnly();
  const count = useBallotCount(round);
  const [justVoted, setJustVoted] = useState(false);
  const [asking, setAsking] = useState<'close' | 'discard' | null>(null);
  const condition = secret ? sealed?.condition : readOnly ? 'readOnly' : 'ready';
  if (!condition) return null;
  if (asking === 'discard') {
    const { ask, note, submit } = texts.ballot.discard;
    return (
      <Ask
        question={ask}
        note={note(count)}
        yes={submit}
        no={texts.ballot.close.notYet}
        destructive
        onYes={() => void discardVote(round)}
        onNo={() => setAsking(null)}
      />
    );
  }
  if (condition !== 'ready') {
    return (
      <Trouble
        title={texts.ballot.trouble.title}
        condition={condition}
        onLeave={onLeave}
        discard={texts.ballot.curtain.discard}
        onDiscard={readOnly ? undefined : () => setAsking('discard')}
        onCollect={condition === 'empty' ? () => void collectAnew(round.id) : undefined}
      />
    );
  }
  if (asking === 'close') return <CloseVote round={round} count={count ?? 0} onNo={() => setAsking(null)} />;
  if (voter === undefined) {
    return (
      <Curtain
        round={round}
        count={count ?? 0}
        justVoted={justVoted}
        onBegin={setVoter}
        onAsk={setAsking}
        onLeave={onLeave}
      />
    );
  }
  const closeCurtain = (voted: boolean) => {
    setJustVoted(voted);
    setVoter(undefined);
  };
  return (
    <VotingTurn round={round} voter={voter} onLeave={() => closeCurtain(false)} onDone={() => closeCurtain(true)} />
  );
}
