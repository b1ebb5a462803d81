import { useEffect } from 'react';
import { find } from '../../shared/plan';
import { isRetired } from '../../shared/swot';
import { useStore } from '../store';
import { Priorities } from './priorities';
import { RetiredCards } from './retired-cards';
import { SwotPlace } from './swot-place';
import { useSwotTab } from './swot-tab';

/** The SWOT cards: on the board, ranked, or those that were retired. */
export function SwotScreen() {
  const tab = useSwotTab((state) => state.tab);
  useRetiredSelection();
  switch (tab) {
    case 'priorities':
      return <Priorities />;
    case 'retired':
      return <RetiredCards />;
    case 'board':
      return <SwotPlace />;
  }
}

/** A card selected elsewhere (search, an objective that answers it) is shown where it is: retired ones are not on the board. */
function useRetiredSelection(): void {
  const selection = useStore((state) => state.selection);
  useEffect(() => {
    const item = selection?.table === 'swotItem' ? find(useStore.getState().plan, 'swotItem', selection.id) : undefined;
    if (!item) return;
    if (isRetired(item)) useSwotTab.setState({ tab: 'retired' });
    else if (useSwotTab.getState().tab === 'retired') useSwotTab.setState({ tab: 'board' });
  }, [selection]);
}
