import { texts } from '../../shared/texts/texts';
import type { MissingGlyph } from './flow';

/** Most characters named one by one. */
const mostNamed = 5;

/** Says which characters no font has and where they stand; nothing when all could be printed. */
export function missingReport(missing: ReadonlyMap<string, MissingGlyph>): string[] {
  const words = texts.document.missing;
  if (missing.size === 0) return [];
  const all = [...missing.values()];
  const count = all.reduce((sum, glyph) => sum + glyph.count, 0);
  const byPlaces = new Map<string, string[]>();
  for (const { character, places } of all.slice(0, mostNamed)) {
    const where = [...places].join(', ');
    byPlaces.set(where, [...(byPlaces.get(where) ?? []), words.character(character, codeOf(character))]);
  }
  const named = [...byPlaces].map(([where, characters]) => words.characters(characters.join(', '), where));
  if (all.length > mostNamed) named.push(words.more(all.length - mostNamed));
  return [words.summary(count, named.join('; '))];
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
