import { SegmentedControl } from '@mantine/core';
import { useEffect } from 'react';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { useStore } from '../store';
import { PlaceFrame } from '../ui/place-frame';
import { OnePage } from './one-page';
import { OptionBoard } from './option-board';
import { OptionRanking } from './option-ranking';
import { PairMatrix } from './pair-matrix';
import { TraceView } from './trace-view';
import { strategyTabs, useStrategyView } from './view';

const words = texts.strategy;

/** From cards to choices: the options of the TOWS matrix, their ranking, the line they stand in, strategy on a page. */
export function StrategyPlace() {
  const tab = useStrategyView((view) => view.tab);
  const matrix = useStrategyView((view) => view.matrix);
  const selection = useStore((state) => state.selection);
  const [count, chosen] = useDerived(
    ({ rows: { strategicOption } }) => [
      strategicOption.size,
      [...strategicOption.values()].filter(({ status }) => status === 'chosen').length,
    ],
    ['strategicOption'],
  );
  useEffect(() => {
    // An option picked elsewhere (search, trace, plan health) is shown among all options.
    const { tab: shown } = useStrategyView.getState();
    if (selection?.table === 'strategicOption' && shown === 'page') useStrategyView.setState({ tab: 'options' });
  }, [selection]);
  return (
    <PlaceFrame
      title={words.title}
      count={words.count(count ?? 0, chosen ?? 0)}
      countTestId="option-count"
      views={
        <SegmentedControl
          size="xs"
          aria-label={words.tab}
          value={tab}
          onChange={(value) =>
            useStrategyView.setState({ tab: strategyTabs.find((each) => each === value) ?? 'options', matrix: null })
          }
          data={strategyTabs.map((value) => ({ value, label: words.tabs[value] }))}
          data-testid="strategy-tabs"
        />
      }
    >
      {tab === 'options' && (matrix ? <PairMatrix key={matrix} kind={matrix} /> : <OptionBoard />)}
      {tab === 'ranking' && <OptionRanking />}
      {tab === 'trace' && <TraceView />}
      {tab === 'page' && <OnePage />}
    </PlaceFrame>
  );
}
