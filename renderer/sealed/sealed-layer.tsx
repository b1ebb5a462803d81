import { lazy, Suspense, useEffect } from 'react';
import { find } from '../../shared/plan';
import type { SealedRound } from '../../shared/sealed-box';
import { texts } from '../../shared/texts/texts';
import { canPresent } from '../shell/actions';
import { present } from '../shell/present';
import { useStore } from '../store';
import { announce } from '../ui/announce';
import { showOffer } from '../ui/offer-toast';
import { isProjector } from '../workshop/is-projector';
import { currentCover, loadRounds, showSealed, useSealed } from './sealed-state';

const Screens = lazy(async () => ({ default: (await import('./sealed-screens')).SealedScreens }));
const Projected = lazy(async () => ({ default: (await import('./projector-screens')).ProjectorScreens }));

/**
 * Keeps what is being collected under cover current, says after a start what is still open, and shows its screens; on the
 * projector without controls.
 */
export function SealedLayer() {
  const screen = useSealed((state) => state.screen);
  useEffect(() => {
    const stop = window.throughline.on('sealed:changed', (rounds) => useSealed.setState({ rounds }));
    void loadRounds().then(() => {
      if (isProjector) return;
      for (const round of useSealed.getState().rounds ?? []) remind(round);
    });
    return () => {
      stop();
      useSealed.setState({ rounds: undefined, screen: null });
    };
  }, []);
  useEffect(() => {
    // What was presented was the cover; the place underneath may have nothing to present.
    if (screen === null && useStore.getState().presenting && !canPresent()) present(false);
  }, [screen]);
  const cover = currentCover();
  return (
    <Suspense fallback={null}>
      {isProjector ? cover && <Projected screen={cover} /> : screen && <Screens screen={screen} />}
    </Suspense>
  );
}

/** The name under which an open vote or brainstorm is gone on with. */
export function goOnLabel(round: SealedRound): string {
  if (round.kind === 'brainstorm') return texts.brainstorm.goOn;
  return texts.ballot.goOn(voteTitle(round.id));
}

/** Opens the screen of something that is being collected. */
export function goOn(round: SealedRound): void {
  showSealed(round.kind === 'ballot' ? { kind: 'vote', roundId: round.id } : { kind: 'brainstorm', id: round.id });
}

function voteTitle(id: string): string {
  return find(useStore.getState().plan, 'voteRound', id)?.title ?? texts.ballot.vote;
}

function remind(round: SealedRound): void {
  const message = round.kind === 'ballot' ? texts.ballot.stillOpen(voteTitle(round.id)) : texts.brainstorm.stillOpen;
  showOffer(message, { label: texts.ballot.goOnShort, testId: 'go-on', onTake: () => goOn(round) });
  announce(message);
}
