import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCalendarDue } from '@tabler/icons-react';
import { useState } from 'react';
import { dueDecisions } from '../../shared/decisions';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { goTo, useStore } from '../store';

const words = texts.decisions;

/** At the start of a sitting: how many decisions are due for another look. Gone once shown or put off. */
export function DueBanner() {
  const today = useStore((state) => state.rollup.today);
  const place = useStore((state) => state.place);
  const due = useDerived((plan) => dueDecisions(plan, today), ['decision'], [today]);
  // What becomes due while one works is no news; Decisions shows it.
  const [seen, setSeen] = useState(due.length === 0);
  const [first] = due;
  if (!first || seen || place === 'decisions') return null;
  return (
    <Alert
      color="indigo"
      variant="light"
      radius={0}
      py={8}
      icon={<IconCalendarDue size={18} />}
      data-testid="due-decisions"
    >
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" c="var(--tl-text)">
          {words.dueAtStart(due.length)}
        </Text>
        <Group gap={8} wrap="nowrap" flex="none">
          <Button
            onClick={() => {
              setSeen(true);
              goTo('decisions', { table: 'decision', id: first.id });
            }}
          >
            {words.showDue}
          </Button>
          <Button variant="default" onClick={() => setSeen(true)}>
            {words.later}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}
