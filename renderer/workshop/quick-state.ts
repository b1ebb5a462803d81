import { create } from 'zustand';
import type { DecisionSubject } from '../../shared/decisions';

/** What can be noted from anywhere. */
export type QuickKind = 'decision' | 'action' | 'barrier' | 'park';

/** What a note is about. */
export interface QuickSubject {
  readonly table: DecisionSubject;
  readonly id: string;
}

/** Which quick note is open, and what it is about; null: what the meeting is at, else nothing in particular. */
export const useQuick = create<{ readonly open: QuickKind | null; readonly about: QuickSubject | null }>(() => ({
  open: null,
  about: null,
}));

/** Opens the line to note a decision, an action, a barrier or a parked question. */
export function openQuick(kind: QuickKind, about: QuickSubject | null = null): void {
  useQuick.setState({ open: kind, about });
}
