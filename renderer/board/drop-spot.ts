/** A card's box, in the coordinates of the list it is in; CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a dragged card would go: before the index-th card, with the bar that shows it. */
export interface DropSpot {
  readonly index: number;
  readonly bar: { readonly left: number; readonly top: number; readonly height: number } | null;
}

/**
 * Finds the gap nearest to a point among cards laid out in rows from left to right.
 * The bar stands in the row the point is in, so at a row's end it is behind that row's last card.
 */
export function dropSpot(boxes: readonly Box[], x: number, y: number, gap: number): DropSpot {
  const rows = rowsOf(boxes);
  const row = rows.find(({ bottom }) => y < bottom + gap / 2) ?? rows.at(-1);
  if (!row) return { index: 0, bar: null };
  let index = row.start;
  for (let i = row.start; i < row.end; i++) {
    const box = boxes[i];
    if (box && x > box.left + box.width / 2) index = i + 1;
  }
  const after = index === row.end ? boxes[index - 1] : undefined;
  const before = boxes[index];
  const left = after ? after.left + after.width + gap / 2 : (before?.left ?? 0) - gap / 2;
  return { index, bar: { left, top: row.top, height: row.bottom - row.top } };
}

/** The part of a card, from its middle outwards, where resting merges; what is merging stays so until nearly at the edge. */
const middle = { width: 0.5, height: 0.7 };
const held = { width: 0.86, height: 1 };

/**
 * The card in whose middle a point is: resting there merges, while towards its sides a card is put before or behind it.
 * `heldIndex` is the card that would be merged into already, which is not lost by a trembling hand.
 */
export function cardInMiddle(boxes: readonly Box[], x: number, y: number, heldIndex: number): number {
  return boxes.findIndex((box, index) => {
    const part = index === heldIndex ? held : middle;
    const fromMiddle = Math.abs(x - box.left - box.width / 2);
    const fromCentre = Math.abs(y - box.top - box.height / 2);
    return fromMiddle <= (box.width * part.width) / 2 && fromCentre <= (box.height * part.height) / 2;
  });
}

interface Row {
  readonly start: number;
  end: number;
  readonly top: number;
  bottom: number;
}

function rowsOf(boxes: readonly Box[]): Row[] {
  const rows: Row[] = [];
  boxes.forEach((box, i) => {
    const row = rows.at(-1);
    if (row && box.top < row.top + 1) {
      row.end = i + 1;
      row.bottom = Math.max(row.bottom, box.top + box.height);
    } else {
      rows.push({ start: i, end: i + 1, top: box.top, bottom: box.top + box.height });
    }
  });
  return rows;
}
