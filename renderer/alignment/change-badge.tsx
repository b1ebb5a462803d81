import { type CardChange, changeBadge } from '../../shared/layout/graph-changes';
import classes from './cards.module.css';

/** What changed about a card since the moment it is compared with: sign and word; on hover in full, with why. */
export function ChangeBadge({ change }: { readonly change: CardChange | undefined }) {
  if (!change) return null;
  return (
    <span className={classes.changeBadge} title={toldOf(change)} data-testid="change-badge">
      {changeBadge(change)}
    </span>
  );
}

/** The changes of a card as sentences, with why. */
export function toldOf({ changes }: CardChange): string {
  const reasons = new Set(changes.map(({ why }) => why).filter(Boolean));
  return [...changes.map(({ words }) => words), ...reasons].join('\n');
}
