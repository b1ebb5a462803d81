import { Text } from '@mantine/core';
import { useRow } from '../hooks';

/** A key result in the inspector. */
export function KeyResultInspector({ id }: { readonly id: string }) {
  const row = useRow('keyResult', id);
  return <Text fw={600}>{row?.title}</Text>;
}
