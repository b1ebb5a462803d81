import { Select } from '@mantine/core';
import { useState } from 'react';
import { type BoardPart, partName } from '../../shared/board-part';
import { lookBackColumns } from '../../shared/model/session';
import { quadrants } from '../../shared/model/swot';
import { type Brainstorm, partsOf } from '../../shared/sealed-box';
import { texts } from '../../shared/texts/texts';
import { Ask } from '../sealed/ask';
import { revealEntries } from './brainstorm-actions';

const words = texts.brainstorm.reveal;

interface RevealProps {
  readonly id: string;
  readonly brainstorm: Brainstorm;
  readonly count: number;
  readonly onBack: () => void;
  readonly onRevealed: (cardIds: readonly string[]) => void;
}

/** Asks before everything is uncovered together, and where it goes. */
export function Reveal({ id, brainstorm, count, onBack, onRevealed }: RevealProps) {
  const parts = partsOf(brainstorm);
  const ofReview = 'reviewId' in brainstorm;
  const single = parts.length === 1 ? (parts[0] ?? null) : null;
  const [part, setPart] = useState<BoardPart | null>(single);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const choices = (ofReview ? lookBackColumns : quadrants).map((value) => ({
    value: value as string,
    label: partName(value),
  }));
  return (
    <Ask
      question={words.ask(count)}
      note={ofReview ? words.noteOfReview : words.note}
      yes={words.submit}
      no={words.notYet}
      refused={failed ?? (count === 0 ? words.nothing : null)}
      busy={busy}
      onYes={async () => {
        setBusy(true);
        const revealed = await revealEntries(id, part);
        setBusy(false);
        if (typeof revealed === 'string') setFailed(revealed);
        else onRevealed(revealed);
      }}
      onNo={onBack}
    >
      <Select
        label={words.into}
        data={single ? choices : [{ value: '', label: words.asChosen }, ...choices]}
        value={part ?? ''}
        allowDeselect={false}
        onChange={(value) => setPart((value || null) as BoardPart | null)}
        comboboxProps={{ withinPortal: false }}
        w="18em"
        ta="start"
        data-testid="reveal-into"
      />
    </Ask>
  );
}
