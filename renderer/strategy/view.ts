import { create } from 'zustand';
import type { OptionKind } from '../../shared/model/strategic-option';

export const strategyTabs = ['options', 'ranking', 'trace', 'page'] as const;
export type StrategyTab = (typeof strategyTabs)[number];

/** How the strategy is shown in this window. */
interface StrategyView {
  readonly tab: StrategyTab;
  /** The kind whose pairs are being judged; null: all four kinds side by side. */
  readonly matrix: OptionKind | null;
}

export const useStrategyView = create<StrategyView>()(() => ({ tab: 'options', matrix: null }));
