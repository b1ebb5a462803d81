import { ActionIcon, Select, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef, useState } from 'react';
import type { CommandInput } from '../../shared/commands/registry';
import { engagementCadences, type Stakeholder, stances } from '../../shared/model/stakeholder';
import { find, type Plan } from '../../shared/plan';
import { missingCare, zoneOf, zones } from '../../shared/stakeholders';
import { texts } from '../../shared/texts/texts';
import { changeSettings, run, select, useStore } from '../store';
import { deleteItems } from '../ui/delete-items';
import { NumberField } from '../ui/number-field';
import { OwnerSelect } from '../ui/owner-select';
import classes from './stakeholder-table.module.css';

const words = texts.stakeholders;
const rowHeight = 44;

/** The columns, and what each is sorted by. */
const columns = {
  name: { title: words.field.name, key: (row: Stakeholder) => row.name.toLocaleLowerCase() },
  zone: { title: words.field.zone, key: (row: Stakeholder) => zones.indexOf(zoneOf(row)) },
  power: { title: words.power, key: (row: Stakeholder) => -row.power },
  interest: { title: words.interest, key: (row: Stakeholder) => -row.interest },
  stanceNow: { title: words.field.stanceNow, key: (row: Stakeholder) => rank(stances, row.stanceNow) },
  stanceWanted: { title: words.field.stanceWanted, key: (row: Stakeholder) => rank(stances, row.stanceWanted) },
  cadence: { title: words.field.cadence, key: (row: Stakeholder) => rank(engagementCadences, row.cadence) },
  owner: {
    title: words.field.owner,
    key: (row: Stakeholder, plan: Plan) => find(plan, 'person', row.ownerId)?.name.toLocaleLowerCase() ?? '\uffff',
  },
} as const;
type Column = keyof typeof columns;

function rank<T>(scale: readonly T[], value: T | null): number {
  return value === null ? scale.length : scale.indexOf(value);
}

interface Order {
  readonly column: Column;
  readonly backwards: boolean;
}

interface TableProps {
  readonly stakeholders: readonly Stakeholder[];
  readonly readOnly: boolean;
}

/** The stakeholders as a table: sorted by any column, edited in place, smooth with hundreds. */
export function StakeholderTable({ stakeholders, readOnly }: TableProps) {
  const [order, setOrder] = useState<Order | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const selectedId = useStore((state) => (state.selection?.table === 'stakeholder' ? state.selection.id : null));
  const rows = order ? sorted(stakeholders, order, useStore.getState().plan) : stakeholders;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  return (
    <div ref={scroller} className={classes.scroller} data-testid="stakeholder-table">
      <div role="table" aria-label={words.title} aria-rowcount={rows.length + 1} className={classes.table}>
        <div role="row" className={`${classes.row} ${classes.head}`}>
          {(Object.keys(columns) as Column[]).map((column) => (
            <span
              key={column}
              role="columnheader"
              aria-sort={order?.column !== column ? 'none' : order.backwards ? 'descending' : 'ascending'}
            >
              <UnstyledButton
                className={classes.sort}
                title={words.sortBy(columns[column].title)}
                onClick={() => setOrder(nextOrder(order, column))}
              >
                {columns[column].title}
                {order?.column === column &&
                  (order.backwards ? <IconArrowDown size={12} /> : <IconArrowUp size={12} />)}
              </UnstyledButton>
            </span>
          ))}
          <span role="columnheader" aria-label={texts.shell.more} />
        </div>
        <div role="rowgroup" className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return (
              row && (
                <TableRow
                  key={row.id}
                  stakeholder={row}
                  index={item.index}
                  top={item.start}
                  selected={row.id === selectedId}
                  readOnly={readOnly}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

function nextOrder(order: Order | null, column: Column): Order | null {
  if (order?.column !== column) return { column, backwards: false };
  return order.backwards ? null : { column, backwards: true };
}

function sorted(rows: readonly Stakeholder[], { column, backwards }: Order, plan: Plan): Stakeholder[] {
  const { key } = columns[column];
  const sign = backwards ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [key(a, plan), key(b, plan)];
    return left === right ? a.position - b.position : left < right ? -sign : sign;
  });
}

interface RowProps {
  readonly stakeholder: Stakeholder;
  readonly index: number;
  readonly top: number;
  readonly selected: boolean;
  readonly readOnly: boolean;
}

const TableRow = memo(function TableRow({ stakeholder, index, top, selected, readOnly }: RowProps) {
  const { id, name } = stakeholder;
  const missing = missingCare(stakeholder);
  const warning = words.warning(missing.map((each) => words.lacks[each]));
  const patch = (change: CommandInput<'stakeholder.update'>['patch']): void =>
    void run('stakeholder.update', { id, patch: change });
  const score = (field: 'power' | 'interest', label: string) => (
    <NumberField
      label={`${label}: ${name}`}
      value={stakeholder[field]}
      min={1}
      max={5}
      quiet
      readOnly={readOnly}
      onSave={(value) => value !== null && patch({ [field]: value })}
    />
  );
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      style={{ top, height: rowHeight }}
      data-selected={selected || undefined}
      data-testid="stakeholder-row"
    >
      <div role="cell" className={classes.name}>
        <UnstyledButton
          className={classes.open}
          title={name}
          onClick={() => {
            select({ table: 'stakeholder', id });
            void changeSettings({ inspectorOpen: true });
          }}
        >
          {name}
        </UnstyledButton>
        {missing.length > 0 && (
          <span className={classes.lacking} title={warning}>
            <IconAlertTriangle size={14} aria-hidden />
            <span className="visually-hidden">{warning}</span>
          </span>
        )}
      </div>
      <div role="cell" className={classes.zone}>
        {words.zone[zoneOf(stakeholder)]}
      </div>
      <div role="cell">{score('power', words.power)}</div>
      <div role="cell">{score('interest', words.interest)}</div>
      <div role="cell">
        <CellChoice
          label={`${words.field.stanceNow}: ${name}`}
          values={stances}
          names={words.stance}
          value={stakeholder.stanceNow}
          readOnly={readOnly}
          onChange={(stanceNow) => patch({ stanceNow })}
        />
      </div>
      <div role="cell">
        <CellChoice
          label={`${words.field.stanceWanted}: ${name}`}
          values={stances}
          names={words.stance}
          value={stakeholder.stanceWanted}
          readOnly={readOnly}
          onChange={(stanceWanted) => patch({ stanceWanted })}
        />
      </div>
      <div role="cell">
        <CellChoice
          label={`${words.field.cadence}: ${name}`}
          values={engagementCadences}
          names={words.cadence}
          value={stakeholder.cadence}
          readOnly={readOnly}
          onChange={(cadence) => patch({ cadence })}
        />
      </div>
      <div role="cell">
        <OwnerSelect
          label={`${words.field.owner}: ${name}`}
          value={stakeholder.ownerId}
          readOnly={readOnly}
          onChange={(ownerId) => patch({ ownerId })}
        />
      </div>
      <div role="cell">
        {!readOnly && (
          <ActionIcon aria-label={words.delete(name)} onClick={() => void deleteItems('stakeholder', [id])}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </div>
    </div>
  );
});

interface CellChoiceProps<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly value: T | null;
  readonly readOnly: boolean;
  readonly onChange: (value: T | null) => void;
}

function CellChoice<T extends string>({ label, values, names, value, readOnly, onChange }: CellChoiceProps<T>) {
  return (
    <Select
      aria-label={label}
      variant="unstyled"
      data={values.map((each) => ({ value: each, label: names[each] }))}
      value={value}
      placeholder="–"
      readOnly={readOnly}
      onChange={(picked) => onChange(values.find((each) => each === picked) ?? null)}
    />
  );
}
