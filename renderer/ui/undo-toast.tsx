import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { texts } from '../../shared/texts/texts';
import { onChanges, undo } from '../store';
import { announce } from './announce';
import { showDone } from './notify';

/**
 * Says what was just done, with a way to take it back. The offer goes with the next change, since Undo would then
 * take back that one. Call it after `run` has resolved.
 */
export function showUndoable(message: string): void {
  const close = (): void => {
    stop();
    notifications.hide(id);
  };
  const id = showDone(
    <Group justify="space-between" wrap="nowrap" gap="md">
      <Text size="sm">{message}</Text>
      <Button
        size="compact-sm"
        flex="none"
        variant="light"
        data-testid="toast-undo"
        onClick={() => {
          close();
          void undo();
        }}
      >
        {texts.shell.undo}
      </Button>
    </Group>,
  );
  const stop = onChanges(close);
  announce(message);
}
