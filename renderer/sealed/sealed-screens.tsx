import { useCallback } from 'react';
import { find } from '../../shared/plan';
import { reviewsIn } from '../../shared/retrospective';
import { texts } from '../../shared/texts/texts';
import { VoteScreen } from '../ballot/vote-screen';
import { VoteStart } from '../ballot/vote-start';
import { BrainstormScreen } from '../brainstorm/brainstorm-screen';
import { BrainstormStart } from '../brainstorm/brainstorm-start';
import { Revealed } from '../brainstorm/revealed';
import { useReviewView } from '../review/view';
import { goTo, useStore } from '../store';
import { Cover } from './cover';
import { type SealedScreen, showSealed } from './sealed-state';

/** What lies over the workbench while people vote or write under cover. */
export function SealedScreens({ screen }: { readonly screen: SealedScreen }) {
  const leave = useCallback(() => showSealed(null), []);
  const revealed = useCallback((ids: readonly string[]) => showSealed({ kind: 'revealed', ids: [...ids] }), []);
  switch (screen.kind) {
    case 'startVote':
      return (
        <VoteStart
          preset={screen.preset}
          onStarted={(roundId) => showSealed({ kind: 'vote', roundId })}
          onCancel={leave}
        />
      );
    case 'vote':
      return <VoteScreen roundId={screen.roundId} onLeave={leave} />;
    case 'startBrainstorm':
      return (
        <BrainstormStart
          quadrants={screen.quadrants}
          reviewId={screen.reviewId}
          onStarted={(id) => showSealed({ kind: 'brainstorm', id })}
          onCancel={leave}
        />
      );
    case 'brainstorm':
      return <BrainstormScreen id={screen.id} onLeave={leave} onRevealed={revealed} />;
    case 'revealed':
      return (
        <Cover label={texts.brainstorm.name} kind="curtain">
          <Revealed ids={screen.ids} onDone={() => toBoard(screen.ids)} />
        </Cover>
      );
  }
}

/** To the board that the revealed cards stand on. */
function toBoard(ids: readonly string[]): void {
  const { plan } = useStore.getState();
  const note = ids.map((id) => find(plan, 'sessionNote', id)).find(Boolean);
  showSealed(null);
  if (!note) {
    goTo('swot');
    return;
  }
  useReviewView.setState({
    tab: 'retrospective',
    starting: false,
    reviewId: reviewsIn(plan, note.sessionId).at(-1)?.id ?? null,
  });
  goTo('review');
}
