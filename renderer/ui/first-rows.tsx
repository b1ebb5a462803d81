import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { texts } from '../../shared/texts/texts';
import { useFormat } from './use-format';

/** So many rows of a list are there at once, and come with every request for more. */
const firstRows = 100;
const nextRows = 400;

/**
 * The beginning of a list that may be very long, at least up to the row at `upTo`, and the button that shows more of it;
 * `more` is null when all of it is there.
 */
export function useFirstRows<T>(
  all: readonly T[],
  upTo = -1,
): { readonly shown: readonly T[]; readonly more: ReactNode } {
  const [count, setCount] = useState(firstRows);
  const format = useFormat();
  const shown = Math.max(count, upTo + 1);
  if (all.length <= shown) return { shown: all, more: null };
  const left = all.length - shown;
  const next = Math.min(left, nextRows);
  return {
    shown: all.slice(0, shown),
    more: (
      <Button variant="subtle" size="sm" onClick={() => setCount(shown + next)} data-testid="show-more">
        {texts.widgets.showMore(format.number(next), format.number(left))}
      </Button>
    ),
  };
}
