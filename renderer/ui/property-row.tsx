import { type ReactNode, useId } from 'react';
import classes from './property-row.module.css';

interface PropertyRowProps {
  readonly label: string;
  /** Gets the id that ties the label to its field. */
  readonly children: (id: string) => ReactNode;
  /** Label above instead of beside: for long text. */
  readonly stacked?: boolean;
}

/** One labelled field of the inspector. */
export function PropertyRow({ label, children, stacked = false }: PropertyRowProps) {
  const id = useId();
  return (
    <div className={classes.row} data-stacked={stacked || undefined}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <div className={classes.field}>{children(id)}</div>
    </div>
  );
}
