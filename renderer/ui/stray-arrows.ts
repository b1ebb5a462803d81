import { useEffect, useRef } from 'react';

const arrows = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** An arrow pressed while nothing has the focus leads into what the place shows: `enter` puts the focus there. */
export function useStrayArrows(enter: () => void): void {
  const latest = useRef(enter);
  latest.current = enter;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!arrows.has(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.defaultPrevented || document.activeElement !== document.body) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
