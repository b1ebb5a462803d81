import { create } from 'zustand';
import type { BarrierSeverity } from '../../shared/model/barrier';
import type { Whose } from '../../shared/my-week';

/** The views of the Progress place. */
export const progressTabs = ['week', 'barriers', 'meeting'] as const;
export type ProgressTab = (typeof progressTabs)[number];

/** How one looks at the Progress place: kept while the program runs, never part of the plan. */
export interface ProgressView {
  readonly tab: ProgressTab;
  /** Whose week: a person, a team, or everybody. */
  readonly whose: Whose;
  readonly ownerId: string | null;
  readonly severity: BarrierSeverity | null;
}

/** The view of the Progress place. */
export const useProgressView = create<ProgressView>()(() => ({
  tab: 'week',
  whose: { kind: 'all' },
  ownerId: null,
  severity: null,
}));
