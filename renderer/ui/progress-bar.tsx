import type { Pace } from '../../shared/progress';
import { texts } from '../../shared/texts/texts';
import classes from './progress-bar.module.css';
import { useFormat } from './use-format';

interface ProgressBarProps {
  /** 0..1; null: nothing can be said yet. */
  readonly progress: number | null;
  /** 0..1; drawn as a tick where one would expect to be today. */
  readonly expected?: number | null;
  readonly pace?: Pace | null;
  /** Only the bar, where the number stands elsewhere. */
  readonly bare?: boolean;
}

/** A thin bar with its number; the tick shows the expected progress. The bar itself is decoration: the number is read out. */
export function ProgressBar({ progress, expected = null, pace = null, bare = false }: ProgressBarProps) {
  const format = useFormat();
  return (
    <span className={classes.root} data-pace={pace ?? undefined}>
      <span className={classes.track} aria-hidden>
        {progress !== null && <span className={classes.fill} style={{ width: `${progress * 100}%` }} />}
        {expected !== null && expected > 0 && expected < 1 && (
          <span className={classes.expected} style={{ left: `${expected * 100}%` }} />
        )}
      </span>
      {!bare && (
        <span className={classes.number}>
          {progress === null ? (
            <>
              <span aria-hidden>–</span>
              <span className="visually-hidden">{texts.widgets.noProgress}</span>
            </>
          ) : (
            format.percent(progress)
          )}
        </span>
      )}
    </span>
  );
}
