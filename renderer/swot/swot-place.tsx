import { Text } from '@mantine/core';
import { texts } from '../../shared/texts/texts';

/** The SWOT board. */
export function SwotPlace() {
  return <Text p="lg">{texts.shell.places.swot}</Text>;
}
