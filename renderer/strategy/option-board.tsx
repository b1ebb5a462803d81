import { Button } from '@mantine/core';
import { IconArrowsCross, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { OptionKind } from '../../shared/model/strategic-option';
import type { Quadrant } from '../../shared/model/swot';
import { cardsByQuadrant } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import { kindQuadrants, rankedOptions } from '../../shared/tows';
import { useDerived, useReadOnly } from '../hooks';
import { goTo, useStore } from '../store';
import { useDrawn } from '../ui/drawn-later';
import classes from './option-board.module.css';
import { OptionCard } from './option-card';
import { OptionForm } from './option-form';
import { useStrategyView } from './view';

const words = texts.strategy;
/** The options of a kind that come with the place; no screen shows more. */
const firstOptions = 16;
/** As the matrix is drawn: strengths left, weaknesses right; opportunities above, threats below. */
const order = ['SO', 'WO', 'ST', 'WT'] as const satisfies readonly OptionKind[];

/** The 2x2 of strategic options, each kind with what it asks. */
export function OptionBoard() {
  return (
    <div className={classes.board} data-testid="option-board">
      {order.map((kind) => (
        <KindPanel key={kind} kind={kind} />
      ))}
    </div>
  );
}

function KindPanel({ kind }: { readonly kind: OptionKind }) {
  const options = useDerived((plan) => rankedOptions(plan, kind), ['strategicOption'], [kind]);
  const drawn = useDrawn(options.length, firstOptions);
  const { internal, external } = kindQuadrants[kind];
  const ready = useDerived(
    (plan) => {
      const cards = cardsByQuadrant(plan);
      return cards[internal].length > 0 && cards[external].length > 0;
    },
    ['swotItem'],
    [kind],
  );
  const readOnly = useReadOnly();
  const presenting = useStore((state) => state.presenting);
  const [writing, setWriting] = useState(false);
  return (
    <section className={classes.panel} aria-label={`${kind}: ${words.asks[kind]}`} data-kind={kind}>
      <header className={classes.head}>
        <span className={classes.kind} style={{ borderColor: borders(internal, external) }}>
          {words.kind[kind]}
        </span>
        <h2 className={classes.asks}>{words.asks[kind]}</h2>
        <span className={classes.count}>{options.length}</span>
        {ready && !readOnly && !presenting && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconArrowsCross size={14} />}
            aria-label={words.pairsOf(kind)}
            onClick={() => useStrategyView.setState({ matrix: kind })}
            data-testid={`pairs-${kind}`}
          >
            {words.pairs}
          </Button>
        )}
      </header>
      <ul className={classes.list}>
        {options.slice(0, drawn).map((option) => (
          <li key={option.id}>
            <OptionCard option={option} />
          </li>
        ))}
        {options.length === 0 && ready && <li className={classes.none}>{words.question[kind]}</li>}
        {!ready && (
          <li className={classes.none}>
            {words.noCards(texts.swot.quadrant[internal].plural, texts.swot.quadrant[external].plural)}{' '}
            {!presenting && (
              <Button variant="subtle" size="compact-sm" onClick={() => goTo('swot')}>
                {words.toSwot}
              </Button>
            )}
          </li>
        )}
      </ul>
      {ready && !readOnly && !presenting && (
        <div className={classes.foot}>
          {writing ? (
            <OptionForm kind={kind} onDone={() => setWriting(false)} />
          ) : (
            <button
              type="button"
              className={classes.add}
              onClick={() => setWriting(true)}
              data-testid={`write-option-${kind}`}
            >
              <IconPlus size={16} aria-hidden /> {words.write}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

/** A frame of the colours of the two quadrants that meet. */
function borders(internal: Quadrant, external: Quadrant): string {
  return `var(--tl-${internal}) var(--tl-${external}) var(--tl-${external}) var(--tl-${internal})`;
}
