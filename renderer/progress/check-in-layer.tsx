import { lazy, Suspense } from 'react';
import { useCheckIn } from './check-in-state';
import { ResolveDialog } from './resolve-dialog';

const CheckInDialog = lazy(async () => ({ default: (await import('./check-in-dialog')).CheckInDialog }));

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
