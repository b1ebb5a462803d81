import { lazy, Suspense } from 'react';
import { useCheckIn } from './check-in-state';
import { ResolveDialog } from './resolve-dialog';

const CheckInDialog = lazy(async () => ({ default: (await loadCheckIn()).CheckInDialog }));

/** Loads the form, so that it is there at once when it is asked for. */
export const loadCheckIn = () => import('./check-in-dialog');

/** The check-in under way, loaded with the first one, and the question what helped against a barrier. */
export function CheckInLayer() {
  const isOpen = useCheckIn((state) => state.keyResultId !== null);
  return (
    <>
      <ResolveDialog />
      {isOpen && (
        <Suspense fallback={null}>
          <CheckInDialog />
        </Suspense>
      )}
    </>
  );
}
