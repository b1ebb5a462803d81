import { useId } from 'react';
import classes from './rating.module.css';

interface RatingProps {
  readonly label: string;
  /** 1..5 */
  readonly value: number;
  /** What each step means, from 1 to 5. */
  readonly words: readonly string[];
  readonly onChange: (value: number) => void;
  readonly readOnly: boolean;
  readonly testId: string;
}

/** A score from 1 to 5 as five radio buttons: arrows or a click set it; the word says what the number means. */
export function Rating({ label, value, words, onChange, readOnly, testId }: RatingProps) {
  const name = useId();
  return (
    <fieldset className={classes.rating} data-testid={testId}>
      <legend className={classes.label}>{label}</legend>
      <div className={classes.steps}>
        {words.map((word, i) => (
          <label
            key={word}
            className={classes.step}
            title={word}
            data-filled={i < value || undefined}
            data-at={i + 1 === value || undefined}
          >
            <input
              type="radio"
              className={classes.radio}
              name={name}
              value={i + 1}
              checked={i + 1 === value}
              disabled={readOnly}
              aria-label={`${i + 1}: ${word}`}
              onChange={() => onChange(i + 1)}
            />
            <span aria-hidden>{i + 1}</span>
          </label>
        ))}
        <span className={classes.word}>{words[value - 1]}</span>
      </div>
    </fieldset>
  );
}
