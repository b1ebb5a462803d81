import type { Virtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { find, type Plan } from '../../shared/plan';
import { type Selection, select, useStore } from '../store';
import { useStrayArrows } from '../ui/stray-arrows';
import { keyResultKey, type Outline, objectiveKey } from './outline';
import { activate, fold, useGoalsView } from './view';

interface FocusOptions {
  readonly grid: RefObject<HTMLElement | null>;
  readonly latest: RefObject<Outline>;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
}

/** The element of a row, when it is in the page. */
export function rowElement(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
}

/**
 * Keeps the focus on the active row, wherever that is drawn: rows far away get it once they are in the page, and a row put
 * elsewhere or a field that has done its work loses it only for as long as no key can come. A person who has gone elsewhere
 * is left alone.
 */
export function useOutlineFocus({ grid, latest, virtualizer }: FocusOptions) {
  /** Whether the focus was in the outline last. */
  const held = useRef(false);
  /** The row that gets the focus as soon as it is in the page. */
  const wanted = useRef<string | null>(null);

  const focusRow = useCallback(
    (key: string) => {
      const index = latest.current.indexOf.get(key);
      if (index === undefined) return;
      virtualizer.scrollToIndex(index, { align: 'auto' });
      const element = rowElement(key);
      wanted.current = element ? null : key;
      element?.focus({ preventScroll: true });
    },
    [latest, virtualizer],
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
    [latest, focusRow],
  );

  useLayoutEffect(() => {
    const { active, editing, draft } = useGoalsView.getState();
    const lost = held.current && document.activeElement === document.body;
    const key = wanted.current ?? (lost ? active : null);
    if (!key || editing !== null || draft !== null) return;
    const element = rowElement(key);
    if (!element) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
    if (lost) virtualizer.scrollToIndex(latest.current.indexOf.get(key) ?? 0, { align: 'auto' });
  });

  useEffect(() => {
    const away = (event: PointerEvent): void => {
      if (event.target instanceof Node && !grid.current?.contains(event.target)) held.current = false;
    };
    document.addEventListener('pointerdown', away, true);
    return () => document.removeEventListener('pointerdown', away, true);
  }, [grid]);

  useStrayArrows(() => {
    const { active } = useGoalsView.getState();
    if (active) focusRow(active);
  });
  useFollowedSelection({ grid, latest, virtualizer });

  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    held.current = true;
    const key = event.target.closest<HTMLElement>('[data-row]')?.dataset.row;
    if (key && useGoalsView.getState().active !== key) useGoalsView.setState({ active: key });
  };
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) held.current = false;
  };
  return { focusRow, focusIndex, onFocus, onBlur };
}

/** What is selected elsewhere (a link, the palette) is unfolded, brought into view and made active. */
function useFollowedSelection({ latest, virtualizer }: FocusOptions): void {
  const selection = useStore((state) => state.selection);
  useEffect(() => {
    if (selection?.table !== 'objective' && selection?.table !== 'keyResult') return;
    const key = selection.table === 'objective' ? objectiveKey(selection.id) : keyResultKey(selection.id);
    if (useGoalsView.getState().active === key) return;
    fold(keysAbove(useStore.getState().plan, selection), false);
    activate(key);
    requestAnimationFrame(() => {
      const index = latest.current.indexOf.get(key);
      if (index !== undefined) virtualizer.scrollToIndex(index, { align: 'center' });
    });
  }, [selection, latest, virtualizer]);
}

function keysAbove(plan: Plan, { table, id }: Selection): string[] {
  const keys: string[] = [];
  let up = table === 'objective' ? find(plan, 'objective', id)?.parentId : find(plan, 'keyResult', id)?.objectiveId;
  while (up && !keys.includes(objectiveKey(up))) {
    keys.push(objectiveKey(up));
    up = find(plan, 'objective', up)?.parentId;
  }
  return keys;
}
