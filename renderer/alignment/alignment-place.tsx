import { Text } from '@mantine/core';
import { texts } from '../../shared/texts/texts';

/** The goal-alignment graph. */
export function AlignmentPlace() {
  return <Text p="lg">{texts.shell.places.alignment}</Text>;
}
