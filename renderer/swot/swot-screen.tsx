import { Priorities } from './priorities';
import { SwotPlace } from './swot-place';
import { useSwotTab } from './swot-tab';

/** The SWOT cards: on the board, or ranked. */
export function SwotScreen() {
  const tab = useSwotTab((state) => state.tab);
  return tab === 'priorities' ? <Priorities /> : <SwotPlace />;
}
