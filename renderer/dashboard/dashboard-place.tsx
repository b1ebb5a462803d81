import { Button, SegmentedControl } from '@mantine/core';
import { IconGauge, IconPlus } from '@tabler/icons-react';
import { isLookedAt } from '../../shared/dashboard';
import { find } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { periodScope } from '../goals/filters';
import { draftAfter } from '../goals/goal-actions';
import { showGoals } from '../goals/show-goals';
import { startDraft } from '../goals/view';
import { useDerived, useReadOnly } from '../hooks';
import { useStore } from '../store';
import { PlaceFrame } from '../ui/place-frame';
import { AttentionTile } from './attention-tile';
import { ChangesTile } from './changes-tile';
import classes from './dashboard.module.css';
import { HealthTile } from './health-tile';
import { HeatTile } from './heat-tile';
import { MoversTile } from './movers-tile';
import { PillarsTile } from './pillars-tile';
import { StaleTile } from './stale-tile';
import { useDashboardView } from './view';

const words = texts.dashboard;

/** The strategy at a glance; every number leads to what it counts. */
export function DashboardPlace() {
  const periodId = useStore((state) => state.periodId);
  const presenting = useStore((state) => state.presenting);
  const show = useDashboardView((view) => view.show);
  const { lookedAt, active } = useDerived(
    (plan) => {
      const periods = periodScope(plan, periodId);
      const objectives = [...plan.rows.objective.values()].filter((row) => isLookedAt(plan, row, periods));
      return { lookedAt: objectives.length, active: objectives.filter(({ status }) => status === 'active').length };
    },
    ['objective', 'period'],
    [periodId],
  );
  return (
    <PlaceFrame
      title={words.title}
      count={lookedAt === 0 ? '' : words.count(active)}
      countTestId="dashboard-count"
      views={
        lookedAt > 0 && (
          <SegmentedControl
            size="xs"
            aria-label={words.view.label}
            value={show}
            onChange={(value) => useDashboardView.setState({ show: value === 'table' ? 'table' : 'chart' })}
            data={[
              { value: 'chart', label: words.view.chart },
              { value: 'table', label: words.view.table },
            ]}
            data-testid="dashboard-views"
          />
        )
      }
    >
      {lookedAt === 0 ? (
        <Empty />
      ) : (
        <div className={classes.page} data-presenting={presenting || undefined}>
          <PillarsTile />
          <HeatTile />
          <AttentionTile />
          <MoversTile />
          <StaleTile />
          <ChangesTile />
          <HealthTile />
        </div>
      )}
    </PlaceFrame>
  );
}

function Empty() {
  const readOnly = useReadOnly();
  const period = useStore((state) => find(state.plan, 'period', state.periodId)?.name);
  const isBlank = useDerived((plan) => plan.rows.objective.size === 0, ['objective']);
  const begin = (): void => {
    showGoals({});
    startDraft(draftAfter(undefined));
  };
  return (
    <div className={classes.empty} data-testid="dashboard-empty">
      <IconGauge size={28} stroke={1.4} aria-hidden />
      <p>{words.empty}</p>
      {period !== undefined && !isBlank ? (
        <>
          <p className={classes.quiet}>{words.emptyPeriod(period)}</p>
          <Button variant="default" size="sm" onClick={() => useStore.setState({ periodId: null })}>
            {texts.shell.allPeriods}
          </Button>
        </>
      ) : (
        <>
          <p className={classes.quiet}>{words.emptyNext}</p>
          {!readOnly && (
            <Button size="sm" leftSection={<IconPlus size={16} />} onClick={begin}>
              {words.emptyAction}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
