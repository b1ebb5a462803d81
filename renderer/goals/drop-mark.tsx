import { texts } from '../../shared/texts/texts';
import type { Held } from './drag';
import classes from './drop-mark.module.css';
import type { DropPlace } from './move';
import type { OutlineRow } from './outline';

interface DropMarkProps {
  readonly rows: readonly OutlineRow[];
  readonly index: number;
  readonly place: DropPlace | null;
  readonly rowHeight: number;
}

/** Shows where the thing in flight would land: a line between rows or a frame around one. */
export function DropMark({ rows, index, place, rowHeight }: DropMarkProps) {
  const row = rows[index];
  if (!row || !place) return null;
  const refused = place.problem !== undefined || undefined;
  if (place.zone === 'into') {
    const parent = row.kind === 'keyResult' && row.parent >= 0 ? row.parent : index;
    return <div className={classes.dropInto} data-refused={refused} style={{ top: parent * rowHeight }} />;
  }
  let end = index;
  if (place.zone === 'after') while ((rows[end + 1]?.level ?? 0) > row.level) end++;
  const top = place.zone === 'before' ? index * rowHeight : (end + 1) * rowHeight;
  return (
    <div
      className={classes.dropLine}
      data-refused={refused}
      style={{ top, left: 24 + Math.min(row.level - 1, 12) * 20 }}
    />
  );
}

/** Follows the pointer and says what letting go would do, or why it cannot be. */
export function DropNote({ held }: { readonly held: Held }) {
  const { place } = held;
  const left = Math.min(held.x + 14, window.innerWidth - 372);
  const top = Math.min(held.y + 16, window.innerHeight - 80);
  return (
    <div
      className={classes.dropNote}
      data-refused={place?.problem !== undefined || undefined}
      style={{ left, top }}
      data-testid="drop-note"
    >
      <strong>{held.title}</strong>
      {place?.problem?.message ?? place?.words}
    </div>
  );
}

/** The same for what is picked up by keyboard. */
export function CarryNote({ title, place }: { readonly title: string; readonly place: DropPlace | null }) {
  return (
    <div
      className={classes.carryNote}
      data-refused={place?.problem !== undefined || undefined}
      data-testid="carry-note"
    >
      <div>
        <strong>{title}</strong> {place?.problem?.message ?? place?.words}
        <div className={classes.carryHint}>{texts.goals.move.carrying}</div>
      </div>
    </div>
  );
}
