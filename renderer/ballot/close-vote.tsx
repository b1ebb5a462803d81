import { useState } from 'react';
import { fewestBallots, type VoteRound } from '../../shared/model/vote';
import { texts } from '../../shared/texts/texts';
import { Ask } from '../sealed/ask';
import { closeVote } from './ballot-actions';

const words = texts.ballot.close;

interface CloseVoteProps {
  readonly round: VoteRound;
  readonly count: number;
  readonly onNo: () => void;
}

/** Asks before a vote is closed for good; says what is still missing for a result. */
export function CloseVote({ round, count, onNo }: CloseVoteProps) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const secret = round.ballot === 'secret';
  const missing = secret ? fewestBallots - count : 1 - count;
  const tooFew = secret ? words.tooFew(missing) : words.nobody;
  return (
    <Ask
      question={words.ask}
      note={secret ? words.secretNote(count) : words.namedNote(count)}
      yes={words.submit}
      no={words.notYet}
      refused={failed ?? (missing > 0 ? tooFew : null)}
      busy={busy}
      onYes={async () => {
        setBusy(true);
        setFailed(await closeVote(round));
        setBusy(false);
      }}
      onNo={onNo}
    />
  );
}
