import { dayNumber } from '../../shared/calendar';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';

/** The periods of the plan by start, longer ones first, as choices of a select; the first, with an empty value, is all of them. */
export function usePeriodOptions(): readonly { readonly value: string; readonly label: string }[] {
  return useDerived(
    (plan) => [
      { value: '', label: texts.shell.allPeriods },
      ...[...plan.rows.period.values()]
        .sort((a, b) => dayNumber(a.startDate) - dayNumber(b.startDate) || dayNumber(b.endDate) - dayNumber(a.endDate))
        .map((period) => ({ value: period.id, label: period.name })),
    ],
    ['period'],
  );
}
