import { Button } from '@mantine/core';
import { IconPencil, IconThumbUp } from '@tabler/icons-react';
import type { AgendaStep, Session } from '../../shared/model/session';
import { texts } from '../../shared/texts/texts';
import { useReadOnly } from '../hooks';
import { showSealed } from '../sealed/sealed-state';

const words = texts.workshop.run;

/** What a step's kind is done with: a vote, a silent brainstorm. */
export function StepTools({ session, step }: { readonly session: Session; readonly step: AgendaStep }) {
  const readOnly = useReadOnly();
  if (readOnly) return null;
  if (step.kind === 'vote') {
    return (
      <Button
        leftSection={<IconThumbUp size={14} />}
        onClick={() => showSealed({ kind: 'startVote', sessionId: session.id })}
        data-testid="step-vote"
      >
        {words.vote}
      </Button>
    );
  }
  if (step.kind === 'brainstorm') {
    return (
      <Button
        leftSection={<IconPencil size={14} />}
        onClick={() => showSealed({ kind: 'startBrainstorm' })}
        data-testid="step-brainstorm"
      >
        {words.brainstorm}
      </Button>
    );
  }
  return null;
}
