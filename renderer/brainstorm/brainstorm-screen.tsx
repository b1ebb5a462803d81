import { useEffect, useRef, useState } from 'react';
import { texts } from '../../shared/texts/texts';
import { useReadOnly } from '../hooks';
import { Ask } from '../sealed/ask';
import { Cover } from '../sealed/cover';
import { useSealed, useSealedRound } from '../sealed/sealed-state';
import { Trouble } from '../sealed/trouble';
import { discardBrainstorm } from './brainstorm-actions';
import { FromPaper } from './from-paper';
import { Reveal } from './reveal';
import { Writing } from './writing';

const words = texts.brainstorm;

interface BrainstormScreenProps {
  readonly id: string;
  /** Back to the plan; the brainstorm stays open. Must be the same function every time. */
  readonly onLeave: () => void;
  /** The ideas are these cards now. */
  readonly onRevealed: (cardIds: readonly string[]) => void;
}

/** A silent brainstorm over the whole window: writing under cover, a list from paper, and revealing together. */
export function BrainstormScreen({ id, onLeave, onRevealed }: BrainstormScreenProps) {
  const known = useSealed((state) => state.rounds !== undefined);
  const round = useSealedRound(id);
  const readOnly = useReadOnly();
  const [part, setPart] = useState<'writing' | 'paper' | 'reveal' | 'discard'>('writing');
  const wasThere = useRef(false);
  const gone = known && !round && part !== 'reveal' && wasThere.current;
  useEffect(() => {
    if (round) wasThere.current = true;
  }, [round]);
  useEffect(() => {
    // Revealed or discarded, perhaps in another window.
    if (gone) onLeave();
  }, [gone, onLeave]);
  if (!round?.brainstorm) return null;
  const { brainstorm, condition } = round;
  const count = round.count ?? 0;
  const back = () => setPart('writing');
  return (
    <Cover label={words.name} kind={part === 'writing' && condition === 'ready' ? 'turn' : 'curtain'}>
      {part === 'discard' && (
        <Ask
          question={words.discard.ask}
          note={words.discard.note(round.count)}
          yes={words.discard.submit}
          no={words.reveal.notYet}
          destructive
          onYes={() => void discardBrainstorm(id)}
          onNo={back}
        />
      )}
      {part !== 'discard' && condition !== 'ready' && (
        <Trouble
          title={words.trouble}
          condition={condition}
          onLeave={onLeave}
          discard={words.discard.open}
          onDiscard={readOnly ? undefined : () => setPart('discard')}
        />
      )}
      {condition === 'ready' && part === 'writing' && (
        <Writing id={id} brainstorm={brainstorm} count={count} onPart={setPart} onLeave={onLeave} />
      )}
      {condition === 'ready' && part === 'paper' && <FromPaper id={id} brainstorm={brainstorm} onBack={back} />}
      {condition === 'ready' && part === 'reveal' && (
        <Reveal id={id} brainstorm={brainstorm} count={count} onBack={back} onRevealed={onRevealed} />
      )}
    </Cover>
  );
}
