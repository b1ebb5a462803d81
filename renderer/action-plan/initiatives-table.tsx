import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { createdId } from '../../shared/changes';
import type { Initiative } from '../../shared/model/initiative';
import { texts } from '../../shared/texts/texts';
import { TitleInput } from '../goals/title-input';
import { useReadOnly } from '../hooks';
import { focusDetails } from '../inspector/focus-details';
import { run, select, useStore } from '../store';
import { deleteItems } from '../ui/delete-items';
import { InitiativeRow } from './initiative-row';
import { initiativeOrders } from './initiative-rows';
import classes from './initiatives.module.css';
import { useActionPlan } from './view';

const words = texts.goals.initiative;
const onDrafting = (drafting: boolean): void => useActionPlan.setState({ drafting });
const rowHeight = 40;
const headHeight = 33;

interface TableProps {
  readonly rows: readonly Initiative[];
}

/** Initiatives as a table: only the rows in view are in the page. */
export function InitiativesTable({ rows }: TableProps) {
  const order = useActionPlan((view) => view.order);
  const drafting = useActionPlan((view) => view.drafting);
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
      const take = (): boolean => {
        const element = grid.current?.querySelector<HTMLElement>(`[data-initiative="${CSS.escape(row.id)}"]`);
        element?.focus({ preventScroll: true });
        return element != null;
      };
      if (!take()) requestAnimationFrame(take);
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
    const next = index + 1 < rows.length ? index + 1 : index - 1;
    if (!row) return;
    // The focus goes on at once: the next key may be here already.
    if (next >= 0) focus(next);
    if (!(await deleteItems('initiative', [row.id]))) focus(index);
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
      focusDetails();
    } else return;
    event.preventDefault();
  };
  const add = async (title: string, next: boolean): Promise<boolean> => {
    const before = useStore.getState().selection;
    const changes = await run('initiative.create', { title });
    const id = changes && createdId(changes, 'initiative');
    if (!id) return false;
    if (!next) onDrafting(false);
    // Whoever has gone on to something else is left there.
    const { place, selection } = useStore.getState();
    if (place === 'goals' && (next || selection === before)) select({ table: 'initiative', id });
    return true;
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
              onClick={() =>
                useActionPlan.setState({
                  order: { by: column, descending: order.by === column && !order.descending },
                })
              }
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
                series
                onCommit={add}
                onCancel={() => onDrafting(false)}
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
