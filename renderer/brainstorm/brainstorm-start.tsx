import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { asLookBackColumn, asQuadrant, type BoardPart, partName } from '../../shared/board-part';
import { lookBackColumns } from '../../shared/model/session';
import { type Quadrant, quadrants } from '../../shared/model/swot';
import type { Brainstorm } from '../../shared/sealed-box';
import { texts } from '../../shared/texts/texts';
import { showFailure } from '../ui/notify';

const words = texts.brainstorm.start;

interface BrainstormStartProps {
  /** The review whose retrospective it is for; left out: it is for the SWOT. */
  readonly reviewId?: string | undefined;
  /** Chosen at first. */
  readonly quadrants?: readonly Quadrant[] | undefined;
  readonly onStarted: (id: string) => void;
  readonly onCancel: () => void;
}

/** Asks what a silent brainstorm is about and where its ideas go. */
export function BrainstormStart({
  reviewId,
  quadrants: first = ['strength'],
  onStarted,
  onCancel,
}: BrainstormStartProps) {
  const parts: readonly BoardPart[] = reviewId ? lookBackColumns : quadrants;
  const [chosen, setChosen] = useState<readonly BoardPart[]>(reviewId ? lookBackColumns : first);
  const [question, setQuestion] = useState<string>();
  const [busy, setBusy] = useState(false);
  const usual = usualQuestion(chosen);
  const start = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (chosen.length === 0 || busy) return;
    setBusy(true);
    const about = brainstormOn((question ?? usual).trim(), chosen, reviewId);
    const result = await window.throughline['brainstorm:start'](about);
    setBusy(false);
    if (result.ok) onStarted(result.value.id);
    else showFailure(result.error);
  };
  return (
    <Modal
      opened
      onClose={onCancel}
      title={words.title}
      size={480}
      closeButtonProps={{ 'aria-label': texts.shell.close }}
    >
      <form onSubmit={(event) => void start(event)} data-testid="brainstorm-start">
        <Stack gap="md">
          <Checkbox.Group
            label={reviewId ? words.columns : words.quadrants}
            description={words.quadrantsHint}
            value={[...chosen]}
            onChange={(values) => setChosen(parts.filter((part) => values.includes(part)))}
            error={chosen.length === 0 ? words.pickOne : undefined}
          >
            <Group mt={8}>
              {parts.map((part) => (
                <Checkbox key={part} value={part} label={partName(part)} />
              ))}
            </Group>
          </Checkbox.Group>
          <TextInput
            label={words.question}
            value={question ?? usual}
            maxLength={300}
            data-autofocus
            onChange={(event) => setQuestion(event.currentTarget.value)}
          />
          <Text size="sm" c="dimmed">
            {words.promise}
          </Text>
          <Group justify="flex-end" gap="sm">
            <Button size="sm" variant="default" onClick={onCancel}>
              {texts.shell.cancel}
            </Button>
            <Button
              size="sm"
              type="submit"
              loading={busy}
              disabled={chosen.length === 0}
              data-testid="start-brainstorm"
            >
              {words.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** What people are asked unless somebody writes a question of their own. */
function usualQuestion(chosen: readonly BoardPart[]): string {
  const [first] = chosen;
  const column = asLookBackColumn(first ?? '');
  if (column) return chosen.length === 1 ? words.columnQuestion[column] : words.manyColumnsQuestion;
  const quadrant = asQuadrant(first ?? '');
  return quadrant && chosen.length === 1 ? texts.swot.prompt[quadrant].question : words.manyQuestion;
}

function brainstormOn(question: string, chosen: readonly BoardPart[], reviewId: string | undefined): Brainstorm {
  return reviewId
    ? { question, reviewId, columns: chosen.flatMap((part) => asLookBackColumn(part) ?? []) }
    : { question, quadrants: chosen.flatMap((part) => asQuadrant(part) ?? []) };
}
