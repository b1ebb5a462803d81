import { type LookBackColumn, lookBackColumns } from './model/session';
import { type Quadrant, quadrants } from './model/swot';
import { texts } from './texts/texts';

/** A part of one of the boards that people write on together: a quadrant of the SWOT, a column of a look back. */
export type BoardPart = Quadrant | LookBackColumn;
export const boardParts = [...quadrants, ...lookBackColumns] as const satisfies readonly BoardPart[];

/** The quadrant that a part is; undefined: it is a column of a look back. */
export function asQuadrant(part: string): Quadrant | undefined {
  return quadrants.find((quadrant) => quadrant === part);
}

/** The column of a look back that a part is; undefined: it is a quadrant. */
export function asLookBackColumn(part: string): LookBackColumn | undefined {
  return lookBackColumns.find((column) => column === part);
}

/** What a part is called above its cards. */
export function partName(part: BoardPart): string {
  const quadrant = asQuadrant(part);
  const column = asLookBackColumn(part);
  if (quadrant) return texts.swot.quadrant[quadrant].many;
  return column ? texts.retrospective.columns[column] : '';
}

/** The part of its board that a card stands in; undefined for what stands on none. */
export function partOf(item: object): BoardPart | undefined {
  if ('quadrant' in item) return asQuadrant(String(item.quadrant));
  return 'column' in item ? asLookBackColumn(String(item.column)) : undefined;
}

/** What one card of a part is called. */
export function cardName(part: BoardPart): string {
  const quadrant = asQuadrant(part);
  return quadrant ? texts.swot.quadrant[quadrant].one : partName(part);
}
