import { Button } from '@mantine/core';
import { IconChartBar, IconPencil, IconThumbUp } from '@tabler/icons-react';
import type { AgendaStep, Session } from '../../shared/model/session';
import { type Quadrant, quadrants } from '../../shared/model/swot';
import { texts } from '../../shared/texts/texts';
import { isOpen, voteRounds } from '../../shared/votes';
import { useDerived, useReadOnly } from '../hooks';
import { showSealed, useSealed, type VotePreset } from '../sealed/sealed-state';

const words = texts.workshop.run;

/** What a step's kind is done with: a vote, a silent brainstorm; one that is open already is gone on with. */
export function StepTools({ session, step }: { readonly session: Session; readonly step: AgendaStep }) {
  const readOnly = useReadOnly();
  if (readOnly) return null;
  if (step.kind === 'vote') return <VoteTools session={session} step={step} />;
  return step.kind === 'brainstorm' ? <BrainstormTools step={step} /> : null;
}

function VoteTools({ session, step }: { readonly session: Session; readonly step: AgendaStep }) {
  const preset = votePreset(session, step);
  const rounds = useDerived(
    (plan) =>
      voteRounds(plan).filter(({ sessionId, subject }) => sessionId === session.id && subject === preset.subject),
    ['voteRound'],
    [session.id, preset.subject],
  );
  const open = rounds.findLast(isOpen);
  const closed = rounds.findLast((round) => !isOpen(round));
  return (
    <>
      <Button
        leftSection={<IconThumbUp size={14} />}
        onClick={() => showSealed(open ? { kind: 'vote', roundId: open.id } : { kind: 'startVote', preset })}
        data-testid="step-vote"
      >
        {open ? texts.ballot.goOn(open.title) : words.vote}
      </Button>
      {!open && closed && (
        <Button
          variant="default"
          leftSection={<IconChartBar size={14} />}
          onClick={() => showSealed({ kind: 'vote', roundId: closed.id })}
          data-testid="step-result"
        >
          {texts.ballot.resultOf(closed.title)}
        </Button>
      )}
    </>
  );
}

function BrainstormTools({ step }: { readonly step: AgendaStep }) {
  const open = useSealed((state) => state.rounds?.find((round) => round.kind === 'brainstorm'));
  return (
    <Button
      leftSection={<IconPencil size={14} />}
      onClick={() =>
        showSealed(open ? { kind: 'brainstorm', id: open.id } : { kind: 'startBrainstorm', ...namedQuadrants(step) })
      }
      data-testid="step-brainstorm"
    >
      {open ? texts.brainstorm.goOn : words.brainstorm}
    </Button>
  );
}

/** The quadrants a step's place was asked to show: those named, else the whole board where the step opens it. */
function namedQuadrants({ place, placeArgument }: AgendaStep): { readonly quadrants?: readonly Quadrant[] } {
  const chosen = quadrants.filter((quadrant) => placeArgument.split(',').includes(quadrant));
  if (chosen.length > 0) return { quadrants: chosen };
  return place === 'swot' ? { quadrants } : {};
}

function votePreset(session: Session, step: AgendaStep): VotePreset {
  const [only, ...more] = namedQuadrants(step).quadrants ?? [];
  return {
    sessionId: session.id,
    subject: step.place === 'tows' ? 'option' : 'swotItem',
    ...(only && more.length === 0 ? { quadrant: only } : {}),
  };
}
