import { texts } from '../../shared/texts/texts';
import classes from './health-count.module.css';
import { useLateFindings } from './use-findings';

/** How many findings are more than a hint, on the rail. */
export function HealthCount() {
  const findings = useLateFindings();
  const count = findings.filter((finding) => finding.severity !== 'hint').length;
  if (count === 0) return null;
  return (
    <span className={classes.count} title={texts.healthPlace.findings(count)}>
      {count > 99 ? '99+' : count}
    </span>
  );
}
