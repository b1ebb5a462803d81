/** Cards made of pasted text. */
export interface PastedCards {
  readonly titles: string[];
  /** By the order of the titles: the whole text of a line that was too long for a title, else empty. */
  readonly notes: string[];
  /** How many lines were too long. */
  readonly shortened: number;
  /** Whether lines were left out. */
  readonly cut: boolean;
}

const bullet = /^(?:[-–—*•·▪◦‣●○■□✓]|\[[ xX]?\]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s+/u;

/** The longest title of a card. */
export const longestTitle = 300;

/** Makes one card of each line: bullets and numbers are taken off, cells of a table joined, empty lines skipped. */
export function cardsFromText(text: string, limit: number): PastedCards {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().replace(bullet, '').replace(bullet, ''))
    .map((line) => line.replace(/\t+/g, ' – ').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const kept = lines.slice(0, limit);
  return {
    titles: kept.map(shortened),
    notes: kept.map((line) => (line.length > longestTitle ? line : '')),
    shortened: kept.filter((line) => line.length > longestTitle).length,
    cut: lines.length > limit,
  };
}

function shortened(line: string): string {
  if (line.length <= longestTitle) return line;
  const start = line.slice(0, longestTitle - 1);
  const space = start.lastIndexOf(' ');
  return `${(space > longestTitle / 2 ? start.slice(0, space) : start).trimEnd()}…`;
}
