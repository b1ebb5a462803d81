import { create } from 'zustand';

/** How the stakeholders are shown in this window. */
interface StakeholdersView {
  readonly tab: 'map' | 'table';
  /** Only those who must be managed closely and lack an engagement or an owner. */
  readonly lackingOnly: boolean;
  /** The mark that has the keyboard's attention. */
  readonly currentId: string | null;
}

export const useStakeholdersView = create<StakeholdersView>()(() => ({
  tab: 'map',
  lackingOnly: false,
  currentId: null,
}));
