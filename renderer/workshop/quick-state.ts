import { create } from 'zustand';

/** What can be noted from anywhere. */
export type QuickKind = 'decision' | 'action' | 'park';

/** Which quick note is open. */
export const useQuick = create<{ readonly open: QuickKind | null }>(() => ({ open: null }));

/** Opens the line to note a decision, an action or a parked question. */
export function openQuick(kind: QuickKind): void {
  useQuick.setState({ open: kind });
}
