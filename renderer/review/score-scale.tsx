import { useId } from 'react';
import { texts } from '../../shared/texts/texts';
import { useFormat } from '../ui/use-format';
import classes from './review.module.css';

const words = texts.reviewPlace.objective;
const scores = Array.from({ length: 11 }, (_, tenth) => tenth / 10);

interface ScoreScaleProps {
  readonly value: number | null;
  /** What the key results say; marked on the scale. */
  readonly proposed: number | null;
  readonly readOnly: boolean;
  readonly onChange: (score: number) => void;
}

/** A score from 0.0 to 1.0 by mouse or arrow keys. */
export function ScoreScale({ value, proposed, readOnly, onChange }: ScoreScaleProps) {
  const name = useId();
  const format = useFormat();
  return (
    <fieldset className={classes.scale} disabled={readOnly} data-testid="score-scale">
      <legend>{words.score}</legend>
      <div className={classes.scores}>
        {scores.map((score) => (
          <label
            key={score}
            className={classes.tenth}
            data-chosen={score === value || undefined}
            data-proposed={score === proposed || undefined}
          >
            <input
              type="radio"
              name={name}
              className="visually-hidden"
              checked={score === value}
              onChange={() => onChange(score)}
            />
            {format.score(score)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
