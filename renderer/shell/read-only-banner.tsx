import { Alert, Button, Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';
import { openAgain, saveCopyAndGoOn } from './file-actions';

/** Says why nothing can be changed, and how to go on. */
export function ReadOnlyBanner() {
  const readOnly = useStore((state) => state.file?.readOnly ?? null);
  if (!readOnly) return null;
  return (
    <Alert color="orange" variant="light" radius={0} py={8} icon={<IconLock size={18} />} data-testid="read-only">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" c="var(--tl-text)">
          {readOnly.message}
        </Text>
        <Group gap="xs" wrap="nowrap" flex="none">
          {readOnly.reason === 'locked' && (
            <Button variant="default" onClick={() => void openAgain()}>
              {texts.shell.openAgain}
            </Button>
          )}
          <Button variant="default" onClick={() => void saveCopyAndGoOn()}>
            {texts.shell.saveCopyToEdit}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}
