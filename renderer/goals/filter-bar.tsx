import { ActionIcon, Button, Checkbox, Popover, Select, TextInput, Tooltip } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconFilter,
  IconFoldDown,
  IconFoldUp,
  IconSearch,
  IconX,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { levels, objectiveStatuses } from '../../shared/model/goal';
import { find, type Plan } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { useStore } from '../store';
import { ItemSelect } from '../ui/item-select';
import { filtersActive, type GoalFilters, groupings, noFilters } from './filters';
import classes from './goals-place.module.css';
import { personOptions, pillarOptions, teamOptions } from './options';
import { type Outline, objectiveKey } from './outline';
import { fold, setFilters, useGoalsView } from './view';

const words = texts.goals;
const paces = ['onTrack', 'behind', 'atRisk', 'notStarted', 'done', 'unknown'] as const;

/** Finding, filters as chips, grouping, folding. */
export function FilterBar({ outline }: { readonly outline: Outline }) {
  const filters = useGoalsView((view) => view.filters);
  const grouping = useGoalsView((view) => view.grouping);
  return (
    <div className={classes.bar} role="toolbar" aria-label={words.filters.label}>
      <TextInput
        className={classes.words}
        size="xs"
        aria-label={words.filters.words}
        placeholder={words.filters.words}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filters.words}
        onChange={(event) => setFilters({ words: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setFilters({ words: '' });
        }}
        data-testid="goals-words"
      />
      <FilterMenu />
      <Chips filters={filters} />
      {filtersActive(filters) && (
        <Button size="compact-sm" variant="subtle" onClick={() => setFilters(noFilters)}>
          {words.filters.clear}
        </Button>
      )}
      <span className={classes.spring} />
      <Select
        size="xs"
        w={130}
        aria-label={words.grouping.label}
        leftSection={<IconAdjustmentsHorizontal size={14} aria-hidden />}
        data={groupings.map((value) => ({ value, label: words.grouping[value] }))}
        value={grouping}
        allowDeselect={false}
        onChange={(value) => {
          const chosen = groupings.find((candidate) => candidate === value);
          if (chosen) useGoalsView.setState({ grouping: chosen, draft: null });
        }}
        data-testid="goals-grouping"
      />
      <KeyResultsSwitch />
      <Tooltip label={words.expandAll}>
        <ActionIcon
          aria-label={words.expandAll}
          onClick={() => useGoalsView.setState({ collapsed: new Set() })}
          data-testid="expand-all"
        >
          <IconFoldDown size={17} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={words.collapseAll}>
        <ActionIcon aria-label={words.collapseAll} onClick={() => collapseAll(outline)} data-testid="collapse-all">
          <IconFoldUp size={17} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function collapseAll(outline: Outline): void {
  const groups = outline.rows.flatMap((row) => (row.kind === 'group' ? [row.key] : []));
  const objectives = [...useStore.getState().plan.rows.objective.keys()].map(objectiveKey);
  fold([...groups, ...objectives], true);
}

function KeyResultsSwitch() {
  const shown = useGoalsView((view) => view.showKeyResults);
  return (
    <Checkbox
      size="xs"
      label={words.showKeyResults}
      checked={shown}
      onChange={(event) => useGoalsView.setState({ showKeyResults: event.currentTarget.checked })}
    />
  );
}

function FilterMenu() {
  const filters = useGoalsView((view) => view.filters);
  const [open, setOpen] = useState(false);
  const toggle = <T extends string>(list: readonly T[], value: T): T[] =>
    list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
  const checks = <T extends string>(
    title: string,
    values: readonly T[],
    chosen: readonly T[],
    label: (value: T) => string,
    change: (next: T[]) => void,
  ): ReactNode => (
    <fieldset className={classes.checks}>
      <legend className={classes.legend}>{title}</legend>
      {values.map((value) => (
        <Checkbox
          key={value}
          size="xs"
          label={label(value)}
          checked={chosen.includes(value)}
          onChange={() => change(toggle(chosen, value))}
        />
      ))}
    </fieldset>
  );
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      withinPortal
      shadow="md"
      width={420}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFilter size={14} />}
          onClick={() => setOpen(!open)}
          data-testid="add-filter"
        >
          {words.filters.add}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.filters} aria-label={words.filters.label}>
        <div className={classes.picks}>
          <PickOne
            label={words.filters.owner}
            options={personOptions}
            onPick={(id) => setFilters({ ownerIds: toggle(filters.ownerIds, id) })}
          />
          <PickOne
            label={words.filters.team}
            options={teamOptions}
            onPick={(id) => setFilters({ teamIds: toggle(filters.teamIds, id) })}
          />
          <PickOne
            label={words.filters.pillar}
            options={pillarOptions}
            onPick={(id) => setFilters({ pillarIds: toggle(filters.pillarIds, id) })}
          />
        </div>
        {checks(
          words.filters.level,
          levels,
          filters.levels,
          (value) => words.level[value],
          (next) => setFilters({ levels: next }),
        )}
        {checks(
          words.filters.pace,
          paces,
          filters.paces,
          (value) => texts.widgets.pace[value],
          (next) => setFilters({ paces: next }),
        )}
        {checks(
          words.filters.status,
          objectiveStatuses,
          filters.statuses,
          (value) => words.status[value],
          (next) => setFilters({ statuses: next }),
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

interface PickOneProps {
  readonly label: string;
  readonly options: (plan: Plan) => readonly { readonly value: string; readonly label: string }[];
  readonly onPick: (id: string) => void;
}

function PickOne({ label, options, onPick }: PickOneProps) {
  const [picks, setPicks] = useState(0);
  return (
    <ItemSelect
      key={picks}
      label={label}
      value={null}
      valueLabel={undefined}
      options={options}
      placeholder={label}
      onChange={(id) => {
        if (id) onPick(id);
        setPicks(picks + 1);
      }}
    />
  );
}

function Chips({ filters }: { readonly filters: GoalFilters }) {
  const named = useDerived(
    (plan) => [
      ...filters.ownerIds.map((id) => ({
        key: `owner ${id}`,
        text: `${words.filters.owner}: ${find(plan, 'person', id)?.name ?? '–'}`,
        remove: () => setFilters({ ownerIds: filters.ownerIds.filter((other) => other !== id) }),
      })),
      ...filters.teamIds.map((id) => ({
        key: `team ${id}`,
        text: `${words.filters.team}: ${find(plan, 'team', id)?.name ?? '–'}`,
        remove: () => setFilters({ teamIds: filters.teamIds.filter((other) => other !== id) }),
      })),
      ...filters.pillarIds.map((id) => ({
        key: `pillar ${id}`,
        text: `${words.filters.pillar}: ${find(plan, 'pillar', id)?.title ?? '–'}`,
        remove: () => setFilters({ pillarIds: filters.pillarIds.filter((other) => other !== id) }),
      })),
      ...filters.levels.map((level) => ({
        key: `level ${level}`,
        text: `${words.filters.level}: ${words.level[level]}`,
        remove: () => setFilters({ levels: filters.levels.filter((other) => other !== level) }),
      })),
      ...filters.paces.map((pace) => ({
        key: `pace ${pace}`,
        text: `${words.filters.pace}: ${texts.widgets.pace[pace]}`,
        remove: () => setFilters({ paces: filters.paces.filter((other) => other !== pace) }),
      })),
      ...filters.statuses.map((status) => ({
        key: `status ${status}`,
        text: `${words.filters.status}: ${words.status[status]}`,
        remove: () => setFilters({ statuses: filters.statuses.filter((other) => other !== status) }),
      })),
    ],
    ['person', 'team', 'pillar'],
    [filters],
  );
  return named.map(({ key, text, remove }) => (
    <span key={key} className={classes.chip} data-testid="filter-chip">
      <span className={classes.chipText} title={text}>
        {text}
      </span>
      <ActionIcon size="xs" radius="xl" aria-label={words.filters.remove(text)} onClick={remove}>
        <IconX size={12} />
      </ActionIcon>
    </span>
  ));
}
