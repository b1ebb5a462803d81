import { type BarrierSeverity, barrierSeverities } from '../../shared/model/barrier';
import { texts } from '../../shared/texts/texts';
import classes from './barriers-view.module.css';

/** How bad a barrier is: bars like those of a signal, and the word. */
export function SeverityMark({ severity }: { readonly severity: BarrierSeverity }) {
  const level = barrierSeverities.indexOf(severity) + 1;
  return (
    <span className={classes.severity} data-severity={severity}>
      <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden focusable="false">
        {barrierSeverities.map((name, i) => (
          <rect
            key={name}
            x={i * 4.5}
            y={10 - i * 3}
            width="3.2"
            height={4 + i * 3}
            rx="1"
            fill="currentColor"
            opacity={i < level ? 1 : 0.22}
          />
        ))}
      </svg>
      {texts.barriers.severity[severity]}
    </span>
  );
}
