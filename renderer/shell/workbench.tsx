import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { Component, type ReactNode, Suspense, useEffect } from 'react';
import { texts } from '../../shared/texts/texts';
import { DueBanner } from '../decisions/due-banner';
import { HistoryPanel } from '../history/history-panel';
import { hasInspector, Inspector } from '../inspector/inspector';
import { CheckInLayer } from '../progress/check-in-layer';
import { SealedLayer } from '../sealed/sealed-layer';
import { useStore } from '../store';
import { AskDeletion } from '../ui/ask-deletion';
import { useProjectorLink } from '../workshop/projector-state';
import { QuickNote } from '../workshop/quick-note';
import { SessionBar } from '../workshop/session-bar';
import { useActions } from './actions';
import { KeysSheet } from './keys-sheet';
import { OpenProblemDialog } from './open-problem';
import { Palette } from './palette';
import { placeScreens } from './place-screens';
import { Rail } from './rail';
import { ReadOnlyBanner } from './read-only-banner';
import { RestoreDialog } from './restore-dialog';
import { TopBar } from './top-bar';
import classes from './workbench.module.css';

/** The frame: rail, top bar, the chosen place and the inspector. While presenting only the place is left. */
export function Workbench() {
  const placeId = useStore((state) => state.place);
  const presenting = useStore((state) => state.presenting);
  const panel = useStore((state) => state.panel);
  const inspectorOpen = useStore((state) => state.settings.inspectorOpen && hasInspector(state.selection?.table));
  useActions();
  useProjectorLink();
  useEffect(() => {
    document.documentElement.toggleAttribute('data-presenting', presenting);
  }, [presenting]);
  const Screen = placeScreens[placeId];
  return (
    <div className={classes.frame} data-presenting={presenting || undefined}>
      {!presenting && <Rail />}
      <div className={classes.column}>
        {!presenting && <TopBar />}
        {!presenting && <ReadOnlyBanner />}
        {!presenting && <DueBanner />}
        <SessionBar />
        <div className={classes.row}>
          <main className={classes.place} data-place={placeId} aria-label={texts.shell.places[placeId]}>
            <Fence key={placeId}>
              <Suspense fallback={<PlaceSkeleton />}>
                <Screen />
              </Suspense>
            </Fence>
          </main>
          {!presenting && panel === 'history' && <HistoryPanel />}
          {!presenting && panel !== 'history' && inspectorOpen && <Inspector />}
        </div>
      </div>
      <Palette />
      <SealedLayer />
      <QuickNote />
      <CheckInLayer />
      <AskDeletion />
      {panel === 'keys' && <KeysSheet />}
      <OpenProblemDialog />
      {panel === 'restore' && <RestoreDialog onClose={() => useStore.setState({ panel: null })} />}
    </div>
  );
}

function PlaceSkeleton() {
  return (
    <Stack p="lg" aria-busy="true" aria-label={texts.shell.loading}>
      <Skeleton height={24} width={240} />
      <Skeleton height={120} />
      <Skeleton height={120} />
    </Stack>
  );
}

interface FenceState {
  readonly error: Error | null;
}

/** Keeps a failing place from taking the program down: the plan is safe in the file, so the rest goes on. */
class Fence extends Component<{ readonly children: ReactNode }, FenceState> {
  override state: FenceState = { error: null };

  static getDerivedStateFromError(error: Error): FenceState {
    return { error };
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return (
      <Stack p="xl" align="flex-start" role="alert">
        <Text fw={600}>{texts.shell.crashed}</Text>
        <Text>{texts.shell.crashedHint}</Text>
        <Text size="sm" c="dimmed">
          {this.state.error.message}
        </Text>
        <Button onClick={() => this.setState({ error: null })}>{texts.shell.showAgain}</Button>
      </Stack>
    );
  }
}
