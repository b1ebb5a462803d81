import { Text } from '@mantine/core';
import { texts } from '../../shared/texts/texts';

/** Objectives and key results as an outline. */
export function GoalsPlace() {
  return <Text p="lg">{texts.shell.places.goals}</Text>;
}
