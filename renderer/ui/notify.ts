import { notifications } from '@mantine/notifications';
import type { Failure } from '../../shared/errors';
import { texts } from '../../shared/texts/texts';

/** Says what happened, what was kept and what to do; stays until dismissed when it is serious. */
export function showFailure(failure: Failure): void {
  const serious = ['disk-full', 'io', 'corrupt', 'unexpected'].includes(failure.code);
  notifications.show({
    id: `failure-${failure.code}`,
    color: 'red',
    title: serious ? texts.shell.couldNotSave : texts.shell.notDone,
    message: failure.message,
    autoClose: serious ? false : 8_000,
    closeButtonProps: { 'aria-label': texts.shell.dismiss },
    role: 'alert',
  });
}

/** A short word that something was done, with an optional action such as Undo. */
export function showDone(message: React.ReactNode, title?: string): string {
  return notifications.show({
    color: 'indigo',
    title,
    message,
    autoClose: 6_000,
    closeButtonProps: { 'aria-label': texts.shell.dismiss },
  });
}
