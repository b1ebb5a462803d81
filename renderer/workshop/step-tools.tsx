import { Button } from '@mantine/core';
import { IconPencil, IconThumbUp } from '@tabler/icons-react';
import type { AgendaStep, Session } from '../../shared/model/session';
import { type Quadrant, quadrants } from '../../shared/model/swot';
import { texts } from '../../shared/texts/texts';
import { useReadOnly } from '../hooks';
import { showSealed, type VotePreset } from '../sealed/sealed-state';

const words = texts.workshop.run;

/** The quadrants a step's place was asked to show. */
function named(step: AgendaStep): { readonly quadrants?: readonly Quadrant[] } {
  const chosen = quadrants.filter((quadrant) => step.placeArgument.split(',').includes(quadrant));
  return chosen.length > 0 ? { quadrants: chosen } : {};
}

function votePreset(session: Session, step: AgendaStep): VotePreset {
  const [only, ...more] = named(step).quadrants ?? [];
  return {
    sessionId: session.id,
    subject: step.place === 'tows' ? 'option' : 'swotItem',
    ...(only && more.length === 0 ? { quadrant: only } : {}),
  };
}

/** What a step's kind is done with: a vote, a silent brainstorm. */
export function StepTools({ session, step }: { readonly session: Session; readonly step: AgendaStep }) {
  const readOnly = useReadOnly();
  if (readOnly) return null;
  if (step.kind === 'vote') {
    return (
      <Button
        leftSection={<IconThumbUp size={14} />}
        onClick={() => showSealed({ kind: 'startVote', preset: votePreset(session, step) })}
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
        onClick={() => showSealed({ kind: 'startBrainstorm', ...named(step) })}
        data-testid="step-brainstorm"
      >
        {words.brainstorm}
      </Button>
    );
  }
  return null;
}
