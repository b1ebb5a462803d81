import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { showDone } from './notify';

interface Offer {
  readonly label: string;
  readonly testId: string;
  readonly onTake: () => void;
}

/** Says something with one thing to do about it, which also closes the toast. Returns how to close it. */
export function showOffer(message: string, { label, testId, onTake }: Offer): () => void {
  const close = (): void => void notifications.hide(id);
  const id = showDone(
    <Group justify="space-between" wrap="nowrap" gap="md">
      <Text size="sm">{message}</Text>
      <Button
        size="compact-sm"
        flex="none"
        variant="light"
        data-testid={testId}
        onClick={() => {
          close();
          onTake();
        }}
      >
        {label}
      </Button>
    </Group>,
  );
  return close;
}
