import type { StrategyChangeKind } from '../../shared/strategy-changes';
import { texts } from '../../shared/texts/texts';
import classes from './sides.module.css';

const { kind: names, sign: signs } = texts.reviews.changes;

/** What kind of change it is: sign, word and colour. */
export function ChangeKind({ kind }: { readonly kind: StrategyChangeKind }) {
  return (
    <span className={classes.kind} data-kind={kind}>
      <span aria-hidden className={classes.sign}>
        {signs[kind]}
      </span>
      {names[kind]}
    </span>
  );
}
