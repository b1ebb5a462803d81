import classes from './voting-turn.module.css';

/** Votes as dots, full for those still to give; only for the eye, the number stands beside it. */
export function VoteDots({ left, budget }: { readonly left: number; readonly budget: number }) {
  if (budget > 12) return null;
  return (
    <span className={classes.dots} aria-hidden>
      {Array.from({ length: budget }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots are nothing but their place.
        <span key={i} data-full={i < left || undefined} />
      ))}
    </span>
  );
}
