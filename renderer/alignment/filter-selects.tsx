import { ActionIcon, Select, Tooltip } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { inOrder } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { useStore } from '../store';
import { clearFilters } from './alignment-empty';
import { useGraphView } from './graph-view-state';

const words = texts.alignment;

/** Which team's and which pillar's objectives are shown, where there are any. */
export function FilterSelects() {
  const { teamId, pillarId } = useGraphView();
  const teams = useDerived(
    (plan) => inOrder(plan.rows.team.values()).map(({ id, name }) => ({ value: id, label: name })),
    ['team'],
  );
  const pillarRows = useDerived(
    (plan) => inOrder(plan.rows.pillar.values()).map(({ id, title }) => ({ value: id, label: title })),
    ['pillar'],
  );
  return (
    <>
      {teams.length > 0 && (
        <Select
          size="xs"
          w={150}
          aria-label={words.team}
          placeholder={words.allTeams}
          data={teams}
          value={teamId}
          limit={100}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': words.allTeams }}
          data-testid="graph-team"
          onChange={(id) => useGraphView.setState({ teamId: id })}
        />
      )}
      {pillarRows.length > 0 && (
        <Select
          size="xs"
          w={150}
          aria-label={words.pillar}
          placeholder={words.allPillars}
          data={pillarRows}
          value={pillarId}
          clearable
          clearButtonProps={{ 'aria-label': words.allPillars }}
          data-testid="graph-pillar"
          onChange={(id) => useGraphView.setState({ pillarId: id })}
        />
      )}
    </>
  );
}

/** Shows all again, where a filter leaves something out. */
export function ClearFilters() {
  const { teamId, pillarId } = useGraphView();
  const filtered = useStore((state) => state.periodId !== null) || teamId !== null || pillarId !== null;
  if (!filtered) return null;
  return (
    <Tooltip label={words.clearFilters}>
      <ActionIcon size="lg" aria-label={words.clearFilters} data-testid="graph-clear-filters" onClick={clearFilters}>
        <IconFilterOff size={18} />
      </ActionIcon>
    </Tooltip>
  );
}
