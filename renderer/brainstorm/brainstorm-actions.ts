import type { Quadrant } from '../../shared/model/swot';
import type { CoveredEntry } from '../../shared/sealed-box';
import { showSealed } from '../sealed/sealed-state';
import { shown } from '../store';
import type { PastedCards } from '../swot/paste';
import { showFailure } from '../ui/notify';

/** The entries that pasted or typed text stands for. */
export function entriesFrom(cards: PastedCards, quadrant: Quadrant): CoveredEntry[] {
  return cards.titles.map((title, i) => ({ quadrant, title, note: cards.notes[i] ?? '' }));
}

/** Covers entries. Resolves to why not, or undefined once they are on the disk. */
export async function coverEntries(id: string, entries: CoveredEntry[]): Promise<string | undefined> {
  const result = await window.throughline['brainstorm:cover']({ id, entries });
  return result.ok ? undefined : result.error.message;
}

/** Makes all covered entries cards; with a quadrant all of them go there. Resolves to their ids, or to why not. */
export async function revealEntries(id: string, quadrant: Quadrant | null): Promise<readonly string[] | string> {
  const result = await window.throughline['brainstorm:reveal']({ id, ...(quadrant ? { quadrant } : {}) });
  if (!result.ok) return result.error.message;
  await shown(result.value.revision);
  return result.value.cardIds;
}

/** Gives a brainstorm up with its entries. */
export async function discardBrainstorm(id: string): Promise<void> {
  const result = await window.throughline['brainstorm:discard']({ id });
  if (result.ok) showSealed(null);
  else showFailure(result.error);
}
