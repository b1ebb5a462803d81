import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Failure } from '../../shared/errors';
import type { Backup } from '../../shared/ipc';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';
import { openFile } from './file-actions';
import { backupDate, restoreBackup } from './restore';
import { RestoreDialog } from './restore-dialog';

const words = texts.welcome;

/** What a backup can mend; any other file is better left where it is. */
const mendable: ReadonlySet<string> = new Set(['corrupt', 'not-a-database', 'not-found']);

/** Why a file could not be opened, and how to go on: its newest backup, another one, another file. */
export function OpenProblem({ problem }: { readonly problem: Failure }) {
  const { code, path } = problem;
  const [backups, setBackups] = useState<readonly Backup[]>([]);
  const [choosing, setChoosing] = useState(false);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    setBackups([]);
    if (!path || !mendable.has(code)) return;
    let wanted = true;
    void window.throughline['workspace:backups']({ path }).then((result) => {
      if (wanted && result.ok) setBackups(result.value);
    });
    return () => {
      wanted = false;
    };
  }, [code, path]);

  const restore = async (id: string): Promise<void> => {
    setBusy(true);
    if (!(await restoreBackup(id, path))) setBusy(false);
  };

  const [newest] = backups;
  return (
    <>
      <Text size="sm" c="var(--tl-text)">
        {problem.message}
      </Text>
      {newest && code !== 'corrupt' && (
        <Text size="sm" c="var(--tl-text)">
          {words.newestBackup(backupDate(newest.at, 'medium'))}
        </Text>
      )}
      <Group mt="sm" gap="sm">
        {newest && (
          <Button loading={busy} onClick={() => void restore(newest.id)} data-testid="restore-newest">
            {words.restoreNewest}
          </Button>
        )}
        {backups.length > 1 && (
          <Button variant="default" onClick={() => setChoosing(true)} data-testid="choose-backup">
            {words.otherBackup}
          </Button>
        )}
        <Button variant="default" onClick={() => void openFile()}>
          {words.openAnother}
        </Button>
      </Group>
      {choosing && path && <RestoreDialog path={path} onClose={() => setChoosing(false)} />}
    </>
  );
}

/** The same over an open plan, which stays open. */
export function OpenProblemDialog() {
  const problem = useStore((state) => state.openProblem);
  if (!problem) return null;
  return (
    <Modal
      opened
      onClose={() => useStore.setState({ openProblem: null })}
      title={words.couldNotOpen}
      size={560}
      closeButtonProps={{ 'aria-label': texts.shell.close }}
    >
      <Stack gap={0} data-testid="open-problem" data-code={problem.code}>
        <OpenProblem problem={problem} />
      </Stack>
    </Modal>
  );
}
