import { Button, TextInput } from '@mantine/core';
import { IconEyeOff, IconSearch, IconUser } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useDeferredValue, useLayoutEffect, useRef, useState } from 'react';
import { giveVote, takeVoteBack, voteLimit, votesLeft, votesOn } from '../../shared/ballot';
import type { VoteRound } from '../../shared/model/vote';
import { fold } from '../../shared/search';
import { texts } from '../../shared/texts/texts';
import { type VotesFor, votable } from '../../shared/votes';
import { useDerived } from '../hooks';
import { Ask } from '../sealed/ask';
import cover from '../sealed/cover.module.css';
import { keyName } from '../ui/key-name';
import { castBallot } from './ballot-actions';
import { BallotCard } from './ballot-card';
import { ballotGroups } from './ballot-groups';
import { VoteDots } from './vote-dots';
import type { Voter } from './voter';
import classes from './voting-turn.module.css';

const words = texts.ballot.turn;
/** From how many things on a line to search them is worth its place. */
const manyItems = 16;
/** How many things are drawn at once. */
const firstDrawn = 60;

interface VotingTurnProps {
  readonly round: VoteRound;
  /** Null: a secret ballot. */
  readonly voter: Voter | null;
  /** The curtain closes without a ballot. */
  readonly onLeave: () => void;
  /** The ballot is on the disk. */
  readonly onDone: () => void;
}

/**
 * One person's turn. The ballot is only in this component until it is put in: a program that ends before has never seen
 * it, and when the curtain closes it is gone from the window.
 */
export function VotingTurn({ round, voter, onLeave, onDone }: VotingTurnProps) {
  const items = useDerived(
    (plan) => votable(plan, round),
    ['swotItem', 'strategicOption', 'optionSwotItem', 'sessionNote'],
    [round],
  );
  const [given, setGiven] = useState<readonly VotesFor[]>([]);
  const [filter, setFilter] = useState('');
  const [spoken, setSpoken] = useState<string>(words.started(round.budget));
  const [asking, setAsking] = useState<'done' | 'leave' | null>(null);
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => list.current?.querySelector<HTMLElement>('[data-give]')?.focus(), []);

  // What was merged or deleted meanwhile, in another window, cannot be voted for any more.
  const known = new Set(items.map((item) => item.id));
  const ballot = given.filter(({ itemId }) => known.has(itemId));
  const left = votesLeft(round, ballot);
  const sought = fold(filter);
  // A board of a thousand cards opens with its first ones; the others follow before anybody gets there.
  const drawn = useDeferredValue(items, items.slice(0, firstDrawn));
  const groups = ballotGroups(
    round,
    drawn.filter((item) => fold(item.title).includes(sought)),
  );

  const change = (id: string, title: string, by: 1 | -1): void => {
    const limit = by === 1 ? voteLimit(round, ballot, id) : undefined;
    if (limit) {
      setSpoken(limit === 'one' ? words.oneEach : words.noneLeft);
      return;
    }
    const next = by === 1 ? giveVote(round, ballot, id) : takeVoteBack(ballot, id);
    setGiven(next);
    setSpoken(words.now(title, votesOn(next, id), votesLeft(round, next)));
  };
  // The same function every time, so that only the cards that changed are drawn again.
  const latest = useRef(change);
  useLayoutEffect(() => {
    latest.current = change;
  });
  const onChange = useCallback((id: string, title: string, by: 1 | -1) => latest.current(id, title, by), []);
  const putIn = async (): Promise<void> => {
    setAsking(null);
    setSaving(true);
    const problem = await castBallot(round, voter, ballot);
    setSaving(false);
    if (problem === undefined) onDone();
    else setFailed(problem);
  };
  const done = (): void => {
    if (saving) return;
    if (left > 0) setAsking('done');
    else void putIn();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (asking) {
      if (event.key === 'Escape') {
        event.preventDefault();
        setAsking(null);
      }
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (filter !== '') setFilter('');
      else if (ballot.length > 0) setAsking('leave');
      else onLeave();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      done();
    } else if (moveFocus(list.current, event.key, event.target)) event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards inside it.
    <div className={classes.turn} onKeyDown={onKeyDown} data-testid="voting-turn">
      <header className={classes.head}>
        <span className={classes.who}>
          {voter ? <IconUser aria-hidden /> : <IconEyeOff aria-hidden />}
          {voter ? words.yours(voter.name) : words.secret}
        </span>
        <h1 className={classes.title}>{round.title}</h1>
        {items.length > manyItems && (
          <TextInput
            aria-label={words.find}
            placeholder={words.find}
            leftSection={<IconSearch size={14} />}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
            w={180}
          />
        )}
      </header>
      <div ref={list} className={classes.list} inert={asking !== null} data-groups={groups.length}>
        {groups.map(({ key, title, icon: Icon, items: group }) => (
          <section key={key} aria-label={title} className={classes.group} data-group={key}>
            <h2 className={classes.groupTitle}>
              <Icon aria-hidden className={classes.groupIcon} />
              {title}
            </h2>
            <ul className={classes.cards}>
              {group.map((item) => (
                <BallotCard
                  key={item.id}
                  id={item.id}
                  title={item.title}
                  votes={votesOn(ballot, item.id)}
                  limit={voteLimit(round, ballot, item.id)}
                  onChange={onChange}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <footer className={`${classes.foot} ${asking ? classes.asking : ''}`}>
        {asking ? (
          <Ask
            question={
              asking === 'leave' ? words.leaveAsk : ballot.length === 0 ? words.emptyAsk : words.unusedAsk(left)
            }
            yes={asking === 'leave' ? words.leave : words.putIn}
            no={asking === 'leave' ? words.stay : words.goBack}
            destructive={asking === 'leave'}
            onYes={asking === 'leave' ? onLeave : () => void putIn()}
            onNo={() => setAsking(null)}
          />
        ) : (
          <>
            <div className={classes.left} data-testid="votes-left">
              <VoteDots left={left} budget={round.budget} />
              <strong>{words.left(left, round.budget)}</strong>
            </div>
            {failed && (
              <p className={cover.error} role="alert">
                {failed}
              </p>
            )}
            <div className={classes.buttons}>
              <Button className={cover.button} variant="subtle" color="gray" onClick={() => setGiven([])}>
                {words.takeAll}
              </Button>
              <Button
                className={cover.button}
                variant="default"
                onClick={() => (ballot.length > 0 ? setAsking('leave') : onLeave())}
              >
                {words.leave}
              </Button>
              <Button className={cover.button} loading={saving} onClick={done} data-testid="cast-ballot">
                {words.done}
              </Button>
            </div>
          </>
        )}
      </footer>
      <p className={classes.help}>{words.help(keyName('CmdOrCtrl+Enter'))}</p>
      {/* Goes with this turn: nothing of it may be read out later. */}
      <div className="visually-hidden" role="status" data-testid="turn-spoken">
        {spoken}
      </div>
    </div>
  );
}

/** Moves the focus between cards by arrows, Home and End. Tells whether the key was for that. */
function moveFocus(list: HTMLElement | null, key: string, target: EventTarget): boolean {
  if (!(target instanceof HTMLElement) || !target.matches('[data-give], [data-take]')) return false;
  const cards = [...(list?.querySelectorAll<HTMLElement>('[data-give]') ?? [])];
  const at = cards.indexOf(target.closest('li')?.querySelector<HTMLElement>('[data-give]') ?? target);
  const step = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: -1 }[key];
  if (step === undefined) return false;
  const next = key === 'End' ? cards.at(-1) : cards[Math.max(0, Math.min(cards.length - 1, step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return true;
}
