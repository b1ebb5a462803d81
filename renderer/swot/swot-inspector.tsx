import { Text } from '@mantine/core';
import { useRow } from '../hooks';

/** A SWOT card in the inspector. */
export function SwotInspector({ id }: { readonly id: string }) {
  const row = useRow('swotItem', id);
  return <Text fw={600}>{row?.title}</Text>;
}
