import { IconEyeOff, IconUsers } from '@tabler/icons-react';
import type { VoteRound } from '../../shared/model/vote';
import { referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import classes from '../sealed/cover.module.css';

const words = texts.ballot.curtain;

/** What the vote is about, above a closed curtain. */
export function CurtainHead({ round }: { readonly round: VoteRound }) {
  const secret = round.ballot === 'secret';
  const Icon = secret ? IconEyeOff : IconUsers;
  return (
    <>
      <span className={classes.kind}>
        <Icon aria-hidden />
        {secret ? words.secret : words.named}
      </span>
      <h1 className={classes.title}>{round.title}</h1>
      {round.question && <p className={classes.note}>{round.question}</p>}
    </>
  );
}

/** How many ballots are in, of how many people who are here where that is known. */
export function BallotCount({ round, count }: { readonly round: VoteRound; readonly count: number }) {
  const expected = useDerived(
    (plan) =>
      round.sessionId
        ? referencing(plan, 'attendance', 'sessionId', round.sessionId).filter(({ present }) => present).length
        : 0,
    ['attendance'],
    [round.sessionId],
  );
  return (
    <p className={classes.count} data-testid="ballot-count">
      {count === 0 ? words.none : expected >= count ? words.of(count, expected) : words.count(count)}
    </p>
  );
}
