import { Badge, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Backup } from '../../shared/ipc';
import { texts } from '../../shared/texts/texts';
import { showWorkspace } from '../store';
import { fileSize } from '../ui/file-size';
import { showDone, showFailure } from '../ui/notify';

const words = texts.welcome.backups;

/** The backups of a file, newest first; of the open file when no path is given. */
export function RestoreDialog({ path, onClose }: { readonly path?: string; readonly onClose: () => void }) {
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    void (async () => {
      const result = await window.throughline['workspace:backups'](path ? { path } : {});
      if (result.ok) setBackups(result.value);
      else showFailure(result.error);
    })();
  }, [path]);

  const restore = async (backupId: string): Promise<void> => {
    setBusy(true);
    const result = await window.throughline['workspace:restore']({ backupId, ...(path ? { path } : {}) });
    setBusy(false);
    if (!result.ok) return showFailure(result.error);
    onClose();
    showWorkspace(result.value);
    showDone(words.restored);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size={640}
      closeButtonProps={{ 'aria-label': texts.shell.close }}
    >
      <Stack data-testid="restore-dialog">
        <Text size="sm">
          {words.intro} {words.keeps}
        </Text>
        {backups?.length === 0 && <Text c="dimmed">{words.none}</Text>}
        {backups && backups.length > 0 && (
          <Table verticalSpacing="xs">
            <Table.Tbody>
              {backups.map((backup) => (
                <Table.Tr key={backup.id}>
                  <Table.Td>
                    {new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' }).format(
                      new Date(backup.at),
                    )}
                  </Table.Td>
                  <Table.Td>
                    <Badge variant="light" color="gray">
                      {words.reasons[backup.reason]}
                    </Badge>
                  </Table.Td>
                  <Table.Td ta="right">{fileSize(backup.size)}</Table.Td>
                  <Table.Td ta="right">
                    <Button variant="default" loading={busy} onClick={() => void restore(backup.id)}>
                      {words.restore}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.shell.cancel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
