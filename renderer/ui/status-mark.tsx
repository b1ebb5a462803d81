import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleFilled,
  IconHelpCircle,
  type IconProps,
  IconSquareRotatedFilled,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Pace } from '../../shared/progress';
import { texts } from '../../shared/texts/texts';
import classes from './status-mark.module.css';

const shapes: { readonly [P in Pace]: ComponentType<IconProps> } = {
  onTrack: IconCircleFilled,
  behind: IconSquareRotatedFilled,
  atRisk: IconAlertTriangleFilled,
  notStarted: IconCircleDashed,
  done: IconCircleCheckFilled,
};

interface StatusMarkProps {
  readonly pace: Pace | null;
  /** Only the shape; the word is still read out and shown on hover. */
  readonly compact?: boolean;
  readonly size?: number;
}

/** Pace as a shape of its own and a word: never by colour alone. */
export function StatusMark({ pace, compact = false, size = 14 }: StatusMarkProps) {
  const Shape = pace ? shapes[pace] : IconHelpCircle;
  const word = texts.widgets.pace[pace ?? 'unknown'];
  return (
    <span className={classes.mark} data-pace={pace ?? 'unknown'} title={compact ? word : undefined}>
      <Shape size={size} aria-hidden className={classes.shape} />
      <span className={compact ? 'visually-hidden' : classes.word}>{word}</span>
    </span>
  );
}
