import { useEffect } from 'react';
import { create } from 'zustand';
import type { ProjectorView } from '../../shared/ipc';
import { type TableName, tableNames } from '../../shared/model/tables';
import type { PlaceId } from '../../shared/places';
import { actionViews, useActionPlan, viewActionPlanOf } from '../action-plan/view';
import { forFile, useGraphView } from '../alignment/graph-view-state';
import { progressTabs, useProgressView } from '../progress/view';
import { currentCover, showSealed, useSealed } from '../sealed/sealed-state';
import { useStakeholdersView } from '../stakeholders/view';
import { useStore } from '../store';
import { strategyTabs, useStrategyView } from '../strategy/view';
import { showFailure } from '../ui/notify';
import { isProjector } from './is-projector';

/** Whether the projector window is open. */
export const useProjector = create<{ readonly open: boolean }>(() => ({ open: false }));

/** Opens the projector window on the other screen, or closes it. */
export async function toggleProjector(): Promise<void> {
  const { open } = useProjector.getState();
  const result = await window.throughline['window:projector']({ on: !open });
  if (!result.ok) showFailure(result.error);
}

/** Keeps the projector window with this one: the laptop's tells where it is, the projector's goes there. */
export function useProjectorLink(): void {
  useEffect(() => (isProjector ? follow() : lead()), []);
}

function lead(): () => void {
  let open = false;
  const tell = (): void => {
    if (open) void window.throughline['projector:follow'](viewOfThis());
  };
  const set = (next: boolean): void => {
    open = next;
    useProjector.setState({ open });
    tell();
  };
  const stops = [
    window.throughline.on('projector:changed', (state) => set(state.open)),
    useStore.subscribe((state, before) => {
      const { place, periodId, selection } = state;
      if (place !== before.place || periodId !== before.periodId || selection !== before.selection) tell();
    }),
    useSealed.subscribe((state, before) => state.screen !== before.screen && tell()),
    useStrategyView.subscribe(tell),
    useActionPlan.subscribe((view, before) => (view.open !== before.open || view.view !== before.view) && tell()),
    useGraphView.subscribe((view, before) => view.lanes !== before.lanes && tell()),
    useProgressView.subscribe((view, before) => view.tab !== before.tab && tell()),
    useStakeholdersView.subscribe((view, before) => view.tab !== before.tab && tell()),
  ];
  void window.throughline['projector:state']().then((state) => state.ok && set(state.value.open));
  return () => {
    for (const stop of stops) stop();
  };
}

const lanesTab = 'lanes';

function viewOfThis(): ProjectorView {
  const { place, periodId, selection } = useStore.getState();
  const { lanes } = useGraphView.getState();
  const { open, view } = useActionPlan.getState();
  const tabs: Readonly<Partial<Record<PlaceId, string>>> = {
    strategy: useStrategyView.getState().tab,
    alignment: lanes ? lanesTab : '',
    goals: open ? view : '',
    progress: useProgressView.getState().tab,
  };
  return { place, periodId, selection, tab: tabs[place] ?? '', cover: currentCover() };
}

function follow(): () => void {
  const show = ({ place, periodId, selection, tab, cover }: ProjectorView): void => {
    const strategyTab = strategyTabs.find((each) => each === tab);
    if (strategyTab) useStrategyView.setState({ tab: strategyTab, matrix: null });
    forFile(useStore.getState().file?.path ?? '');
    useGraphView.setState({ lanes: tab === lanesTab });
    const view = actionViews.find((each) => each === tab);
    viewActionPlanOf(useStore.getState().file?.path ?? '');
    if (place === 'goals') useActionPlan.setState(view ? { open: true, view } : { open: false });
    const progressTab = progressTabs.find((each) => each === tab);
    if (place === 'progress' && progressTab) useProgressView.setState({ tab: progressTab });
    showSealed(cover);
    const table = tableNames.find((name: TableName) => name === selection?.table);
    useStore.setState({
      presenting: true,
      place,
      periodId,
      selection: table && selection ? { table, id: selection.id } : null,
    });
  };
  useStore.setState({ presenting: true });
  void window.throughline['projector:state']().then((state) => state.ok && state.value.view && show(state.value.view));
  return window.throughline.on('projector:show', show);
}
