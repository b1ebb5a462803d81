import { Autocomplete, Button } from '@mantine/core';
import { useState } from 'react';
import type { VoteRound } from '../../shared/model/vote';
import { texts } from '../../shared/texts/texts';
import { namedBallots } from '../../shared/votes';
import { useDerived } from '../hooks';
import classes from '../sealed/cover.module.css';
import { perform } from '../shell/actions';
import { useProjector } from '../workshop/projector-state';
import { BallotCount, CurtainHead } from './curtain-parts';
import { possibleVoters, type Voter, voterOf } from './voter';

const words = texts.ballot.curtain;

interface CurtainProps {
  readonly round: VoteRound;
  readonly count: number;
  /** Whether somebody's ballot has just been put in. */
  readonly justVoted: boolean;
  /** Opens the curtain for one person; null: in secret. */
  readonly onBegin: (voter: Voter | null) => void;
  readonly onAsk: (what: 'close' | 'discard') => void;
  readonly onLeave: () => void;
}

/** The closed curtain between two voters: how many ballots are in, and nothing else. */
export function Curtain({ round, count, justVoted, onBegin, onAsk, onLeave }: CurtainProps) {
  const secret = round.ballot === 'secret';
  const projector = useProjector((state) => state.open);
  return (
    <>
      <div className={classes.panel} data-testid="curtain">
        <CurtainHead round={round} />
        <p className={classes.call}>{words.next}</p>
        <div role="status">
          {justVoted && <p className={classes.thanks}>{words.thanks}</p>}
          <BallotCount round={round} count={count} />
        </div>
        {secret ? (
          <Button
            className={`${classes.button} ${classes.start}`}
            onClick={() => onBegin(null)}
            autoFocus
            data-autofocus
            data-testid="start-turn"
          >
            {words.begin}
          </Button>
        ) : (
          <NamedStart round={round} onBegin={onBegin} />
        )}
        <p className={classes.note}>
          {words.rules(round.budget, round.onePerItem)} {secret && words.promise}
        </p>
        {secret && <p className={classes.note}>{projector ? words.onProjector : words.mirrored}</p>}
      </div>
      <div className={classes.foot}>
        <Button className={classes.button} variant="default" onClick={() => onAsk('close')} data-testid="close-vote">
          {words.close}
        </Button>
        <Button className={classes.button} variant="default" onClick={() => perform('present')}>
          {words.fullScreen}
        </Button>
        <Button
          className={classes.button}
          variant="default"
          title={words.leaveHint}
          onClick={onLeave}
          data-testid="leave-vote"
        >
          {words.leave}
        </Button>
        <Button className={classes.button} variant="subtle" color="gray" onClick={() => onAsk('discard')}>
          {words.discard}
        </Button>
      </div>
    </>
  );
}

/** In a named vote everyone says who they are before they vote. */
function NamedStart({ round, onBegin }: { readonly round: VoteRound; readonly onBegin: (voter: Voter) => void }) {
  const [name, setName] = useState('');
  const voters = useDerived(
    (plan) => possibleVoters(plan, round.sessionId),
    ['attendance', 'person'],
    [round.sessionId],
  );
  const voted = useDerived((plan) => namedBallots(plan, round.id), ['namedVote', 'person'], [round.id]);
  const voter = voterOf(name, voters);
  const again = voter && voted.some((ballot) => ballot.name === voter.name);
  return (
    <form
      className={classes.who}
      onSubmit={(event) => {
        event.preventDefault();
        if (voter) onBegin(voter);
      }}
    >
      <Autocomplete
        label={words.who}
        placeholder={words.whoPlaceholder}
        data={voters.map((each) => each.name)}
        limit={8}
        comboboxProps={{ withinPortal: false }}
        size="md"
        value={name}
        onChange={setName}
        maxLength={300}
        autoFocus
        data-autofocus
        data-testid="voter-name"
      />
      {again && <p className={classes.note}>{words.again(voter.name)}</p>}
      <Button className={`${classes.button} ${classes.start}`} type="submit" disabled={!voter} data-testid="start-turn">
        {words.begin}
      </Button>
      {voted.length > 0 && <p className={classes.note}>{words.voted(voted.map((ballot) => ballot.name).join(', '))}</p>}
    </form>
  );
}
