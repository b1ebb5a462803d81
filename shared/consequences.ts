import type { Change } from './changes';
import { texts } from './texts/texts';

const counted = ['objective', 'keyResult', 'initiative', 'swotItem'] as const;

/**
 * What else a deletion touched, in words: '3 key results went with it; 2 items no longer point to it.'
 * Empty when nothing else was concerned.
 */
export function consequencesOf(changes: readonly Change[], deletedIds: readonly string[]): string {
  const asked = new Set(deletedIds);
  const parts: string[] = [];
  for (const table of counted) {
    const count = changes.filter(
      (change) => change.table === table && change.after === null && !asked.has(change.before?.id ?? ''),
    ).length;
    if (count > 0) parts.push(texts.deletion.alsoGone(count, table));
  }
  const cleared = changes.filter((change) => change.before !== null && change.after !== null).length;
  if (cleared > 0) parts.push(texts.deletion.cleared(cleared));
  return parts.join(' ');
}
