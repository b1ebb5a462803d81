import { texts } from '../../shared/texts/texts';
import classes from './brainstorm.module.css';

const words = texts.brainstorm;

/** Covered ideas as a pile of cards face down, and how many they are. */
export function CoveredPile({ count }: { readonly count: number }) {
  return (
    <div className={classes.pile} data-testid="covered-count">
      <span className={classes.cards} aria-hidden>
        {Array.from({ length: Math.min(count, 5) }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: covered cards are all alike.
          <span key={i} style={{ rotate: `${(i % 2 === 0 ? i : -i) * 2}deg` }} />
        ))}
      </span>
      <strong>{count === 0 ? words.write.none : words.write.covered(count)}</strong>
    </div>
  );
}
