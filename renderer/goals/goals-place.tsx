import { Button, SegmentedControl, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { find } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { ActionPlan } from '../action-plan/action-plan';
import { useActionPlan, viewActionPlanOf } from '../action-plan/view';
import { useDerived, useReadOnly } from '../hooks';
import { useStore } from '../store';
import { DuplicateDialog } from './duplicate-dialog';
import { EmptyGoals } from './empty-goals';
import { FilterBar } from './filter-bar';
import { noFilters } from './filters';
import { draftAfter } from './goal-actions';
import classes from './goals-place.module.css';
import { MoveDialog } from './move-dialog';
import { OutlineTree } from './outline-tree';
import { SelectionBar } from './selection-bar';
import { foldedAtFirst } from './show-goals';
import { useOutline } from './use-outline';
import { startDraft, useGoalsView, viewFile } from './view';

const words = texts.goals;

/** Objectives and key results as an outline, and the action plan beside it. */
export function GoalsPlace() {
  const path = useStore((state) => state.file?.path ?? '');
  const open = useActionPlan((view) => view.open);
  const selection = useStore((state) => state.selection);
  useEffect(() => {
    viewActionPlanOf(path);
    viewFile(path, foldedAtFirst);
  }, [path]);
  useEffect(() => {
    if (selection?.table === 'initiative') useActionPlan.setState({ open: true });
    else if (selection?.table === 'objective' || selection?.table === 'keyResult') {
      useActionPlan.setState({ open: false });
    }
  }, [selection]);
  return open ? <ActionPlan tabs={<Tabs />} /> : <OutlineScreen />;
}

function Tabs() {
  const open = useActionPlan((view) => view.open);
  return (
    <SegmentedControl
      size="xs"
      aria-label={words.title}
      value={open ? 'initiatives' : 'outline'}
      onChange={(value) => {
        useStore.setState({ selection: null });
        useActionPlan.setState({ open: value === 'initiatives' });
      }}
      data={[
        { value: 'outline', label: words.tabs.outline },
        { value: 'initiatives', label: words.tabs.initiatives },
      ]}
      data-testid="goals-tabs"
    />
  );
}

function OutlineScreen() {
  const { outline, narrowed } = useOutline();
  const readOnly = useReadOnly();
  const duplicating = useGoalsView((view) => view.duplicating);
  const relocating = useGoalsView((view) => view.relocating);
  const drafting = useGoalsView((view) => view.draft !== null);
  const empty = useDerived((plan) => plan.rows.objective.size === 0, ['objective']);
  const begin = () => startDraft(draftAfter(undefined));
  return (
    <>
      <header className={classes.heading}>
        <Title order={1} className={classes.title}>
          {words.title}
        </Title>
        <span className={classes.count} data-testid="goals-count">
          {words.count(outline.objectives, outline.keyResults)}
        </span>
        <Tabs />
        <span className={classes.spring} />
        {!readOnly && (
          <Button size="sm" leftSection={<IconPlus size={16} />} onClick={begin} data-testid="new-objective">
            {words.newObjective}
          </Button>
        )}
      </header>
      {empty && !drafting ? (
        <EmptyGoals onBegin={begin} />
      ) : (
        <>
          <FilterBar outline={outline} />
          {outline.rows.length === 0 && narrowed ? <NothingFits /> : <OutlineTree outline={outline} />}
          <SelectionBar outline={outline} />
        </>
      )}
      {duplicating && <DuplicateDialog id={duplicating} />}
      {relocating && <MoveDialog moving={relocating} />}
    </>
  );
}

function NothingFits() {
  const period = useStore((state) => find(state.plan, 'period', state.periodId)?.name);
  const filters = useGoalsView((view) => view.filters);
  const onlyPeriod = period !== undefined && filters === noFilters;
  return (
    <div className={classes.nothing} role="status">
      <p>{onlyPeriod ? words.filters.nothingInPeriod(period) : words.filters.nothing}</p>
      <Button
        variant="default"
        size="sm"
        onClick={() => {
          useGoalsView.setState({ filters: noFilters });
          if (onlyPeriod) useStore.setState({ periodId: null });
        }}
      >
        {onlyPeriod ? texts.shell.allPeriods : words.filters.clear}
      </Button>
    </div>
  );
}
