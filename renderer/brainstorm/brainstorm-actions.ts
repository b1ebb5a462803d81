import type { BoardPart } from '../../shared/board-part';
import { type CoveredEntry, entryFor } from '../../shared/sealed-box';
import { showSealed } from '../sealed/sealed-state';
import { shown } from '../store';
import type { PastedCards } from '../swot/paste';
import { showFailure } from '../ui/notify';

/** The entries that pasted or typed text stands for. */
export function entriesFrom(cards: PastedCards, part: BoardPart): CoveredEntry[] {
  return cards.titles.map((title, i) => entryFor(part, title, cards.notes[i]));
}

/** Covers entries. Resolves to why not, or undefined once they are on the disk. */
export async function coverEntries(id: string, entries: CoveredEntry[]): Promise<string | undefined> {
  const result = await window.throughline['brainstorm:cover']({ id, entries });
  return result.ok ? undefined : result.error.message;
}

/** Makes all covered entries cards; with a part of their board all of them go there. Resolves to their ids, or to why not. */
export async function revealEntries(id: string, part: BoardPart | null): Promise<readonly string[] | string> {
  const result = await window.throughline['brainstorm:reveal']({ id, ...(part ? { part } : {}) });
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
