import { IconFlame } from '@tabler/icons-react';
import { texts } from '../../shared/texts/texts';
import { useReadOnly } from '../hooks';
import { run, useStore } from '../store';
import { QuickAdd } from '../ui/quick-add';
import classes from './timeline.module.css';
import { useActionPlan } from './view';

const words = texts.actionPlan.timeline;

/** What the marks mean, and the line to add more. */
export function TimelineFoot() {
  const readOnly = useReadOnly();
  const presenting = useStore((state) => state.presenting);
  return (
    <footer className={classes.foot}>
      <Legend />
      {!readOnly && !presenting && (
        <div className={classes.add}>
          <QuickAdd placeholder={words.add} onAdd={add} testId="add-undated" />
        </div>
      )}
    </footer>
  );
}

async function add(titles: string[]): Promise<boolean> {
  useActionPlan.setState({ trayFolded: false });
  return (await run('initiative.add', { titles, status: 'notStarted' })) !== undefined;
}

function Legend() {
  return (
    <p className={classes.legend}>
      <span className={classes.legendItem}>
        <span className={classes.legendCritical} aria-hidden /> {words.legendCritical}
      </span>
      <span className={classes.legendItem}>
        <IconFlame aria-hidden className={classes.legendLate} /> {words.criticalLate}
      </span>
      <span className={classes.legendItem}>
        <svg className={classes.legendArrow} viewBox="0 0 28 10" aria-hidden>
          <path className={classes.arrow} data-state="broken" d="M0 5H20" />
          <path className={classes.tip} data-state="broken" d="M20 1L28 5L20 9Z" />
        </svg>
        {words.legendBroken}
      </span>
    </p>
  );
}
