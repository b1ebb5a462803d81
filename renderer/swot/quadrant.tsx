import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import type { Quadrant as QuadrantName, SwotItem } from '../../shared/model/swot';
import { needsAnswer } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import { useDrawn } from '../ui/drawn-later';
import { AddField } from './add-field';
import { focusAddField } from './board-actions';
import { carried, toggleCollapsed, useBoard } from './board-state';
import { isFiltering } from './board-view';
import { Card } from './card';
import classes from './quadrant.module.css';
import { quadrantIcons } from './quadrant-look';

const words = texts.swot;

interface QuadrantProps {
  readonly quadrant: QuadrantName;
  readonly items: readonly SwotItem[];
  /** All cards of the quadrant, shown or not. */
  readonly all: readonly SwotItem[];
  readonly answers: ReadonlyMap<string, number>;
  readonly merged: ReadonlyMap<string, number>;
  readonly readOnly: boolean;
}

/** Above this many cards only those near the view are laid out and painted. */
const manyCards = 60;
/** The cards that come with the board; no screen shows more of one quadrant. */
const firstCards = 24;

/** One quarter of the board: its cards in columns and the line to add more. */
export const Quadrant = memo(function Quadrant({ quadrant, items, all, answers, merged, readOnly }: QuadrantProps) {
  const collapsed = useBoard((state) => state.collapsed.has(quadrant));
  const over = useBoard((state) => carried(state)?.target?.quadrant === quadrant);
  const active = useBoard((state) => items.findIndex(({ id }) => id === state.activeId));
  const tabStop = items[Math.max(active, 0)]?.id ?? null;
  // The card that is gone to is there at once.
  const drawn = Math.max(useDrawn(items.length, firstCards), active + 1);
  const Icon = quadrantIcons[quadrant];
  const { many } = words.quadrant[quadrant];
  const unanswered = needsAnswer(quadrant) ? all.filter(({ id }) => !answers.get(id)).length : 0;
  const filtering = useBoard((state) => isFiltering(state.filter));
  const count = filtering ? words.countShown(items.length, all.length) : String(items.length);
  return (
    <section
      className={classes.quadrant}
      data-quadrant={quadrant}
      data-collapsed={collapsed || undefined}
      data-over={over || undefined}
      aria-label={`${many}: ${words.sides[quadrant]}`}
    >
      <header className={classes.head}>
        <Icon className={classes.icon} aria-hidden />
        <h2 className={classes.name}>{many}</h2>
        <span className={classes.count} data-testid={`count-${quadrant}`}>
          {count}
        </span>
        {unanswered > 0 && <span className={classes.gaps}>{words.unansweredIn(unanswered)}</span>}
        <Tooltip label={collapsed ? words.expand(many) : words.collapse(many)}>
          <ActionIcon
            className={classes.fold}
            size="sm"
            aria-label={collapsed ? words.expand(many) : words.collapse(many)}
            aria-expanded={!collapsed}
            data-expand={collapsed || undefined}
            onClick={() => toggleCollapsed(quadrant)}
          >
            {collapsed ? <IconChevronRight size={16} /> : <IconChevronDown size={16} />}
          </ActionIcon>
        </Tooltip>
      </header>
      {!collapsed && (
        <>
          <div className={classes.list} data-list={quadrant} data-many={items.length > manyCards || undefined}>
            {items.length > 0 ? (
              <div className={classes.grid} role="grid" aria-label={many} aria-multiselectable="true">
                {items.slice(0, drawn).map((item) => (
                  <Card
                    key={item.id}
                    item={item}
                    quadrant={quadrant}
                    answers={answers.get(item.id) ?? 0}
                    merged={merged.get(item.id) ?? 0}
                    tabStop={item.id === tabStop}
                  />
                ))}
              </div>
            ) : (
              <Nothing quadrant={quadrant} filtered={all.length > 0} readOnly={readOnly} />
            )}
            <DropBar quadrant={quadrant} />
          </div>
          {!readOnly && <AddField quadrant={quadrant} lastId={items.at(-1)?.id} />}
        </>
      )}
    </section>
  );
});

/** Where a dragged card would go. */
function DropBar({ quadrant }: { readonly quadrant: QuadrantName }) {
  const bar = useBoard((state) =>
    state.lift?.by === 'pointer' && state.lift.target?.quadrant === quadrant ? state.lift.bar : null,
  );
  if (!bar) return null;
  return <div className={classes.bar} style={{ left: bar.left, top: bar.top, height: bar.height }} aria-hidden />;
}

interface NothingProps {
  readonly quadrant: QuadrantName;
  readonly filtered: boolean;
  readonly readOnly: boolean;
}

/** An empty quadrant asks its question and shows what an answer looks like. */
function Nothing({ quadrant, filtered, readOnly }: NothingProps) {
  if (filtered) return <p className={classes.none}>{words.nothingMatches}</p>;
  const { question, examples } = words.prompt[quadrant];
  const content = (
    <>
      <span className={classes.question}>{question}</span>
      <span className={classes.examples}>
        <span className="visually-hidden">{words.forExample} </span>
        {examples.map((example) => (
          <span key={example} className={classes.example}>
            {example}
          </span>
        ))}
      </span>
    </>
  );
  if (readOnly) return <div className={classes.prompt}>{content}</div>;
  return (
    <UnstyledButton className={classes.prompt} onClick={() => focusAddField(quadrant)} tabIndex={-1}>
      {content}
    </UnstyledButton>
  );
}
