import classes from './lift-hint.module.css';

/** Which keys do what with something that is picked up, at the foot of the place. */
export function LiftHint({ words }: { readonly words: string }) {
  return <p className={classes.hint}>{words}</p>;
}
