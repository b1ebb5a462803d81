import { measuredWords } from '../../shared/check-in-words';
import { checkInsOf } from '../../shared/check-ins';
import type { KeyResult } from '../../shared/model/goal';
import { texts } from '../../shared/texts/texts';
import { valueWords } from '../goals/value-words';
import { useDerived } from '../hooks';
import { useFormat } from '../ui/use-format';
import classes from './progress.module.css';

const words = texts.progress.checkIn;

interface LastCheckInProps {
  readonly keyResult: KeyResult;
  /** The check-in that is being changed is not its own predecessor. */
  readonly except: string | undefined;
}

/** What was said the last time: the value, how sure one was, what one meant to do. */
export function LastCheckIn({ keyResult, except }: LastCheckInProps) {
  const format = useFormat();
  const last = useDerived(
    (plan) => checkInsOf(plan, keyResult.id).findLast((checkIn) => checkIn.id !== except),
    ['checkIn'],
    [keyResult.id, except],
  );
  if (!last) {
    const now = valueWords(keyResult, format);
    return (
      <p className={classes.last}>
        {keyResult.measuredOn && now ? words.last(format.date(keyResult.measuredOn), now) : words.never}
      </p>
    );
  }
  const said = [
    words.last(format.date(last.date), measuredWords(keyResult, last, format)),
    last.confidence === null ? '' : words.lastConfidence(last.confidence),
  ];
  return (
    <p className={classes.last} data-testid="last-check-in">
      {said.filter(Boolean).join(', ')}
      {last.whatNext && (
        <span className={classes.lastNext}>
          {words.lastNext}: {last.whatNext}
        </span>
      )}
    </p>
  );
}
