import { texts } from '../../shared/texts/texts';

/** What changed, when, in words; jump back to any point. */
export function HistoryPanel() {
  return <aside aria-label={texts.history.title} />;
}
