import { Chip, Tooltip } from '@mantine/core';
import { useMemo } from 'react';
import { onlyItems } from '../../shared/layout/trace-layout';
import { texts } from '../../shared/texts/texts';
import { lanes, traceKey } from '../../shared/trace';
import { ClearFilters, FilterSelects } from '../alignment/filter-selects';
import { useGraphView } from '../alignment/graph-view-state';
import { ViewSwitch } from '../alignment/view-switch';
import { select, useStore } from '../store';
import { TracePicker } from '../strategy/trace-picker';
import { PlaceFrame } from '../ui/place-frame';
import { LanesEmpty } from './lanes-empty';
import { LanesView } from './lanes-view';
import { useLanes } from './use-lanes';
import { useLine } from './use-line';

const words = texts.lanes;

/** The alignment as lanes: every line from the analysis to the initiative, side by side. */
export function LanesPlace() {
  const whole = useLanes();
  const selection = useStore((state) => state.selection);
  const oneLine = useGraphView((state) => state.oneLine);
  const lane = lanes.find((each) => each === selection?.table);
  const item = lane && selection ? { table: lane, id: selection.id } : null;
  const line = useLine(item);
  const graph = useMemo(() => (oneLine && line.size > 0 ? onlyItems(whole, line) : whole), [whole, oneLine, line]);
  const count = lanes.reduce((sum, each) => sum + graph.lanes[each].length, 0);
  return (
    <PlaceFrame
      title={texts.alignment.title}
      count={words.count(count)}
      countTestId="lanes-count"
      views={
        <>
          <ViewSwitch />
          <FilterSelects />
          <Tooltip label={words.oneLineHint}>
            <Chip size="xs" checked={oneLine} onChange={(on) => useGraphView.setState({ oneLine: on })}>
              {words.oneLine}
            </Chip>
          </Tooltip>
          <ClearFilters />
        </>
      }
      actions={<TracePicker label={words.find} onPick={select} />}
    >
      {count === 0 ? <LanesEmpty /> : <LanesView graph={graph} selectedKey={item && traceKey(item)} />}
    </PlaceFrame>
  );
}
