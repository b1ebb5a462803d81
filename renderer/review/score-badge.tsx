import { scoreColor } from '../../shared/progress';
import { texts } from '../../shared/texts/texts';
import { useFormat } from '../ui/use-format';
import classes from './review.module.css';

const words = texts.reviewPlace.objective;

/** A score, 0.0 to 1.0, in the colour of the field; the number says it all. */
export function ScoreBadge({ score }: { readonly score: number | null }) {
  const format = useFormat();
  return (
    <span
      className={classes.badge}
      data-score={scoreColor(score) ?? undefined}
      role="img"
      aria-label={score === null ? words.notScored : words.scoreOf(format.score(score))}
    >
      {score === null ? '–' : format.score(score)}
    </span>
  );
}
