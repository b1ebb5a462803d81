import { Button } from '@mantine/core';
import { checkInsOf, confidenceOf } from '../../shared/check-ins';
import type { KeyResult } from '../../shared/model/goal';
import { texts } from '../../shared/texts/texts';
import { useStanding } from '../goals/use-standing';
import { valueWords } from '../goals/value-words';
import { useDerived, useReadOnly } from '../hooks';
import { openCheckIn } from '../progress/check-in-state';
import { PaceChart } from '../progress/pace-chart';
import { useStore } from '../store';
import { ProgressBar } from '../ui/progress-bar';
import { StatusMark } from '../ui/status-mark';
import { useFormat } from '../ui/use-format';
import classes from './key-result-part.module.css';

const words = texts.meeting.run;

interface KeyResultPartProps {
  readonly keyResult: KeyResult;
  /** The key results of the same objective after it: a check-in goes on with them. */
  readonly queue: readonly string[];
}

/** A key result as a room looks at it: where it stands against what is expected, how sure one is, what was said last. */
export function KeyResultPart({ keyResult, queue }: KeyResultPartProps) {
  const { id, title } = keyResult;
  const format = useFormat();
  const readOnly = useReadOnly();
  const presenting = useStore((state) => state.presenting);
  const standing = useStanding('keyResult', id);
  const { last, confidence } = useDerived(
    (plan) => ({
      last: checkInsOf(plan, id).findLast(({ whatChanged, whatNext }) => whatChanged !== '' || whatNext !== ''),
      confidence: confidenceOf(plan, id),
    }),
    ['checkIn'],
    [id],
  );
  const sure =
    confidence &&
    (confidence.before === null || confidence.before === confidence.value
      ? words.confidence(confidence.value)
      : words.confidenceFrom(confidence.value, confidence.before));
  return (
    <div className={classes.part} data-testid="meeting-key-result">
      <div className={classes.inner}>
        <div className={classes.text}>
          <h3 className={classes.title}>{title}</h3>
          <div className={classes.bar}>
            <ProgressBar progress={standing.progress} expected={standing.expected} pace={standing.pace} />
          </div>
          <p className={classes.facts}>
            <StatusMark pace={standing.pace} />
            <span>{valueWords(keyResult, format)}</span>
            {standing.expected !== null && <span>{words.expected(format.percent(standing.expected))}</span>}
            {sure && <span>{sure}</span>}
          </p>
          {last && (
            <blockquote className={classes.said}>
              <span className={classes.quiet}>{words.said(format.date(last.date))}</span>
              {last.whatChanged && <p>{last.whatChanged}</p>}
              {last.whatNext && (
                <p>
                  <span className={classes.quiet}>{words.next_}:</span> {last.whatNext}
                </p>
              )}
            </blockquote>
          )}
          {!readOnly && !presenting && (
            <Button
              variant="light"
              size="xs"
              aria-label={texts.progress.checkIn.title(title)}
              onClick={() => openCheckIn(id, queue)}
              data-testid="meeting-check-in"
            >
              {words.checkIn}
            </Button>
          )}
        </div>
        <div className={classes.chart}>
          <PaceChart keyResult={keyResult} />
        </div>
      </div>
    </div>
  );
}
