import { Badge, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Backup } from '../../shared/ipc';
import { texts } from '../../shared/texts/texts';
import { useReadOnly } from '../hooks';
import { fileSize } from '../ui/file-size';
import { showFailure } from '../ui/notify';
import { backupDate, restoreBackup } from './restore';

const words = texts.welcome.backups;

/** The backups of a file, newest first; of the open file when no path is given. */
export function RestoreDialog({ path, onClose }: { readonly path?: string; readonly onClose: () => void }) {
  const readOnly = useReadOnly() && path === undefined;
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  const [restoring, setRestoring] = useState<string | null>(null);

  useEffect(() => {
    void (async () => {
      const result = await window.throughline['workspace:backups'](path ? { path } : {});
      if (result.ok) setBackups(result.value);
      else showFailure(result.error);
    })();
  }, [path]);

  const restore = async (id: string): Promise<void> => {
    setRestoring(id);
    const done = await restoreBackup(id, path);
    setRestoring(null);
    if (done) onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size={680}
      closeButtonProps={{ 'aria-label': texts.shell.close }}
    >
      <Stack data-testid="restore-dialog">
        <Text size="sm">
          {words.intro} {readOnly ? words.readOnly : path ? words.keepsDamaged : words.keeps}
        </Text>
        {backups?.length === 0 && <Text c="dimmed">{words.none}</Text>}
        {backups && backups.length > 0 && (
          <Table verticalSpacing="xs" aria-label={words.title}>
            <Table.Tbody>
              {backups.map(({ id, at, reason, size }) => (
                <Table.Tr key={id}>
                  <Table.Td>{backupDate(at, 'full')}</Table.Td>
                  <Table.Td>
                    <Badge variant="light" color="gray">
                      {words.reasons[reason]}
                    </Badge>
                  </Table.Td>
                  <Table.Td ta="right">{fileSize(size)}</Table.Td>
                  <Table.Td ta="right">
                    <Button
                      variant="default"
                      aria-label={words.restoreOf(backupDate(at, 'full'))}
                      loading={restoring === id}
                      disabled={readOnly || restoring !== null}
                      onClick={() => void restore(id)}
                    >
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
