import { useEffect, useLayoutEffect, useRef } from 'react';

export type Arrow = 'left' | 'right' | 'up' | 'down';

/** The arrow of a key, if it is one. */
export function arrowOf(key: string): Arrow | undefined {
  if (key === 'ArrowLeft') return 'left';
  if (key === 'ArrowRight') return 'right';
  if (key === 'ArrowUp') return 'up';
  if (key === 'ArrowDown') return 'down';
  return undefined;
}

/** What the keys do with something that was picked up by keyboard. */
export interface LiftedKeys {
  /** Whether something is picked up by keyboard now. */
  readonly isLifted: () => boolean;
  readonly move: (arrow: Arrow, event: KeyboardEvent) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
  /** A key of its own; true when it was one. */
  readonly other?: (event: KeyboardEvent) => boolean;
}

/**
 * While something is picked up by keyboard all keys are for it, wherever the focus went when it was redrawn: arrows move,
 * Space and Enter drop, Esc puts back, and so does going away by Tab or taking the mouse.
 */
export function useLiftedKeys(keys: LiftedKeys): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!latest.current.isLifted() || !meantForLifted(event, latest.current)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onPointer = (): void => {
      if (latest.current.isLifted()) latest.current.cancel();
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onPointer, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', onPointer, true);
    };
  }, []);
}

function meantForLifted(event: KeyboardEvent, keys: LiftedKeys): boolean {
  const arrow = arrowOf(event.key);
  if (arrow) keys.move(arrow, event);
  else if (event.key === ' ' || event.key === 'Enter') keys.drop();
  else if (event.key === 'Escape' || event.key === 'Tab') {
    keys.cancel();
    return event.key === 'Escape';
  } else if (!keys.other?.(event)) return !['Shift', 'Control', 'Alt', 'Meta'].includes(event.key);
  return true;
}
