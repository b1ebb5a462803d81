import { IconAlertOctagonFilled, IconAlertTriangleFilled, IconBulbFilled } from '@tabler/icons-react';
import type { Severity } from '../../shared/linter/finding';
import { texts } from '../../shared/texts/texts';
import classes from './health.module.css';

const icons = { error: IconAlertOctagonFilled, warning: IconAlertTriangleFilled, hint: IconBulbFilled } as const;

/** How grave a finding is: shape and word, colour only beside them. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const Icon = icons[severity];
  return (
    <span className={classes.severity} data-severity={severity}>
      <Icon size={16} aria-hidden /> {texts.health.severity[severity]}
    </span>
  );
}
