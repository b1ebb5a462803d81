import { Button, TextInput } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { OptionKind } from '../../shared/model/strategic-option';
import { topItems } from '../../shared/priorities';
import { texts } from '../../shared/texts/texts';
import { fitMatrix, kindQuadrants, rankedOptions } from '../../shared/tows';
import { useDerived, useReadOnly } from '../hooks';
import { run } from '../store';
import { announce } from '../ui/announce';
import { OptionCard } from './option-card';
import classes from './pair-matrix.module.css';
import { useStrategyView } from './view';

const words = texts.strategy;
/** The top cards of each side: more is no matrix one can talk through. */
const most = 8;
const arrows = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] } as const;

/** The matrix of one kind: mark how well the top cards meet, and write down the option a pair suggests. */
export function PairMatrix({ kind }: { readonly kind: OptionKind }) {
  const { internal, external } = kindQuadrants[kind];
  const matrix = useDerived(
    (plan) => fitMatrix(plan, kind, topItems(plan, internal, most), topItems(plan, external, most)),
    ['swotItem', 'swotFit', 'voteRound', 'voteTotal'],
    [kind],
  );
  const options = useDerived((plan) => rankedOptions(plan, kind), ['strategicOption'], [kind]);
  const readOnly = useReadOnly();
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const grid = useRef<HTMLTableElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const row = matrix.internal[at[0]];
  const column = matrix.external[at[1]];

  const mark = (r: number, c: number, fit: number | null): void => {
    const [one, other] = [matrix.internal[r], matrix.external[c]];
    if (!one || !other || readOnly) return;
    void run('tows.setFit', { internalId: one.id, externalId: other.id, fit }).then((changes) => {
      if (changes) announce(words.cell(one.title, other.title, fitName(fit)));
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key in arrows) {
      const [dr, dc] = arrows[event.key as keyof typeof arrows];
      const next = [
        Math.max(0, Math.min(matrix.internal.length - 1, at[0] + dr)),
        Math.max(0, Math.min(matrix.external.length - 1, at[1] + dc)),
      ] as const;
      setAt(next);
      grid.current?.querySelector<HTMLElement>(`[data-cell="${next.join(' ')}"]`)?.focus();
    } else if (['0', '1', '2'].includes(event.key)) mark(at[0], at[1], Number(event.key));
    else if (event.key === 'Delete' || event.key === 'Backspace') mark(at[0], at[1], null);
    else if (event.key === 'Enter') field.current?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <div className={classes.matrix} data-testid="pair-matrix">
      <header className={classes.head}>
        <Button
          className={classes.back ?? ''}
          variant="default"
          leftSection={<IconArrowLeft size="1.1em" />}
          onClick={() => useStrategyView.setState({ matrix: null })}
        >
          {words.back}
        </Button>
        <h2 className={classes.asks}>
          {words.kind[kind]}: {words.question[kind]}
        </h2>
        <span className={classes.quiet}>{words.judged(matrix.judged, matrix.total)}</span>
      </header>
      <div className={classes.scroller}>
        <table ref={grid} aria-label={words.matrix} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <td />
              {matrix.external.map((item) => (
                <th key={item.id} scope="col" style={{ color: `var(--tl-${external})` }}>
                  <span className={classes.label} title={item.title}>
                    {item.title}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.internal.map((item, r) => (
              <tr key={item.id}>
                <th scope="row" style={{ color: `var(--tl-${internal})` }}>
                  <span className={classes.label} title={item.title}>
                    {item.title}
                  </span>
                </th>
                {matrix.external.map((other, c) => {
                  const fit = matrix.cells[r]?.[c] ?? null;
                  const here = at[0] === r && at[1] === c;
                  return (
                    <td key={other.id}>
                      <button
                        type="button"
                        className={classes.cell}
                        data-fit={fit ?? undefined}
                        data-here={here || undefined}
                        data-cell={`${r} ${c}`}
                        tabIndex={here ? 0 : -1}
                        aria-label={words.cell(item.title, other.title, fitName(fit))}
                        onFocus={() => setAt([r, c])}
                        onClick={() => {
                          if (here) mark(r, c, fit === null ? 1 : fit === 1 ? 2 : fit === 2 ? 0 : null);
                          else setAt([r, c]);
                        }}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {row && column && !readOnly && (
        <PairOption
          key={`${row.id} ${column.id}`}
          kind={kind}
          field={field}
          pair={[row, column]}
          onWritten={() => grid.current?.querySelector<HTMLElement>('[data-here]')?.focus()}
        />
      )}
      <ul className={classes.options}>
        {options.map((option) => (
          <li key={option.id} data-kind={kind}>
            <OptionCard option={option} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function fitName(fit: number | null): string {
  return fit === null ? words.notJudged : (words.fit[fit] ?? words.notJudged);
}

interface PairOptionProps {
  readonly kind: OptionKind;
  readonly pair: readonly { readonly id: string; readonly title: string }[];
  readonly field: React.RefObject<HTMLInputElement | null>;
  readonly onWritten: () => void;
}

/** The option that a pair suggests: typed, Enter, done. */
function PairOption({ kind, pair, field, onWritten }: PairOptionProps) {
  const [title, setTitle] = useState('');
  const write = async (): Promise<void> => {
    const typed = title.trim();
    if (typed === '') return;
    const swotItemIds = pair.map(({ id }) => id);
    if (!(await run('option.create', { kind, title: typed, swotItemIds }))) return;
    announce(words.written(typed));
    setTitle('');
    onWritten();
  };
  return (
    <TextInput
      ref={field}
      className={classes.field ?? ''}
      label={words.pair(pair[0]?.title ?? '', pair[1]?.title ?? '')}
      placeholder={words.suggests}
      value={title}
      maxLength={300}
      onChange={(event) => setTitle(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          void write();
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          onWritten();
        }
      }}
      data-testid="pair-option"
    />
  );
}
