import { type KeyboardEvent, useId, useRef } from 'react';
import { texts } from '../../shared/texts/texts';
import classes from './progress.module.css';

const words = texts.progress.checkIn;
const steps = Array.from({ length: 11 }, (_, step) => step);

interface ConfidenceScaleProps {
  readonly value: number | null;
  readonly onChange: (value: number) => void;
}

/** How sure one is, 0 to 10: by mouse, by arrow keys or by typing the number. */
export function ConfidenceScale({ value, onChange }: ConfidenceScaleProps) {
  const name = useId();
  const typed = useRef('');
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!/^\d$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) {
      if (event.key !== 'Shift') typed.current = '';
      return;
    }
    event.preventDefault();
    // 1 and then 0 is ten; any other digit speaks for itself.
    typed.current = typed.current === '1' && event.key === '0' ? '10' : event.key;
    const next = Number(typed.current);
    onChange(next);
    event.currentTarget.querySelector<HTMLInputElement>(`input[value="${next}"]`)?.focus();
  };
  return (
    <fieldset className={classes.scale} onKeyDown={onKeyDown} data-testid="confidence">
      <legend>{words.confidence}</legend>
      <div className={classes.steps}>
        {steps.map((step) => (
          <label key={step} className={classes.step} data-chosen={step === value || undefined}>
            <input
              type="radio"
              name={name}
              value={step}
              className="visually-hidden"
              checked={step === value}
              onChange={() => onChange(step)}
            />
            {step}
          </label>
        ))}
      </div>
      <div className={classes.ends} aria-hidden>
        {words.confidenceEnds.map((end) => (
          <span key={end}>{end}</span>
        ))}
      </div>
    </fieldset>
  );
}
