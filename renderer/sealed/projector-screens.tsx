import { IconEyeOff } from '@tabler/icons-react';
import type { VoteRound } from '../../shared/model/vote';
import type { CoverView } from '../../shared/sealed-box';
import { texts } from '../../shared/texts/texts';
import { isOpen } from '../../shared/votes';
import { BallotCount, CurtainHead } from '../ballot/curtain-parts';
import { useBallotCount } from '../ballot/use-ballot-count';
import { VoteResult } from '../ballot/vote-result';
import { CoveredPile } from '../brainstorm/covered-pile';
import { Revealed } from '../brainstorm/revealed';
import { useRow } from '../hooks';
import { Cover } from './cover';
import classes from './cover.module.css';
import { useSealedRound } from './sealed-state';

/** What the room sees while people vote or write at the laptop: how much is in, and afterwards the result. No controls. */
export function ProjectorScreens({ screen }: { readonly screen: CoverView }) {
  switch (screen.kind) {
    case 'vote':
      return <ProjectedVote roundId={screen.roundId} />;
    case 'brainstorm':
      return <ProjectedBrainstorm id={screen.id} />;
    case 'revealed':
      return (
        <Cover label={texts.brainstorm.name} kind="curtain">
          <Revealed ids={screen.ids} />
        </Cover>
      );
  }
}

function ProjectedVote({ roundId }: { readonly roundId: string }) {
  const round = useRow('voteRound', roundId);
  if (!round) return null;
  return (
    <Cover label={round.title} kind="curtain">
      {isOpen(round) ? <ProjectedCurtain round={round} /> : <VoteResult round={round} />}
    </Cover>
  );
}

function ProjectedCurtain({ round }: { readonly round: VoteRound }) {
  const count = useBallotCount(round);
  return (
    <div className={classes.panel} data-testid="curtain">
      <CurtainHead round={round} />
      <div className={classes.call}>
        <BallotCount round={round} count={count ?? 0} />
      </div>
      <p className={classes.note}>{texts.ballot.curtain.rules(round.budget, round.onePerItem)}</p>
      <p className={classes.note}>{texts.ballot.curtain.atLaptop}</p>
    </div>
  );
}

function ProjectedBrainstorm({ id }: { readonly id: string }) {
  const round = useSealedRound(id);
  if (!round?.brainstorm) return null;
  return (
    <Cover label={texts.brainstorm.name} kind="curtain">
      <div className={classes.panel} data-testid="projected-brainstorm">
        <span className={classes.kind}>
          <IconEyeOff aria-hidden />
          {texts.brainstorm.name}
        </span>
        <h1 className={classes.call}>{round.brainstorm.question}</h1>
        <CoveredPile count={round.count ?? 0} />
        <p className={classes.note}>{texts.brainstorm.atLaptop}</p>
      </div>
    </Cover>
  );
}
