import { Text } from '@mantine/core';
import { useRow } from '../hooks';

/** A pillar in the inspector. */
export function PillarInspector({ id }: { readonly id: string }) {
  const row = useRow('pillar', id);
  return <Text fw={600}>{row?.title}</Text>;
}
