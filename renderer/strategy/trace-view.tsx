import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { tableNames } from '../../shared/model/tables';
import { find } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { lanes, type TraceItem, traceOf } from '../../shared/trace';
import { useDerived } from '../hooks';
import { select, useStore } from '../store';
import { TraceGaps } from './trace-gaps';
import { TraceLanes } from './trace-lanes';
import { TracePicker } from './trace-picker';
import classes from './trace-view.module.css';

const words = texts.trace;

/** The unbroken line of the selected item both ways; without one, the lists of where the line is broken. */
export function TraceView() {
  const selection = useStore((state) => state.selection);
  const presenting = useStore((state) => state.presenting);
  const lane = lanes.find((each) => each === selection?.table);
  const item: TraceItem | null = lane && selection ? { table: lane, id: selection.id } : null;
  const trace = useDerived(
    (plan) => (item && find(plan, item.table, item.id) ? traceOf(plan, item) : null),
    tableNames,
    [item?.table, item?.id],
  );
  return (
    <div className={classes.view}>
      {!presenting && (
        <div className={classes.bar}>
          <div className={classes.pick}>
            <TracePicker key={item?.id ?? ''} onPick={select} />
          </div>
          {trace && (
            <Button variant="default" leftSection={<IconListSearch size={14} />} onClick={() => select(null)}>
              {words.back}
            </Button>
          )}
        </div>
      )}
      {trace ? <TraceLanes trace={trace} /> : <TraceGaps />}
    </div>
  );
}
