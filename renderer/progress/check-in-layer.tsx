import { lazy, Suspense } from 'react';
import { useStore } from '../store';
import { useCheckIn } from './check-in-state';
import { usePackets } from './packets-state';
import { ResolveDialog } from './resolve-dialog';

const CheckInDialog = lazy(async () => ({ default: (await loadCheckIn()).CheckInDialog }));

const PacketsDialogs = lazy(async () => ({ default: (await import('./packets-dialogs')).PacketsDialogs }));

/** Loads the form, so that it is there at once when it is asked for. */
export const loadCheckIn = () => import('./check-in-dialog');

/** The check-in under way, loaded with the first one, the question what helped against a barrier, and forms of check-ins. */
export function CheckInLayer() {
  const isOpen = useCheckIn((state) => state.keyResultId !== null);
  const path = useStore((state) => state.file?.path);
  const packets = usePackets((state) => state.path === path && (state.making || state.forms[state.at] !== undefined));
  return (
    <>
      <ResolveDialog />
      {packets && (
        <Suspense fallback={null}>
          <PacketsDialogs />
        </Suspense>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <CheckInDialog />
        </Suspense>
      )}
    </>
  );
}
