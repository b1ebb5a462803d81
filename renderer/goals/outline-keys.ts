import { fold as foldWords } from '../../shared/search';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';
import { announce } from '../ui/announce';
import { showFailure } from '../ui/notify';
import { drop, shift, titleOf } from './goal-actions';
import { dropPlace, type Moving, nextStop } from './move';
import type { Outline, OutlineRow } from './outline';
import type { RunRowCommand } from './row-commands';
import { rowElement } from './use-outline-focus';
import { fold, useGoalsView } from './view';

/** What the keys of the outline need from it. */
export interface KeyContext {
  readonly outline: Outline;
  /** Rows that fit on the screen. */
  readonly page: number;
  readonly readOnly: boolean;
  readonly focus: (index: number) => void;
  readonly command: RunRowCommand;
}

let typed = '';
let typedAt = 0;

/** Handles a key on a row, after the ARIA treegrid pattern; true when it was one of ours. */
export function onRowKey(event: KeyboardEvent, row: OutlineRow, index: number, context: KeyContext): boolean {
  const { outline, command, focus, readOnly } = context;
  const { carried } = useGoalsView.getState();
  if (carried) return carryKey(event, outline);
  const main = event.ctrlKey || event.metaKey;
  const goal = row.kind === 'objective' || row.kind === 'keyResult';
  if (goal && !readOnly && changeKey(event, row, index, command)) return true;
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      if (event.altKey || main) return false;
      move(context, index, index + (event.key === 'ArrowDown' ? 1 : -1), event.shiftKey);
      return true;
    case 'PageDown':
    case 'PageUp':
      move(context, index, index + (event.key === 'PageDown' ? 1 : -1) * context.page, event.shiftKey);
      return true;
    case 'Home':
      move(context, index, 0, event.shiftKey);
      return true;
    case 'End':
      move(context, index, outline.rows.length - 1, event.shiftKey);
      return true;
    case 'ArrowRight':
      if (row.kind === 'objective' && row.expandable && !row.expanded) fold([row.key], false);
      else if (row.kind === 'group' && !row.expanded) fold([row.key], false);
      else focusCell(row.key, 0);
      return true;
    case 'ArrowLeft':
      if ((row.kind === 'objective' && row.expandable && row.expanded) || (row.kind === 'group' && row.expanded)) {
        fold([row.key], true);
      } else if (row.parent >= 0) focus(row.parent);
      return true;
    case 'a':
      if (!main) break;
      useGoalsView.setState({
        chosen: new Set(outline.rows.filter((other) => other.kind !== 'group').map((other) => other.key)),
      });
      return true;
    case '*':
      fold(
        outline.rows.filter((other) => other.level === row.level).map((other) => other.key),
        false,
      );
      return true;
    case 'Escape': {
      const { chosen } = useGoalsView.getState();
      if (chosen.size < 2) return false;
      useGoalsView.setState({ chosen: new Set([row.key]) });
      return true;
    }
    case 'F10':
    case 'ContextMenu':
      if (event.key === 'F10' && !event.shiftKey) return false;
      rowElement(row.key)?.querySelector<HTMLElement>('[data-menu]')?.click();
      return true;
    case 'Enter':
      if (row.kind === 'group') fold([row.key], row.expanded);
      return row.kind === 'group';
  }
  return typeAhead(event, index, context);
}

function changeKey(event: KeyboardEvent, row: OutlineRow, index: number, command: RunRowCommand): boolean {
  const main = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'Enter':
      command(main ? 'addKeyResult' : event.shiftKey ? 'addSibling' : 'edit', row);
      return true;
    case 'Insert':
      command('addSibling', row);
      return true;
    case 'F2':
      command('edit', row);
      return true;
    case 'Delete':
    case 'Backspace':
      command('remove', row);
      return true;
    case 'd':
      if (!main) return false;
      command('duplicate', row);
      return true;
    case ' ':
      if (main) command('toggle', row);
      else pickUp(row, index);
      return true;
    case 'ArrowRight':
    case 'ArrowLeft':
      if (!event.altKey) return false;
      command(event.key === 'ArrowRight' ? 'indent' : 'outdent', row);
      return true;
    case 'ArrowUp':
    case 'ArrowDown':
      if (!event.altKey) return false;
      void shift(row, event.key === 'ArrowDown' ? 1 : -1);
      return true;
  }
  return false;
}

function move({ outline, focus }: KeyContext, from: number, to: number, extend: boolean): void {
  const index = Math.max(0, Math.min(outline.rows.length - 1, to));
  if (extend) {
    const { anchor } = useGoalsView.getState();
    const start = outline.indexOf.get(anchor ?? '') ?? from;
    choose(outline, start, index);
  }
  focus(index);
}

/** Chooses all rows from one to another. */
export function choose(outline: Outline, from: number, to: number): void {
  const rows = outline.rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  useGoalsView.setState({
    chosen: new Set(rows.filter((row) => row.kind !== 'group').map((row) => row.key)),
    anchor: outline.rows[from]?.key ?? null,
  });
}

/** Handles a key on a widget inside a row: left and right along the row, up and down to the same widget of the next. */
export function onCellKey(
  event: KeyboardEvent,
  row: OutlineRow,
  index: number,
  cell: HTMLElement,
  { outline, focus }: KeyContext,
): boolean {
  const at = cellsOf(row.key).indexOf(cell);
  if (at === -1) return false;
  switch (event.key) {
    case 'ArrowRight':
      focusCell(row.key, at + 1);
      return true;
    case 'ArrowLeft':
      if (at > 0) focusCell(row.key, at - 1);
      else rowElement(row.key)?.focus();
      return true;
    case 'Escape':
      rowElement(row.key)?.focus();
      return true;
    case 'ArrowDown':
    case 'ArrowUp': {
      const to = index + (event.key === 'ArrowDown' ? 1 : -1);
      const next = outline.rows[to];
      if (!next) return true;
      focus(to);
      focusCell(next.key, at);
      return true;
    }
  }
  return false;
}

function cellsOf(key: string): HTMLElement[] {
  return [...(rowElement(key)?.querySelectorAll<HTMLElement>('[data-cell]:not(:disabled)') ?? [])];
}

/** Moves the focus to the n-th widget of a row. */
export function focusCell(key: string, at: number): void {
  const cells = cellsOf(key);
  cells[Math.max(0, Math.min(cells.length - 1, at))]?.focus();
}

function typeAhead(event: KeyboardEvent, index: number, { outline, focus }: KeyContext): boolean {
  if (
    event.key.length !== 1 ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    event.key === '?' ||
    event.key === ' '
  )
    return false;
  typed = event.timeStamp - typedAt < 700 ? typed + event.key : event.key;
  typedAt = event.timeStamp;
  const wanted = foldWords(typed);
  const { rows } = outline;
  const from = typed.length === 1 ? index + 1 : index;
  for (let i = 0; i < rows.length; i++) {
    const at = (from + i) % rows.length;
    if (foldWords(titleOf(rows[at])).startsWith(wanted)) {
      focus(at);
      return true;
    }
  }
  return true;
}

function pickUp(row: OutlineRow, index: number): void {
  useGoalsView.setState({ carried: { key: row.key, stop: { index, zone: 'into' } } });
  announce(texts.goals.move.picked(titleOf(row)));
}

/** What is picked up by keyboard and where it would go. */
export function carriedPlace(outline: Outline) {
  const { carried } = useGoalsView.getState();
  if (!carried) return null;
  const own = outline.rows[outline.indexOf.get(carried.key) ?? -1];
  if (own?.kind !== 'objective' && own?.kind !== 'keyResult') return null;
  const moving: Moving = { kind: own.kind, id: own.id };
  const over = outline.rows[carried.stop.index];
  const home = over?.key === carried.key && carried.stop.zone === 'into';
  const place = over && !home ? dropPlace(useStore.getState().plan, moving, over, carried.stop.zone) : null;
  return { moving, own, place, home, stop: carried.stop };
}

function carryKey(event: KeyboardEvent, outline: Outline): boolean {
  const carried = carriedPlace(outline);
  const end = () => useGoalsView.setState({ carried: null });
  if (!carried) {
    end();
    return true;
  }
  const title = titleOf(carried.own);
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp': {
      const stop = nextStop(outline.rows, carried.moving, carried.stop, event.key === 'ArrowDown' ? 1 : -1);
      useGoalsView.setState({ carried: { key: carried.own.key, stop } });
      const next = carriedPlace(outline);
      announce(next?.place?.problem?.message ?? next?.place?.words ?? texts.goals.move.cancelled(title));
      return true;
    }
    case ' ':
    case 'Enter':
      if (carried.place?.problem) {
        showFailure(carried.place.problem);
        announce(carried.place.problem.message);
        return true;
      }
      end();
      if (carried.place) void drop(carried.moving, carried.place);
      else announce(texts.goals.move.cancelled(title));
      return true;
    case 'Escape':
      end();
      announce(texts.goals.move.cancelled(title));
      return true;
    case 'Tab':
      end();
      return false;
  }
  return true;
}
