import { IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, memo } from 'react';
import { texts } from '../../shared/texts/texts';
import classes from './voting-turn.module.css';

const words = texts.ballot.turn;

interface BallotCardProps {
  readonly id: string;
  readonly title: string;
  readonly votes: number;
  /** Why no further vote can go here, if so. */
  readonly limit: 'none' | 'one' | undefined;
  /** One vote more or fewer; must be the same function every time. */
  readonly onChange: (id: string, title: string, by: 1 | -1) => void;
}

/** One thing to vote for: its words, its votes, and − and +. */
export const BallotCard = memo(function BallotCard({ id, title, votes, limit, onChange }: BallotCardProps) {
  const onGive = (): void => onChange(id, title, 1);
  const onTake = (): void => onChange(id, title, -1);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') onGive();
    else if (['-', '_', 'Backspace', 'Delete'].includes(event.key)) onTake();
    else return;
    event.preventDefault();
  };
  return (
    <li className={classes.card} data-chosen={votes > 0 || undefined} data-ballot-card onKeyDown={onKeyDown}>
      <span className={classes.cardTitle}>{title}</span>
      <span className={classes.stepper}>
        <button
          type="button"
          className={classes.step}
          aria-label={words.take(title)}
          aria-disabled={votes === 0}
          tabIndex={votes === 0 ? -1 : 0}
          onClick={onTake}
          data-take
        >
          <IconMinus aria-hidden />
        </button>
        <output className={classes.votes} aria-label={words.votesOn(votes)}>
          {votes}
        </output>
        <button
          type="button"
          className={classes.step}
          aria-label={words.give(title)}
          aria-disabled={limit !== undefined}
          title={limit === 'one' ? words.oneEach : undefined}
          onClick={onGive}
          data-give
        >
          <IconPlus aria-hidden />
        </button>
      </span>
    </li>
  );
});
