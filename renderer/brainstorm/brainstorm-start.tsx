import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Quadrant, quadrants } from '../../shared/model/swot';
import { texts } from '../../shared/texts/texts';
import { showFailure } from '../ui/notify';

const words = texts.brainstorm.start;

interface BrainstormStartProps {
  /** Chosen at first. */
  readonly quadrants?: readonly Quadrant[] | undefined;
  readonly onStarted: (id: string) => void;
  readonly onCancel: () => void;
}

/** Asks what a silent brainstorm is about and where its ideas go. */
export function BrainstormStart({ quadrants: first = ['strength'], onStarted, onCancel }: BrainstormStartProps) {
  const [chosen, setChosen] = useState<readonly Quadrant[]>(first);
  const [question, setQuestion] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [only] = chosen;
  const usual = chosen.length === 1 && only ? texts.swot.prompt[only].question : words.manyQuestion;
  const start = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (chosen.length === 0 || busy) return;
    setBusy(true);
    const result = await window.throughline['brainstorm:start']({
      question: (question ?? usual).trim(),
      quadrants: [...chosen],
    });
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
            label={words.quadrants}
            description={words.quadrantsHint}
            value={[...chosen]}
            onChange={(values) => setChosen(quadrants.filter((quadrant) => values.includes(quadrant)))}
            error={chosen.length === 0 ? words.pickOne : undefined}
          >
            <Group mt={8}>
              {quadrants.map((quadrant) => (
                <Checkbox key={quadrant} value={quadrant} label={texts.swot.quadrant[quadrant].many} />
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
