interface Sized {
  readonly width: number;
  readonly height: number;
}

/** Rectangles in rows, each with its x inside the row. */
export interface Shelves<T extends Sized> {
  readonly rows: readonly { readonly y: number; readonly items: readonly { readonly item: T; readonly x: number }[] }[];
  readonly width: number;
  readonly height: number;
}

/** Rectangles in reading order, a new row where the next would reach beyond `limit`. */
export function rowsOf<T extends Sized>(items: readonly T[], gap: { x: number; y: number }, limit: number): Shelves<T> {
  const rows: { y: number; items: { item: T; x: number }[] }[] = [];
  let width = 0;
  let x = 0;
  let y = 0;
  let tallest = 0;
  let row: { item: T; x: number }[] = [];
  for (const item of items) {
    if (row.length > 0 && x + item.width > limit) {
      rows.push({ y, items: row });
      y += tallest + gap.y;
      row = [];
      x = 0;
      tallest = 0;
    }
    row.push({ item, x });
    width = Math.max(width, x + item.width);
    x += item.width + gap.x;
    tallest = Math.max(tallest, item.height);
  }
  if (row.length > 0) rows.push({ y, items: row });
  return { rows, width, height: y + tallest };
}

/** The rows whose frame (with `above` more height on top) is seen largest in a window of the given width : height. */
export function shelvesFor<T extends Sized>(
  items: readonly T[],
  gap: { x: number; y: number },
  aspect: number,
  above: number,
): Shelves<T> {
  const whole = rowsOf(items, gap, Number.POSITIVE_INFINITY);
  const widest = items.reduce((most, item) => Math.max(most, item.width), 0);
  const reach = (shelves: Shelves<T>) => Math.max(shelves.width / aspect, shelves.height + above);
  let best = whole;
  for (let limit = whole.width; limit > widest; limit *= 0.93) {
    const candidate = rowsOf(items, gap, Math.max(limit, widest));
    if (reach(candidate) < reach(best)) best = candidate;
    if (candidate.height + above > 2 * reach(best)) break;
  }
  return best;
}
