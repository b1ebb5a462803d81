import { Button, Group, Modal, Text } from '@mantine/core';
import { create } from 'zustand';
import { nameOf } from '../../shared/commands/foundation';
import { deletionPreview, previewInWords } from '../../shared/consequences';
import { formatOf } from '../../shared/format';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';
import type { DeletableTable } from './delete-items';

/** What the whole line hangs on: one is asked before such an item is taken out of it. */
const asked: ReadonlySet<DeletableTable> = new Set<DeletableTable>([
  'stakeholder',
  'strategicOption',
  'decision',
  'session',
]);

interface Question {
  readonly title: string;
  readonly linked: string;
  readonly answer: (yes: boolean) => void;
}

const useQuestion = create<{ readonly question: Question | null }>(() => ({ question: null }));

/** Asks before items are deleted that others link to, saying what; resolves at once to true where there is nothing to ask. */
export async function mayDelete(table: DeletableTable, ids: readonly string[]): Promise<boolean> {
  const { plan } = useStore.getState();
  const preview = deletionPreview(plan, table, ids);
  if (!asked.has(table) || preview.linked.length === 0) return true;
  const words = texts.deletion.ask;
  const name = nameOf(plan, table, ids[0] ?? '');
  return new Promise((resolve) => {
    useQuestion.setState({
      question: {
        title: ids.length === 1 ? words.title(name) : words.titleMany(ids.length),
        linked: previewInWords(preview, formatOf(plan).list),
        answer: (yes) => {
          useQuestion.setState({ question: null });
          resolve(yes);
        },
      },
    });
  });
}

/** The question before something linked is deleted. */
export function AskDeletion() {
  const question = useQuestion((state) => state.question);
  if (!question) return null;
  const { title, linked, answer } = question;
  const words = texts.deletion.ask;
  return (
    <Modal
      opened
      onClose={() => answer(false)}
      title={title}
      closeButtonProps={{ 'aria-label': texts.shell.close }}
      data-testid="ask-deletion"
    >
      <Text size="sm">{linked}</Text>
      <Group gap={8} mt="md">
        <Button onClick={() => answer(false)} variant="default" data-autofocus data-testid="keep-it">
          {words.cancel}
        </Button>
        <Button color="red" onClick={() => answer(true)} data-testid="delete-linked">
          {words.unlink}
        </Button>
      </Group>
    </Modal>
  );
}
