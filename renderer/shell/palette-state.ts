import { create } from 'zustand';

/** Whether the command palette is shown. */
export const usePalette = create(() => ({ open: false }));

/** Opens the command palette. */
export function openPalette(): void {
  usePalette.setState({ open: true });
}
