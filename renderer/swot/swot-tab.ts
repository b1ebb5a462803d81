import { create } from 'zustand';

export const swotTabs = ['board', 'priorities', 'retired'] as const;
export type SwotTab = (typeof swotTabs)[number];

/** Whether the cards are shown on the board or ranked, or those that were retired. */
export const useSwotTab = create<{ readonly tab: SwotTab }>(() => ({ tab: 'board' }));
