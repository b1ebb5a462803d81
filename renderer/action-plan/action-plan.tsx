import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Initiative } from '../../shared/model/initiative';
import { texts } from '../../shared/texts/texts';
import place from '../goals/goals-place.module.css';
import { useDerived, useReadOnly } from '../hooks';
import { useStore } from '../store';
import { PlaceFrame } from '../ui/place-frame';
import { ActionBoard, focusAdd } from './action-board';
import { ActionFilters } from './action-filters';
import classes from './action-plan.module.css';
import { initiativeRows } from './initiative-rows';
import { InitiativesTable } from './initiatives-table';
import { Timeline } from './timeline';
import { actionViews, allInitiatives, useActionPlan } from './view';

const words = texts.goals.initiative;

/** The action plan: who does what until when, and for which key results; as a list, a board or a timeline. */
export function ActionPlan({ tabs }: { readonly tabs: ReactNode }) {
  const periodId = useStore((state) => state.periodId);
  const presenting = useStore((state) => state.presenting);
  const { view, filters, order, drafting } = useActionPlan();
  const rows = useDerived(
    (plan) => initiativeRows(plan, { ...filters, periodId }, order.by, order.descending),
    ['initiative', 'initiativeKeyResult', 'keyResult', 'objective', 'person', 'period'],
    [filters, periodId, order],
  );
  const total = useDerived((plan) => plan.rows.initiative.size, ['initiative']);
  useFound(rows);
  const empty = total === 0 && !drafting && view !== 'board';
  return (
    <PlaceFrame
      title={presenting ? texts.goals.tabs.initiatives : texts.goals.title}
      count={rows.length === total ? words.count(total) : texts.actionPlan.countShown(rows.length, total)}
      countTestId="initiatives-count"
      views={
        <>
          {tabs}
          <ViewSwitch />
        </>
      }
      actions={<NewInitiative />}
    >
      {empty ? (
        <NoInitiatives />
      ) : (
        <>
          {!presenting && view !== 'timeline' && <ActionFilters />}
          {view === 'list' && (
            <div className={classes.wide}>
              {rows.length === 0 && !drafting ? (
                <p className={place.nothing} role="status">
                  {words.nothing}
                </p>
              ) : (
                <InitiativesTable rows={rows} />
              )}
            </div>
          )}
          {total === 0 && view === 'board' && <p className={classes.teach}>{words.empty}</p>}
          {view === 'board' && <ActionBoard rows={rows} />}
          {view === 'timeline' && <Timeline rows={rows} />}
        </>
      )}
    </PlaceFrame>
  );
}

function ViewSwitch() {
  const view = useActionPlan((state) => state.view);
  return (
    <SegmentedControl
      size="xs"
      aria-label={texts.actionPlan.view}
      value={view}
      onChange={(value) =>
        useActionPlan.setState({ view: actionViews.find((each) => each === value) ?? 'list', drafting: false })
      }
      data={actionViews.map((value) => ({ value, label: texts.actionPlan.views[value] }))}
      data-testid="action-views"
    />
  );
}

/** Begins a new initiative where the view has its line to type in. */
function begin(): void {
  const { view } = useActionPlan.getState();
  const tray = document.querySelector<HTMLElement>('[data-testid="add-undated"]');
  if (view === 'board') focusAdd('notStarted');
  else if (view === 'timeline' && tray) tray.focus();
  else useActionPlan.setState({ drafting: true, view: 'list' });
}

function NewInitiative() {
  const readOnly = useReadOnly();
  if (readOnly) return null;
  return (
    <Button size="sm" leftSection={<IconPlus size={16} />} onClick={begin} data-testid="new-initiative">
      {words.new}
    </Button>
  );
}

function NoInitiatives() {
  const readOnly = useReadOnly();
  return (
    <div className={place.empty}>
      <p className={place.emptySentence}>{words.empty}</p>
      {!readOnly && (
        <Button size="sm" leftSection={<IconPlus size={16} />} onClick={begin}>
          {words.emptyAction}
        </Button>
      )}
      <p className={place.exampleHint}>{words.emptyExample}</p>
    </div>
  );
}

/** An initiative found elsewhere (search, plan health) is shown even if the filters would hide it. */
function useFound(rows: readonly Initiative[]): void {
  const selectedId = useStore(({ selection }) => (selection?.table === 'initiative' ? selection.id : null));
  const latest = useRef(rows);
  latest.current = rows;
  useEffect(() => {
    if (selectedId && !latest.current.some(({ id }) => id === selectedId)) {
      useActionPlan.setState({ filters: allInitiatives });
    }
  }, [selectedId]);
}
