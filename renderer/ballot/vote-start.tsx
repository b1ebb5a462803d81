import {
  Button,
  Checkbox,
  Group,
  Modal,
  NumberInput,
  Radio,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { partName } from '../../shared/board-part';
import { createdId } from '../../shared/changes';
import { usualBudget } from '../../shared/commands/vote';
import { type LookBackColumn, lookBackColumns } from '../../shared/model/session';
import { type Quadrant, quadrants } from '../../shared/model/swot';
import { type VoteSubject, voteRoundSchema, voteSubjects } from '../../shared/model/vote';
import { texts } from '../../shared/texts/texts';
import { votable } from '../../shared/votes';
import { useDerived } from '../hooks';
import type { VotePreset } from '../sealed/sealed-state';
import { run } from '../store';

const words = texts.ballot.start;
const mostVotes = voteRoundSchema.shape.budget.maxValue ?? 50;

interface VoteStartProps {
  readonly preset?: VotePreset | undefined;
  /** The vote is open. */
  readonly onStarted: (roundId: string) => void;
  readonly onCancel: () => void;
}

/** Asks what a vote is about and by which rules; they are fixed from then on. */
export function VoteStart({ preset = {}, onStarted, onCancel }: VoteStartProps) {
  const [subject, setSubject] = useState<VoteSubject>(preset.subject ?? 'swotItem');
  const [question, setQuestion] = useState<string>();
  const [explanation, setExplanation] = useState('');
  const [quadrant, setQuadrant] = useState<Quadrant | null>(preset.quadrant ?? null);
  const [noteColumn, setNoteColumn] = useState<LookBackColumn | null>(preset.noteColumn ?? null);
  const [budget, setBudget] = useState<number | string>(usualBudget);
  const [onePerItem, setOnePerItem] = useState(false);
  const [ballot, setBallot] = useState<'secret' | 'named'>('secret');
  const [refused, setRefused] = useState<string>();
  const { sessionId = null } = preset;
  const candidates = useDerived(
    (plan) => votable(plan, { subject, quadrant, sessionId, noteColumn }).length,
    ['swotItem', 'strategicOption', 'optionSwotItem', 'sessionNote'],
    [subject, quadrant, sessionId, noteColumn],
  );
  // The notes are those of a session.
  const subjects = voteSubjects.filter((each) => each !== 'note' || sessionId !== null);
  const title = (question ?? words.defaultQuestion[subject]).trim();
  const validBudget = typeof budget === 'number' && Number.isInteger(budget) && budget >= 1 && budget <= mostVotes;
  const start = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!validBudget || candidates === 0 || title === '') return;
    const about = { title, question: explanation.trim(), sessionId, subject, quadrant, noteColumn };
    const input = { ...about, budget, onePerItem, ballot };
    const changes = await run('vote.open', input, ({ message }) => setRefused(message));
    const roundId = changes && createdId(changes, 'voteRound');
    if (roundId) onStarted(roundId);
  };
  return (
    <Modal
      opened
      onClose={onCancel}
      title={words.title}
      size={520}
      closeButtonProps={{ 'aria-label': texts.shell.close }}
    >
      <form onSubmit={(event) => void start(event)} data-testid="vote-start">
        <Stack gap="md">
          <TextInput
            label={words.question}
            value={question ?? words.defaultQuestion[subject]}
            placeholder={words.questionExample}
            maxLength={300}
            required
            data-autofocus
            onChange={(event) => setQuestion(event.currentTarget.value)}
          />
          <Textarea
            label={words.explanation}
            value={explanation}
            maxLength={2_000}
            minRows={1}
            onChange={(event) => setExplanation(event.currentTarget.value)}
          />
          <Radio.Group label={words.subject} value={subject} onChange={(value) => setSubject(value as VoteSubject)}>
            <Group mt={6}>
              {subjects.map((each) => (
                <Radio key={each} value={each} label={words.subjects[each]} />
              ))}
            </Group>
          </Radio.Group>
          {subject === 'note' && (
            <Select
              label={words.noteColumn}
              data={[
                { value: '', label: words.allNoteColumns },
                ...lookBackColumns.map((value) => ({ value, label: partName(value) })),
              ]}
              value={noteColumn ?? ''}
              allowDeselect={false}
              onChange={(value) => setNoteColumn((value || null) as LookBackColumn | null)}
              data-testid="vote-column"
            />
          )}
          {subject === 'swotItem' && (
            <Select
              label={words.quadrant}
              data={[
                { value: '', label: words.allQuadrants },
                ...quadrants.map((value) => ({ value, label: texts.swot.quadrant[value].many })),
              ]}
              value={quadrant ?? ''}
              allowDeselect={false}
              onChange={(value) => setQuadrant((value || null) as Quadrant | null)}
            />
          )}
          <Text size="sm" c={candidates === 0 ? 'var(--tl-threat)' : 'dimmed'} role="status" data-testid="candidates">
            {candidates === 0 ? words.nothing[subject] : words.candidates(candidates, subject)}
          </Text>
          <Group align="flex-end" gap="xl">
            <NumberInput
              label={words.budget}
              value={budget}
              onChange={setBudget}
              min={1}
              max={mostVotes}
              allowDecimal={false}
              allowNegative={false}
              clampBehavior="none"
              w={180}
              error={validBudget ? undefined : words.budgetRange(mostVotes)}
              data-testid="budget"
            />
            <Checkbox
              pb={8}
              label={words.onePerItem}
              checked={onePerItem}
              onChange={(event) => setOnePerItem(event.currentTarget.checked)}
            />
          </Group>
          <Radio.Group
            label={words.kind}
            description={words.fixed}
            value={ballot}
            onChange={(value) => setBallot(value as 'secret' | 'named')}
          >
            <Stack gap="xs" mt={8}>
              <Radio value="secret" label={words.secret} description={words.secretHint} />
              <Radio value="named" label={words.named} description={words.namedHint} />
            </Stack>
          </Radio.Group>
          {refused && (
            <Text size="sm" c="var(--tl-threat)" role="alert">
              {refused}
            </Text>
          )}
          <Group justify="flex-end" gap="sm">
            <Button size="sm" variant="default" onClick={onCancel}>
              {texts.shell.cancel}
            </Button>
            <Button
              size="sm"
              type="submit"
              disabled={candidates === 0 || !validBudget || title === ''}
              data-testid="start-vote"
            >
              {words.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
