import { Button, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { texts } from '../../shared/texts/texts';
import { useReadOnly } from '../hooks';
import { useStore } from '../store';
import { addObjective } from './edits';
import { useGraphView } from './graph-view-state';

const words = texts.alignment;

/** Takes all filters away. */
export function clearFilters(): void {
  useGraphView.setState({ teamId: null, pillarId: null });
  useStore.setState({ periodId: null });
}

/** What to do where there is nothing to see. */
export function AlignmentEmpty() {
  const none = useStore((state) => state.plan.rows.objective.size === 0);
  const readOnly = useReadOnly();
  return (
    <Stack align="center" justify="center" gap="md" p="xl" flex={1} data-testid="alignment-empty">
      <Text size="lg" fw={600} ta="center">
        {none ? words.empty : words.emptyFiltered}
      </Text>
      {none ? (
        <>
          <Text c="dimmed" ta="center" maw={480}>
            {words.emptyExample}
          </Text>
          {!readOnly && (
            <Button size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void addObjective(null)}>
              {words.add}
            </Button>
          )}
        </>
      ) : (
        <Button size="sm" onClick={clearFilters}>
          {words.clearFilters}
        </Button>
      )}
    </Stack>
  );
}
