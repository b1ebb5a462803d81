import { SegmentedControl } from '@mantine/core';
import { useEffect } from 'react';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { useStore } from '../store';
import { PlaceFrame } from '../ui/place-frame';
import { BarriersView } from './barriers-view';
import { useProgressView } from './view';
import { useWeek, WeekActions, WeekView } from './week-view';

const words = texts.progress;

/** How the plan moves: what is due now, and what is in the way. */
export function ProgressPlace() {
  const tab = useProgressView((view) => view.tab);
  const selected = useStore((state) => state.selection?.table);
  const inTheWay = useDerived(
    (plan) => [...plan.rows.barrier.values()].filter((barrier) => barrier.resolvedOn === null).length,
    ['barrier'],
  );
  const week = useWeek();
  const { checkIns, barriers, actions, agreements } = week;
  const due = checkIns.length + barriers.length + actions.length + agreements.length;
  useEffect(() => {
    if (selected === 'barrier') useProgressView.setState({ tab: 'barriers' });
  }, [selected]);
  return (
    <PlaceFrame
      title={tab === 'week' ? words.title : words.barrier.title}
      count={tab === 'week' ? words.week.count(due) : words.barrier.count(inTheWay)}
      countTestId="barrier-count"
      views={
        <SegmentedControl
          size="xs"
          aria-label={words.tabs.label}
          value={tab}
          onChange={(value) => {
            useStore.setState({ selection: null });
            useProgressView.setState({ tab: value === 'barriers' ? 'barriers' : 'week' });
          }}
          data={[
            { value: 'week', label: words.tabs.week },
            { value: 'barriers', label: words.tabs.barriers },
          ]}
          data-testid="progress-tabs"
        />
      }
      actions={tab === 'week' ? <WeekActions week={week} /> : undefined}
    >
      {tab === 'week' ? <WeekView week={week} /> : <BarriersView />}
    </PlaceFrame>
  );
}
