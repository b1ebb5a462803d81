import { Text } from '@mantine/core';
import { texts } from '../../shared/texts/texts';

/** What the linter found in the plan. */
export function HealthPlace() {
  return <Text p="lg">{texts.shell.places.health}</Text>;
}
