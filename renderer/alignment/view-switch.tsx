import { SegmentedControl } from '@mantine/core';
import { texts } from '../../shared/texts/texts';
import { useGraphView } from './graph-view-state';

const words = texts.lanes;

/** The alignment as a graph of goals, or as lanes from the analysis to the initiative. */
export function ViewSwitch() {
  const lanes = useGraphView((state) => state.lanes);
  return (
    <SegmentedControl
      size="xs"
      aria-label={words.view}
      value={lanes ? 'lanes' : 'graph'}
      onChange={(value) => useGraphView.setState({ lanes: value === 'lanes' })}
      data={[
        { value: 'graph', label: words.graph },
        { value: 'lanes', label: words.lanes },
      ]}
      data-testid="alignment-view"
    />
  );
}
