import { useEffect, useMemo } from 'react';

/** Esc while something is being dragged: it belongs to the drag alone, not to what lies under it. */
export function useEscape(cancel: () => void) {
  const listener = useMemo(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      cancel();
    };
    return {
      listen: () => window.addEventListener('keydown', onKey, true),
      stop: () => window.removeEventListener('keydown', onKey, true),
    };
  }, [cancel]);
  useEffect(() => listener.stop, [listener]);
  return listener;
}
