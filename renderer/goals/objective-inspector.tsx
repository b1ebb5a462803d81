import { Text } from '@mantine/core';
import { useRow } from '../hooks';

/** An objective in the inspector. */
export function ObjectiveInspector({ id }: { readonly id: string }) {
  const row = useRow('objective', id);
  return <Text fw={600}>{row?.title}</Text>;
}
