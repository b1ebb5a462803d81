import { create } from 'zustand';

/** Whether the cards are shown on the board or ranked. */
export const useSwotTab = create<{ readonly tab: 'board' | 'priorities' }>(() => ({ tab: 'board' }));
