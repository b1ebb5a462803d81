import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';
import { fileName, importPlanFile } from './file-actions';
import classes from './import-problem.module.css';

const words = texts.importing;

/** Why a plan file was refused: its first problems by line, path and reason, to be copied to whoever made the file. */
export function ImportProblemDialog() {
  const problem = useStore((state) => state.importProblem);
  const list = useRef<HTMLUListElement>(null);
  const [copied, setCopied] = useState(false);
  if (!problem) return null;
  const close = (): void => {
    setCopied(false);
    useStore.setState({ importProblem: null });
  };
  const name = problem.path && fileName(problem.path);
  const lines = problem.details?.split('\n') ?? [];
  return (
    <Modal
      opened
      onClose={close}
      title={words.refused}
      size={680}
      closeButtonProps={{ 'aria-label': texts.shell.close }}
    >
      <Stack gap="md" data-testid="import-problem" data-code={problem.code} role="alert">
        {lines.length === 0 ? (
          <Text size="sm">{problem.message}</Text>
        ) : (
          <>
            {name && <Text fw={600}>{name}</Text>}
            <ul ref={list} className={classes.problems} aria-label={words.problems}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <Text size="sm" c="dimmed">
              {words.unchanged}
            </Text>
          </>
        )}
        <Group justify="flex-end">
          {lines.length > 0 && (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              onClick={() => setCopied(copyText(list.current))}
            >
              {copied ? words.copied : words.copy}
            </Button>
          )}
          <Button
            leftSection={<IconFileImport size={16} />}
            data-testid="import-another"
            data-autofocus
            onClick={() => {
              close();
              void importPlanFile();
            }}
          >
            {words.chooseAnother}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Copies what an element says, by way of the selection: the window has no permission to use the clipboard by itself. */
function copyText(element: HTMLElement | null): boolean {
  const selection = document.getSelection();
  if (!element || !selection) return false;
  selection.selectAllChildren(element);
  const done = document.execCommand('copy');
  selection.removeAllRanges();
  return done;
}
