import { texts } from '../../shared/texts/texts';
import { onChanges, undo } from '../store';
import { announce } from './announce';
import { showOffer } from './offer-toast';

/**
 * Says what was just done, with a way to take it back. The offer goes with the next change, since Undo would then
 * take back that one. Call it after `run` has resolved.
 */
export function showUndoable(message: string): void {
  const close = showOffer(message, {
    label: texts.shell.undo,
    testId: 'toast-undo',
    onTake: () => {
      stop();
      void undo();
    },
  });
  const stop = onChanges(() => {
    stop();
    close();
  });
  announce(message);
}
