import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useRef } from 'react';
import { texts } from '../../shared/texts/texts';
import { useReadOnly } from '../hooks';
import { useStore } from '../store';
import { CellPopover } from './cell-popover';
import { DraftRow } from './draft-row';
import { useRowDrag } from './drag';
import { CarryNote, DropMark, DropNote } from './drop-mark';
import { titleOf } from './goal-actions';
import { GoalRow } from './goal-row';
import { groupName } from './group-name';
import { GroupRow } from './group-row';
import { draftKey, type Outline, type OutlineRow } from './outline';
import classes from './outline.module.css';
import { carriedPlace, onCellKey, onRowKey } from './outline-keys';
import { useDraft } from './use-draft';
import { useOutlineFocus } from './use-outline-focus';
import { useRowCommands } from './use-row-commands';
import { useGoalsView } from './view';

const words = texts.goals;
const rowHeight = 38;
const headHeight = 33;
const columns = ['title', 'value', 'owner', 'progress', 'pace', 'due', 'team', 'weight'] as const;

/** Objectives and key results as a tree table: only the rows in view are in the page. */
export const OutlineTree = memo(function OutlineTree({ outline }: { readonly outline: Outline }) {
  const grid = useRef<HTMLDivElement>(null);
  const readOnly = useReadOnly();
  const active = useGoalsView((view) => view.active);
  const grouping = useGoalsView((view) => view.grouping);
  const carried = useGoalsView((view) => view.carried);
  useGoalsView((view) => view.editing);
  const latest = useRef(outline);
  latest.current = outline;
  const { rows, indexOf } = outline;
  const activeIndex = indexOf.get(active ?? '') ?? -1;
  const draftIndex = indexOf.get(draftKey) ?? -1;
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
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
  const { focusRow, focusIndex, onFocus, onBlur } = useOutlineFocus({ grid, latest, virtualizer });
  const command = useRowCommands({ latest, focusIndex, focusRow });
  const draft = useDraft(latest, focusRow);

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

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const target = event.target as HTMLElement;
    const element = target.closest<HTMLElement>('[data-row]');
    const index = indexOf.get(element?.dataset.row ?? '') ?? -1;
    const row = rows[index];
    if (!row || target instanceof HTMLInputElement) return;
    const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 400) / rowHeight) - 2);
    const focus = (to: number): void => focusIndex(to, event.shiftKey);
    const context = { outline, page, readOnly, focus, command };
    const handled =
      target === element
        ? onRowKey(event.nativeEvent, row, index, context)
        : onCellKey(event.nativeEvent, row, index, target, context);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const line = (row: OutlineRow, index: number, top: number) => {
    const place = { index, top };
    switch (row.kind) {
      case 'draft':
        return (
          <DraftRow
            key={draftKey}
            row={row}
            {...place}
            onCommit={(title, next) => draft.commit(row.draft, title, next)}
            onTab={(out) => draft.shift(row.draft, out)}
          />
        );
      case 'group': {
        const name = groupName(useStore.getState().plan, grouping, row.group);
        return <GroupRow key={row.key} row={row} {...place} name={name} onCommand={command} />;
      }
      default:
        return <GoalRow key={row.key} row={row} {...place} readOnly={readOnly} onCommand={command} onGrab={grab} />;
    }
  };

  const where = carried ? carriedPlace(outline) : null;
  return (
    <>
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
        onFocus={onFocus}
        onBlur={onBlur}
        data-dragging={held !== null || undefined}
        data-testid="outline"
      >
        <div role="row" className={classes.head} aria-rowindex={1}>
          {columns.map((column) => (
            <div key={column} role="columnheader" data-column={column}>
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
            return row && line(row, item.index, item.start - headHeight);
          })}
          {held && <DropMark rows={rows} index={held.index} place={held.place} rowHeight={rowHeight} />}
          {where && <DropMark rows={rows} index={where.stop.index} place={where.place} rowHeight={rowHeight} />}
        </div>
        {held && <DropNote held={held} />}
        {where && <CarryNote title={titleOf(where.own)} place={where.place} />}
      </div>
      <CellPopover onCommand={command} />
    </>
  );
});

function withIndices(range: number[], extra: readonly number[]): number[] {
  const wanted = extra.filter((index) => index >= 0 && !range.includes(index));
  return wanted.length === 0 ? range : [...range, ...new Set(wanted)].sort((a, b) => a - b);
}
