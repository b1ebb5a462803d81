import { Button, Stack, Text } from '@mantine/core';
import { texts } from '../../shared/texts/texts';
import { clearFilters } from '../alignment/alignment-empty';
import { useGraphView } from '../alignment/graph-view-state';
import { goTo, useStore } from '../store';

const words = texts.lanes;

/** Where no item leads to another one yet: what would make a line, and where to begin. */
export function LanesEmpty() {
  const filtered = useGraphView(({ teamId, pillarId }) => teamId !== null || pillarId !== null);
  const inPeriod = useStore((state) => state.periodId !== null);
  const hidden = filtered || inPeriod;
  return (
    <Stack align="center" justify="center" gap="md" p="xl" flex={1} data-testid="lanes-empty">
      <Text size="lg" fw={600} ta="center">
        {hidden ? words.emptyFiltered : words.empty}
      </Text>
      {hidden ? (
        <Button size="sm" onClick={clearFilters}>
          {texts.alignment.clearFilters}
        </Button>
      ) : (
        <>
          <Text c="dimmed" ta="center" maw={520}>
            {words.emptyExample}
          </Text>
          <Button size="sm" onClick={() => goTo('swot')}>
            {words.begin}
          </Button>
        </>
      )}
    </Stack>
  );
}
