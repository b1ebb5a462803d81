import { Select } from '@mantine/core';
import { useState } from 'react';
import { type Quadrant, quadrants } from '../../shared/model/swot';
import type { Brainstorm } from '../../shared/sealed-box';
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
  const single = brainstorm.quadrants.length === 1 ? (brainstorm.quadrants[0] ?? null) : null;
  const [quadrant, setQuadrant] = useState<Quadrant | null>(single);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const choices = quadrants.map((value) => ({
    value: value as string,
    label: texts.swot.quadrant[value].many as string,
  }));
  return (
    <Ask
      question={words.ask(count)}
      note={words.note}
      yes={words.submit}
      no={words.notYet}
      refused={failed ?? (count === 0 ? words.nothing : null)}
      busy={busy}
      onYes={async () => {
        setBusy(true);
        const revealed = await revealEntries(id, quadrant);
        setBusy(false);
        if (typeof revealed === 'string') setFailed(revealed);
        else onRevealed(revealed);
      }}
      onNo={onBack}
    >
      <Select
        label={words.into}
        data={single ? choices : [{ value: '', label: words.asChosen }, ...choices]}
        value={quadrant ?? ''}
        allowDeselect={false}
        onChange={(value) => setQuadrant((value || null) as Quadrant | null)}
        comboboxProps={{ withinPortal: false }}
        w="18em"
        ta="start"
        data-testid="reveal-into"
      />
    </Ask>
  );
}
