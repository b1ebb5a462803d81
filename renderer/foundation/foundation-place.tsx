import { Text } from '@mantine/core';
import { texts } from '../../shared/texts/texts';

/** Who plans, why, and for whom. */
export function FoundationPlace() {
  return <Text p="lg">{texts.shell.places.foundation}</Text>;
}
