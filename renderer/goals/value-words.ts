import { type Format, isCurrency } from '../../shared/format';
import type { KeyResult } from '../../shared/model/goal';
import { texts } from '../../shared/texts/texts';

const words = texts.goals;

/** The value now of a key result in words: '320 of 400 customers', '21, down to 14 days'. */
export function valueWords(row: KeyResult, format: Pick<Format, 'number' | 'value'>): string | null {
  switch (row.metric) {
    case 'increase':
    case 'decrease':
      if (row.current === null) return null;
      if (row.target === null) return format.value(row.current, row.unit);
      return words.keyResult[row.metric === 'increase' ? 'valueNow' : 'valueDown'](
        row.unit === '%' || isCurrency(row.unit) ? format.value(row.current, row.unit) : format.number(row.current),
        format.value(row.target, row.unit),
      );
    case 'maintain':
      if (row.current === null) return null;
      if (row.rangeLow === null || row.rangeHigh === null) return format.value(row.current, row.unit);
      return words.keyResult.inRange(
        format.number(row.current),
        format.number(row.rangeLow),
        format.value(row.rangeHigh, row.unit),
      );
    case 'milestone':
      if (row.milestones.length === 0) return null;
      return words.keyResult.milestonesDone(row.milestones.filter((step) => step.done).length, row.milestones.length);
    case 'yesNo':
      return row.done ? words.keyResult.yes : words.keyResult.no;
  }
}
