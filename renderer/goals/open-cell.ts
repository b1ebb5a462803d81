import { create } from 'zustand';
import type { OutlineRow } from './outline';

/** The columns whose cells open something. */
export type CellColumn = 'value' | 'owner' | 'progress' | 'due' | 'menu';

/** A cell that is open: what opens is drawn once for the whole outline, beside this cell. */
export interface OpenCell {
  readonly row: OutlineRow;
  readonly column: CellColumn;
  readonly element: HTMLElement;
}

/** The one open cell of the outline, if any. */
export const useOpenCell = create<{ readonly cell: OpenCell | null }>()(() => ({ cell: null }));

/** Opens a cell, or closes it when it is open. */
export function toggleCell(cell: OpenCell): void {
  const { cell: open } = useOpenCell.getState();
  const same = open?.column === cell.column && open.row.key === cell.row.key;
  useOpenCell.setState({ cell: same ? null : cell });
}

/** Closes whatever is open. */
export function closeCell(): void {
  useOpenCell.setState({ cell: null });
}

/** Whether this cell is the open one. */
export function useIsOpen(key: string, column: CellColumn): boolean {
  return useOpenCell(({ cell }) => cell?.column === column && cell.row.key === key);
}
