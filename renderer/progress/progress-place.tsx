import { SegmentedControl } from '@mantine/core';
import { useEffect } from 'react';
import { runningMeeting } from '../../shared/meeting';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { MeetingView } from '../meeting/meeting-view';
import { useStore } from '../store';
import { PlaceFrame } from '../ui/place-frame';
import { BarriersView } from './barriers-view';
import { progressTabs, useProgressView } from './view';
import { useWeek, WeekActions, WeekView } from './week-view';

const words = texts.progress;

/** How the plan moves: what is due now, what is in the way, and a team's meeting about both. */
export function ProgressPlace() {
  const tab = useProgressView((view) => view.tab);
  const meeting = useDerived(runningMeeting, ['session']);
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
      title={{ week: words.title, barriers: words.barrier.title, meeting: meeting?.title ?? words.tabs.meeting }[tab]}
      count={{ week: words.week.count(due), barriers: words.barrier.count(inTheWay), meeting: '' }[tab]}
      countTestId="barrier-count"
      views={
        <SegmentedControl
          size="xs"
          aria-label={words.tabs.label}
          value={tab}
          onChange={(value) => {
            useStore.setState({ selection: null });
            useProgressView.setState({ tab: progressTabs.find((each) => each === value) ?? 'week' });
          }}
          data={progressTabs.map((value) => ({ value, label: words.tabs[value] }))}
          data-testid="progress-tabs"
        />
      }
      actions={tab === 'week' ? <WeekActions week={week} /> : undefined}
    >
      {tab === 'week' && <WeekView week={week} />}
      {tab === 'barriers' && <BarriersView />}
      {tab === 'meeting' && <MeetingView />}
    </PlaceFrame>
  );
}
