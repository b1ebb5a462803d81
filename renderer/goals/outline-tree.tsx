import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { find } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useReadOnly } from '../hooks';
import { select, useStore } from '../store';
import { announce } from '../ui/announce';
import { useRowDrag } from './drag';
import { CarryNote, DropMark, DropNote } from './drop-mark';
import {
  commitDraft,
  draftAfter,
  duplicate,
  indent,
  indentDraft,
  outdent,
  outdentDraft,
  remove,
  titleOf,
} from './goal-actions';
import { groupName } from './group-name';
import { draftKey, keyResultKey, type Outline, type OutlineRow, objectiveKey } from './outline';
import classes from './outline.module.css';
import { carriedPlace, choose, focusCell, onRowKey } from './outline-keys';
import { beginChild, beginKeyResult, DraftRow, GoalRow, GroupRow } from './outline-row';
import type { RowCommand } from './row-commands';
import { activate, fold, startDraft, useGoalsView } from './view';

const words = texts.goals;
const rowHeight = 38;
const headHeight = 33;

/** Objectives and key results as a tree table: only the rows in view are in the page. */
export function OutlineTree({ outline }: { readonly outline: Outline }) {
  const grid = useRef<HTMLDivElement>(null);
  const readOnly = useReadOnly();
  const active = useGoalsView((view) => view.active);
  const grouping = useGoalsView((view) => view.grouping);
  const carried = useGoalsView((view) => view.carried);
  const editing = useGoalsView((view) => view.editing);
  const selection = useStore((state) => state.selection);
  const latest = useRef(outline);
  latest.current = outline;
  const { rows, indexOf } = outline;
  const activeIndex = indexOf.get(active ?? '') ?? -1;
  const draftIndex = indexOf.get(draftKey) ?? -1;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor: (range: Range) =>
      withIndices(defaultRangeExtractor(range), [activeIndex, draftIndex, indexOf.get(carried?.key ?? '') ?? -1]),
  });
  const { held, grab } = useRowDrag({ outline, grid, rowHeight, headHeight });

  const focusRow = useCallback(
    (key: string, unlessElsewhere = false) => {
      const index = latest.current.indexOf.get(key);
      if (index === undefined) return;
      virtualizer.scrollToIndex(index, { align: 'auto' });
      requestAnimationFrame(() => {
        if (unlessElsewhere && document.activeElement !== document.body) return;
        rowElement(key)?.focus({ preventScroll: true });
      });
    },
    [virtualizer],
  );

  const focusIndex = useCallback(
    (index: number, keepChosen = false) => {
      const row = latest.current.rows[index];
      if (!row) return;
      if (keepChosen) useGoalsView.setState({ active: row.key });
      else activate(row.key);
      if (row.kind === 'objective' || row.kind === 'keyResult') select({ table: row.kind, id: row.id });
      focusRow(row.key);
    },
    [focusRow],
  );

  // What is selected elsewhere (a link, the palette) is unfolded, brought into view and made active.
  useEffect(() => {
    if (selection?.table !== 'objective' && selection?.table !== 'keyResult') return;
    const key = selection.table === 'objective' ? objectiveKey(selection.id) : keyResultKey(selection.id);
    if (useGoalsView.getState().active === key) return;
    const { plan } = useStore.getState();
    const above: string[] = [];
    let up =
      selection.table === 'objective'
        ? find(plan, 'objective', selection.id)?.parentId
        : find(plan, 'keyResult', selection.id)?.objectiveId;
    while (up && !above.includes(objectiveKey(up))) {
      above.push(objectiveKey(up));
      up = find(plan, 'objective', up)?.parentId;
    }
    fold(above, false);
    activate(key);
    requestAnimationFrame(() => {
      const index = latest.current.indexOf.get(key);
      if (index !== undefined) virtualizer.scrollToIndex(index, { align: 'center' });
    });
  }, [selection, virtualizer]);

  // A row is always reachable by Tab.
  useEffect(() => {
    const first = rows.find((row) => row.kind !== 'draft');
    if (activeIndex === -1 && first) useGoalsView.setState({ active: first.key });
  }, [activeIndex, rows]);

  useLayoutEffect(() => {
    if (draftIndex >= 0) virtualizer.scrollToIndex(draftIndex, { align: 'auto' });
  }, [draftIndex, virtualizer]);

  // While something is carried by keyboard, its goal stays in view.
  useEffect(() => {
    if (carried) virtualizer.scrollToIndex(carried.stop.index, { align: 'auto' });
  }, [carried, virtualizer]);

  // The focus stays with its row when rows are put elsewhere or typing ends, unless a person went elsewhere.
  const focused = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (focused.current === null || editing !== null || draftIndex >= 0 || rows.length === 0) return;
    const frame = requestAnimationFrame(() => {
      const key = useGoalsView.getState().active;
      if (key && document.activeElement === document.body) focusRow(key, true);
    });
    return () => cancelAnimationFrame(frame);
  }, [rows, editing, draftIndex, focusRow]);

  const command = useCallback(
    (name: RowCommand, row: OutlineRow) => {
      const current = latest.current;
      const index = current.indexOf.get(row.key) ?? -1;
      switch (name) {
        case 'choose':
          focusIndex(index);
          return;
        case 'toggle': {
          const chosen = new Set(useGoalsView.getState().chosen);
          if (!chosen.delete(row.key)) chosen.add(row.key);
          useGoalsView.setState({ chosen, anchor: row.key });
          focusIndex(index, true);
          return;
        }
        case 'range':
          choose(current, current.indexOf.get(useGoalsView.getState().anchor ?? '') ?? index, index);
          focusIndex(index, true);
          return;
        case 'edit':
          activate(row.key);
          useGoalsView.setState({ editing: row.key, draft: null });
          return;
        case 'addKeyResult':
          if (row.kind === 'objective') beginKeyResult(row.id);
          else if (row.kind === 'keyResult') startDraft(draftAfter(row));
          return;
        case 'addChild':
          if (row.kind === 'objective') beginChild(row.id);
          return;
        case 'addSibling':
          startDraft(draftAfter(row));
          return;
        case 'indent':
          void indent(current, row);
          return;
        case 'outdent':
          void outdent(row);
          return;
        case 'relocate':
          if (row.kind === 'objective' || row.kind === 'keyResult') {
            useGoalsView.setState({ relocating: { kind: row.kind, id: row.id } });
          }
          return;
        case 'duplicate':
          void duplicate(row);
          return;
        case 'remove':
        case 'removeBranch': {
          const { chosen } = useGoalsView.getState();
          const keys = chosen.has(row.key) ? chosen : new Set([row.key]);
          void remove(current, keys, name === 'removeBranch').then(() => {
            const next = useGoalsView.getState().active;
            if (next) focusRow(next);
          });
        }
      }
    },
    [focusIndex, focusRow],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement;
    const element = target.closest<HTMLElement>('[data-row]');
    const key = element?.dataset.row;
    const index = key ? (indexOf.get(key) ?? -1) : -1;
    const row = rows[index];
    if (!row || !key || target instanceof HTMLInputElement) return;
    if (target !== element) {
      onCellKey(event, key, target);
      return;
    }
    const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 400) / rowHeight) - 2);
    const context = {
      outline,
      page,
      readOnly,
      focus: (to: number) => focusIndex(to, event.shiftKey),
      command,
    };
    if (onRowKey(event.nativeEvent, row, index, context)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  const onCellKey = (event: KeyboardEvent<HTMLDivElement>, key: string, target: HTMLElement) => {
    const cells = [...(rowElement(key)?.querySelectorAll<HTMLElement>('[data-cell]:not(:disabled)') ?? [])];
    const at = cells.indexOf(target);
    if (at === -1) return;
    const index = indexOf.get(key) ?? -1;
    if (event.key === 'ArrowRight') focusCell(key, at + 1);
    else if (event.key === 'ArrowLeft' && at > 0) focusCell(key, at - 1);
    else if (event.key === 'ArrowLeft' || event.key === 'Escape') rowElement(key)?.focus();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = rows[index + (event.key === 'ArrowDown' ? 1 : -1)];
      if (!next) return;
      focusIndex(index + (event.key === 'ArrowDown' ? 1 : -1));
      requestAnimationFrame(() => requestAnimationFrame(() => focusCell(next.key, at)));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const commit = async (row: Extract<OutlineRow, { kind: 'draft' }>, title: string, next: boolean) => {
    const { draft } = row;
    const id = await commitDraft(draft, title);
    if (!id) {
      startDraft({ ...draft, text: title });
      return;
    }
    announce(words.added(title));
    const key = draft.kind === 'objective' ? objectiveKey(id) : keyResultKey(id);
    activate(key);
    if (next) startDraft({ ...draft, afterId: id, text: '' });
    else if (useGoalsView.getState().draft === draft) useGoalsView.setState({ draft: null });
    select({ table: draft.kind, id });
  };

  const endDraft = () => useGoalsView.setState({ draft: null });

  const where = carried ? carriedPlace(outline) : null;
  return (
    <div
      ref={grid}
      role="treegrid"
      className={classes.grid}
      aria-label={words.outlineLabel}
      aria-rowcount={rows.length + 1}
      aria-multiselectable
      aria-readonly={readOnly}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const key = event.target.closest<HTMLElement>('[data-row]')?.dataset.row;
        focused.current = key ?? draftKey;
        if (key && useGoalsView.getState().active !== key) useGoalsView.setState({ active: key });
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) focused.current = null;
      }}
      data-dragging={held !== null || undefined}
      data-testid="outline"
    >
      <div role="row" className={classes.head} aria-rowindex={1}>
        {(['title', 'value', 'owner', 'progress', 'pace', 'due', 'team', 'weight'] as const).map((column) => (
          <div key={column} role="columnheader">
            {words.columns[column]}
          </div>
        ))}
        <div role="columnheader">
          <span className="visually-hidden">{words.columns.actions}</span>
        </div>
      </div>
      <div role="rowgroup" className={classes.canvas} style={{ height: virtualizer.getTotalSize() - headHeight }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const top = item.start - headHeight;
          if (row.kind === 'draft') {
            return (
              <DraftRow
                key="draft"
                row={row}
                index={item.index}
                top={top}
                onCommit={(title, next) => void commit(row, title, next)}
                onEnd={endDraft}
                onTab={(out, text) => (out ? outdentDraft(row.draft, text) : indentDraft(outline, row.draft, text))}
              />
            );
          }
          if (row.kind === 'group') {
            const name = groupName(useStore.getState().plan, grouping, row.group);
            return <GroupRow key={row.key} row={row} index={item.index} top={top} name={name} onCommand={command} />;
          }
          return (
            <GoalRow
              key={row.key}
              row={row}
              index={item.index}
              top={top}
              readOnly={readOnly}
              onCommand={command}
              onGrab={grab}
            />
          );
        })}
        {held && <DropMark rows={rows} index={held.index} place={held.place} rowHeight={rowHeight} />}
        {where && <DropMark rows={rows} index={where.stop.index} place={where.place} rowHeight={rowHeight} />}
      </div>
      {held && <DropNote held={held} />}
      {where && <CarryNote title={titleOf(where.own)} place={where.place} />}
    </div>
  );
}

function rowElement(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
}

function withIndices(range: number[], extra: readonly number[]): number[] {
  const wanted = extra.filter((index) => index >= 0 && !range.includes(index));
  return wanted.length === 0 ? range : [...range, ...new Set(wanted)].sort((a, b) => a - b);
}
