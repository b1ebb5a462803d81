import { Button, SegmentedControl } from '@mantine/core';
import { timelineScales } from '../../shared/layout/timeline';
import { texts } from '../../shared/texts/texts';
import classes from './action-plan.module.css';
import { useActionPlan } from './view';

const words = texts.actionPlan.timeline;

/** Scale of the calendar, and the way back to today. */
export function TimelineTools({ onToday }: { readonly onToday: () => void }) {
  const scale = useActionPlan((view) => view.scale);
  return (
    <span className={classes.tools}>
      <Button size="xs" variant="default" onClick={onToday} title={words.showToday} data-testid="show-today">
        {words.today}
      </Button>
      <SegmentedControl
        size="xs"
        aria-label={words.scale}
        value={scale}
        onChange={(value) =>
          useActionPlan.setState({ scale: timelineScales.find((each) => each === value) ?? 'months' })
        }
        data={timelineScales.map((value) => ({ value, label: words.scales[value] }))}
        data-testid="timeline-scale"
      />
    </span>
  );
}
