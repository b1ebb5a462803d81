import { Text } from '@mantine/core';
import { useRow } from '../hooks';

/** A team in the inspector. */
export function TeamInspector({ id }: { readonly id: string }) {
  const row = useRow('team', id);
  return <Text fw={600}>{row?.name}</Text>;
}
