import { type Format, formatFor } from '../../shared/format';
import { useWorkspace } from '../hooks';

/** The formats of the open plan: numbers, money and dates as its locale writes them. */
export function useFormat(): Format {
  const { locale, currency } = useWorkspace();
  return formatFor(locale, currency);
}
