import { Text } from '@mantine/core';
import { useRow } from '../hooks';

/** A person in the inspector. */
export function PersonInspector({ id }: { readonly id: string }) {
  const row = useRow('person', id);
  return <Text fw={600}>{row?.name}</Text>;
}
