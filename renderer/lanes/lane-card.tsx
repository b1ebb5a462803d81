import { UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import type { PlacedItem } from '../../shared/layout/trace-layout';
import type { TableName } from '../../shared/model/tables';
import { find } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { changeSettings, select } from '../store';
import { useFormat } from '../ui/use-format';
import { laneNote } from './lane-note';
import classes from './lanes-view.module.css';

interface LaneCardProps {
  readonly item: PlacedItem;
  readonly height: number;
  /** Whether it stands in the line one looks at. */
  readonly lit: boolean;
  readonly selected: boolean;
  readonly tabStop: boolean;
}

const noteTables: readonly TableName[] = [
  'swotItem',
  'strategicOption',
  'objective',
  'keyResult',
  'initiative',
  'period',
];

/** An item in its lane: its words, and in one line what it is and how far. A click opens its details. */
export const LaneCard = memo(function LaneCard({ item, height, lit, selected, tabStop }: LaneCardProps) {
  const { key, table, id, title, x, y, width } = item;
  const format = useFormat();
  const note = useDerived((plan, rollup) => laneNote(plan, rollup, format, item), noteTables, [item, format]);
  const quadrant = useDerived(
    (plan) => (table === 'swotItem' ? find(plan, 'swotItem', id)?.quadrant : undefined),
    ['swotItem'],
    [table, id],
  );
  return (
    <UnstyledButton
      className={classes.card}
      style={{ left: x, top: y, width, height }}
      data-lane-card={key}
      data-lit={lit || undefined}
      data-selected={selected || undefined}
      data-quadrant={quadrant}
      aria-pressed={selected}
      title={title}
      tabIndex={tabStop ? 0 : -1}
      onClick={() => {
        select({ table, id });
        void changeSettings({ inspectorOpen: true });
      }}
    >
      <span className={classes.title}>
        <span className="visually-hidden">{texts.trace.kind[table]}: </span>
        {title}
      </span>
      <span className={classes.note}>{note}</span>
    </UnstyledButton>
  );
});
