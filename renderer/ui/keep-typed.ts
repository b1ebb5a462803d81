import { useEffect, useLayoutEffect, useRef } from 'react';
import { answered, useStore } from '../store';

/** What saves the text of each field on the screen. */
const savers = new Set<() => void>();

/**
 * Nothing typed is lost: `save` is called when the field goes away, and before the window closes or shows another file.
 * It has nothing to do when its text is already in the plan or was refused before.
 */
export function useKeepTyped(save: () => void): void {
  const latest = useRef(save);
  const there = useRef(false);
  useLayoutEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const { file } = useStore.getState();
    const call = (): void => latest.current();
    there.current = true;
    savers.add(call);
    return () => {
      there.current = false;
      savers.delete(call);
      // Later, since a field may only be put elsewhere; and what belongs to one file must not get into another.
      queueMicrotask(() => {
        if (!there.current && useStore.getState().file?.path === file?.path) call();
      });
    };
  }, []);
}

/** Saves what is typed in any field. Resolves, when the file has answered, to whether it took everything. */
export function saveTyped(): Promise<boolean> {
  for (const save of savers) save();
  return answered();
}
