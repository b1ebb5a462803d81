import { Text } from '@mantine/core';
import { useRow } from '../hooks';

/** An initiative in the inspector. */
export function InitiativeInspector({ id }: { readonly id: string }) {
  const row = useRow('initiative', id);
  return <Text fw={600}>{row?.title}</Text>;
}
