import { Button } from '@mantine/core';
import { cardName, partOf } from '../../shared/board-part';
import type { VoteRound } from '../../shared/model/vote';
import { find } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { namedBallots, voteResults } from '../../shared/votes';
import { useDerived } from '../hooks';
import cover from '../sealed/cover.module.css';
import classes from './vote-result.module.css';

const words = texts.ballot.result;

interface VoteResultProps {
  readonly round: VoteRound;
  /** Not on the projector, which has no controls. */
  readonly onLeave?: () => void;
}

/** The result of a closed vote, large enough for the back of the room; in a named vote also who voted for what. */
export function VoteResult({ round, onLeave }: VoteResultProps) {
  const tables = ['voteTotal', 'swotItem', 'strategicOption', 'sessionNote', 'namedVote', 'person'] as const;
  const results = useDerived((plan) => voteResults(plan, round), tables, [round]);
  const voters = useDerived((plan) => votersByItem(plan, round), tables, [round]);
  const chosen = results.filter(({ votes }) => votes > 0);
  const most = chosen[0]?.votes ?? 1;
  const given = chosen.reduce((sum, { votes }) => sum + votes, 0);
  return (
    <div className={classes.result} data-testid="vote-result">
      <header className={classes.head}>
        <h1 className={cover.title}>{round.title}</h1>
        <p className={cover.note}>{words.summary(round.ballotCount, given)}</p>
      </header>
      {chosen.length === 0 && <p className={cover.note}>{results.length === 0 ? words.gone : words.none}</p>}
      <ol className={classes.list}>
        {chosen.map(({ item, votes, rank }) => {
          const part = partOf(item);
          return (
            <li key={item.id} className={classes.line} data-group={part ?? 'option'} data-testid="vote-result-line">
              <span className={classes.rank} role="img" aria-label={words.place(rank)}>
                {words.rank(rank)}
              </span>
              <span className={classes.what}>
                <span className={classes.name}>
                  {item.title}
                  {part && <span className={classes.quadrant}>{cardName(part)}</span>}
                </span>
                <span className={classes.bar} aria-hidden>
                  <span style={{ width: `${(votes / most) * 100}%` }} />
                </span>
                {voters.has(item.id) && <span className={classes.voters}>{voters.get(item.id)}</span>}
              </span>
              <span className={classes.votes}>{texts.ballot.turn.votesOn(votes)}</span>
            </li>
          );
        })}
      </ol>
      {results.length > chosen.length && (
        <p className={cover.note}>{words.withoutVotes(results.length - chosen.length)}</p>
      )}
      {onLeave && (
        <div className={cover.answers}>
          <Button className={cover.button} onClick={onLeave} autoFocus data-testid="result-done">
            {words.finish}
          </Button>
        </div>
      )}
    </div>
  );
}

/** For each thing the names of those who voted for it; nothing in a secret vote. */
function votersByItem(plan: Parameters<typeof namedBallots>[0], round: VoteRound): ReadonlyMap<string, string> {
  const names = new Map<string, string[]>();
  for (const { name, votes } of namedBallots(plan, round.id)) {
    for (const { itemId, votes: count } of votes) {
      const id = find(plan, 'swotItem', itemId)?.mergedIntoId ?? itemId;
      names.set(id, [...(names.get(id) ?? []), count > 1 ? `${name} (${count})` : name]);
    }
  }
  return new Map([...names].map(([id, list]) => [id, list.join(', ')]));
}
