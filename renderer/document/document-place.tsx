import { Text } from '@mantine/core';
import { texts } from '../../shared/texts/texts';

/** The plan as a document. */
export function DocumentPlace() {
  return <Text p="lg">{texts.shell.places.document}</Text>;
}
