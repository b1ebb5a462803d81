import { ActionIcon, Button, Select, TextInput, Title, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconSearch, IconTrash } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { createdId } from '../../shared/changes';
import { type Initiative, initiativeStatuses } from '../../shared/model/initiative';
import { referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { run, select, useStore } from '../store';
import { deleteItems } from '../ui/delete-items';
import { ItemSelect } from '../ui/item-select';
import { Owner } from '../ui/owner-select';
import { useFormat } from '../ui/use-format';
import place from './goals-place.module.css';
import {
  type InitiativeFilters,
  type InitiativeOrder,
  initiativeOrders,
  initiativeRows,
  isOverdue,
} from './initiative-rows';
import { InitiativeStatus } from './initiative-status';
import classes from './initiatives.module.css';
import { personOptions } from './options';
import { TitleInput } from './title-input';

const words = texts.goals.initiative;
const rowHeight = 40;
const headHeight = 33;

/** The action plan: who does what until when, and for which key results. */
export function InitiativesView({ tabs }: { readonly tabs: ReactNode }) {
  const readOnly = useReadOnly();
  const periodId = useStore((state) => state.periodId);
  const [filters, setFilters] = useState<Omit<InitiativeFilters, 'periodId'>>({
    words: '',
    ownerId: null,
    status: null,
  });
  const [order, setOrder] = useState<{ by: InitiativeOrder; descending: boolean }>({ by: 'due', descending: false });
  const [drafting, setDrafting] = useState(false);
  const rows = useDerived(
    (plan) => initiativeRows(plan, { ...filters, periodId }, order.by, order.descending),
    ['initiative', 'initiativeKeyResult', 'keyResult', 'objective', 'person', 'period'],
    [filters, periodId, order],
  );
  const empty = useDerived((plan) => plan.rows.initiative.size === 0, ['initiative']);
  const owner = useRow('person', filters.ownerId);
  return (
    <>
      <header className={place.heading}>
        <Title order={1} className={place.title}>
          {texts.goals.title}
        </Title>
        <span className={place.count} data-testid="initiatives-count">
          {words.count(rows.length)}
        </span>
        {tabs}
        <span className={place.spring} />
        {!readOnly && (
          <Button
            size="sm"
            leftSection={<IconPlus size={16} />}
            onClick={() => setDrafting(true)}
            data-testid="new-initiative"
          >
            {words.new}
          </Button>
        )}
      </header>
      {empty && !drafting ? (
        <div className={place.empty}>
          <p className={place.emptySentence}>{words.empty}</p>
          {!readOnly && (
            <Button size="sm" leftSection={<IconPlus size={16} />} onClick={() => setDrafting(true)}>
              {words.emptyAction}
            </Button>
          )}
          <p className={place.exampleHint}>{words.emptyExample}</p>
        </div>
      ) : (
        <>
          <div className={place.bar} role="toolbar" aria-label={texts.goals.filters.label}>
            <TextInput
              className={place.words}
              size="xs"
              aria-label={texts.goals.filters.words}
              placeholder={texts.goals.filters.words}
              leftSection={<IconSearch size={14} aria-hidden />}
              value={filters.words}
              onChange={(event) => setFilters({ ...filters, words: event.currentTarget.value })}
            />
            <div className={classes.filter}>
              <ItemSelect
                label={texts.goals.filters.owner}
                placeholder={texts.goals.filters.owner}
                value={filters.ownerId}
                valueLabel={owner?.name}
                options={personOptions}
                onChange={(ownerId) => setFilters({ ...filters, ownerId })}
              />
            </div>
            <Select
              className={classes.filter}
              aria-label={texts.goals.filters.status}
              placeholder={texts.goals.filters.status}
              data={initiativeStatuses.map((value) => ({ value, label: words.status[value] }))}
              value={filters.status}
              clearable
              clearButtonProps={{ 'aria-label': `${texts.widgets.clear}: ${texts.goals.filters.status}` }}
              onChange={(value) =>
                setFilters({ ...filters, status: initiativeStatuses.find((candidate) => candidate === value) ?? null })
              }
            />
          </div>
          {rows.length === 0 && !drafting ? (
            <p className={place.nothing} role="status">
              {words.nothing}
            </p>
          ) : (
            <Table rows={rows} order={order} onOrder={setOrder} drafting={drafting} onDrafting={setDrafting} />
          )}
        </>
      )}
    </>
  );
}

interface TableProps {
  readonly rows: readonly Initiative[];
  readonly order: { by: InitiativeOrder; descending: boolean };
  readonly onOrder: (order: { by: InitiativeOrder; descending: boolean }) => void;
  readonly drafting: boolean;
  readonly onDrafting: (on: boolean) => void;
}

function Table({ rows, order, onOrder, drafting, onDrafting }: TableProps) {
  const grid = useRef<HTMLDivElement>(null);
  const readOnly = useReadOnly();
  const selectedId = useStore((state) => (state.selection?.table === 'initiative' ? state.selection.id : null));
  const active = Math.max(
    0,
    rows.findIndex((row) => row.id === selectedId),
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    paddingStart: headHeight + (drafting ? rowHeight : 0),
    scrollPaddingStart: headHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const focus = useCallback(
    (index: number) => {
      const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
      if (!row) return;
      select({ table: 'initiative', id: row.id });
      virtualizer.scrollToIndex(rows.indexOf(row), { align: 'auto' });
      requestAnimationFrame(() =>
        grid.current
          ?.querySelector<HTMLElement>(`[data-initiative="${CSS.escape(row.id)}"]`)
          ?.focus({ preventScroll: true }),
      );
    },
    [rows, virtualizer],
  );
  const latest = useRef(rows);
  latest.current = rows;
  // Only a new selection scrolls; a change of the rows does not.
  useEffect(() => {
    const at = latest.current.findIndex((row) => row.id === selectedId);
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' });
  }, [selectedId, virtualizer]);
  const removeAt = async (index: number) => {
    const row = rows[index];
    if (row && (await deleteItems('initiative', [row.id]))) {
      const next = rows[index + 1] ?? rows[index - 1];
      if (next) select({ table: 'initiative', id: next.id });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const index = rows.findIndex((row) => row.id === target.dataset.initiative);
    if (index === -1) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12, Home: -rows.length, End: rows.length }[
      event.key
    ];
    if (step !== undefined) focus(index + step);
    else if (event.key === 'Delete' && !readOnly) void removeAt(index);
    else if (event.key === 'Insert' && !readOnly) onDrafting(true);
    else if (event.key === 'Enter' || event.key === 'F2') {
      document.querySelector<HTMLElement>('[data-testid="inspector"] textarea')?.focus();
    } else return;
    event.preventDefault();
  };
  const add = async (title: string, next: boolean) => {
    onDrafting(false);
    const changes = await run('initiative.create', { title });
    const id = changes && createdId(changes, 'initiative');
    if (id) select({ table: 'initiative', id });
    if (next) onDrafting(true);
  };
  return (
    <div
      ref={grid}
      role="grid"
      className={classes.grid}
      aria-label={words.label}
      aria-rowcount={rows.length + 1}
      onKeyDown={onKeyDown}
      data-testid="initiatives"
    >
      <div role="row" className={classes.head} aria-rowindex={1}>
        {initiativeOrders.map((column) => (
          <div
            key={column}
            role="columnheader"
            aria-sort={order.by === column ? (order.descending ? 'descending' : 'ascending') : 'none'}
          >
            <UnstyledButton
              className={classes.sort}
              aria-label={words.sortBy(words.columns[column])}
              onClick={() => onOrder({ by: column, descending: order.by === column && !order.descending })}
            >
              {words.columns[column]}
              {order.by === column &&
                (order.descending ? <IconArrowDown size={13} aria-hidden /> : <IconArrowUp size={13} aria-hidden />)}
            </UnstyledButton>
          </div>
        ))}
        <div role="columnheader">
          <span className="visually-hidden">{texts.goals.columns.actions}</span>
        </div>
      </div>
      <div role="rowgroup" className={classes.canvas} style={{ height: virtualizer.getTotalSize() - headHeight }}>
        {drafting && (
          <div role="row" className={classes.row} data-draft>
            <div role="gridcell" className={classes.draft}>
              <TitleInput
                initial=""
                label={words.placeholder}
                placeholder={words.placeholder}
                onCommit={(title, next) => void add(title, next)}
                onCancel={() => onDrafting(false)}
                onTab={() => false}
                maxLength={300}
                select={false}
              />
            </div>
          </div>
        )}
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return (
            row && (
              <InitiativeRow
                key={row.id}
                row={row}
                index={item.index}
                top={item.start - headHeight}
                selected={row.id === selectedId}
                tabbable={item.index === active}
                onRemove={readOnly ? undefined : removeAt}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

interface InitiativeRowProps {
  readonly row: Initiative;
  readonly index: number;
  readonly top: number;
  readonly selected: boolean;
  readonly tabbable: boolean;
  readonly onRemove: ((index: number) => Promise<void>) | undefined;
}

const InitiativeRow = memo(function InitiativeRow({
  row,
  index,
  top,
  selected,
  tabbable,
  onRemove,
}: InitiativeRowProps) {
  const format = useFormat();
  const today = useStore((state) => state.rollup.today);
  const serves = useDerived(
    (plan) => referencing(plan, 'initiativeKeyResult', 'initiativeId', row.id).length,
    ['initiativeKeyResult'],
    [row.id],
  );
  const overdue = isOverdue(row, today);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles every key for its rows.
    <div
      role="row"
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={tabbable ? 0 : -1}
      data-initiative={row.id}
      data-over={row.status === 'done' || row.status === 'cancelled' || undefined}
      onClick={() => select({ table: 'initiative', id: row.id })}
      data-testid="initiative-row"
    >
      <div role="gridcell" className={classes.cell} title={row.title}>
        {row.title}
      </div>
      <div role="gridcell" className={classes.cell}>
        <Owner personId={row.ownerId} />
      </div>
      <div role="gridcell" className={classes.cell}>
        <InitiativeStatus status={row.status} />
      </div>
      <div role="gridcell" className={classes.cell}>
        {row.startDate ? format.date(row.startDate) : '–'}
      </div>
      <div role="gridcell" className={classes.cell} data-overdue={overdue || undefined}>
        {row.dueDate ? format.date(row.dueDate) : '–'}
        {overdue && <span className={classes.overdue}> {words.overdue}</span>}
      </div>
      <div role="gridcell" className={classes.cell}>
        {words.servesCount(serves)}
      </div>
      <div role="gridcell" className={classes.cell}>
        {onRemove && (
          <ActionIcon
            size="sm"
            className={classes.hoverOnly}
            aria-label={`${texts.goals.actions.remove}: ${row.title}`}
            onClick={(event) => {
              event.stopPropagation();
              void onRemove(index);
            }}
          >
            <IconTrash size={15} />
          </ActionIcon>
        )}
      </div>
    </div>
  );
});
