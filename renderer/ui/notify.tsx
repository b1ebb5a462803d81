import { type NotificationData, notifications, notificationsStore } from '@mantine/notifications';
import type { ReactNode } from 'react';
import type { ErrorCode, Failure } from '../../shared/errors';
import { texts } from '../../shared/texts/texts';

/** What a failure is called, where it is more than a refusal; these stay until they are dismissed. */
const titles: { readonly [C in ErrorCode]?: string } = {
  'disk-full': texts.shell.couldNotSave,
  io: texts.shell.couldNotSave,
  corrupt: texts.shell.damaged,
  unexpected: texts.shell.unexpected,
};

interface FailureOptions {
  /** What can be done about it right here. */
  readonly action?: ReactNode;
  readonly onClose?: () => void;
}

/** Says what happened, what was kept and what to do; stays until dismissed when it is serious. */
export function showFailure({ code, message }: Failure, { action, onClose }: FailureOptions = {}): void {
  const title = titles[code];
  const words = code === 'unexpected' ? texts.shell.unexpectedHint(message) : message;
  showOne({
    id: failureId(code),
    color: 'red',
    title: title ?? texts.shell.notDone,
    message: action ? (
      <>
        {words}
        <br />
        {action}
      </>
    ) : (
      words
    ),
    onClose,
    autoClose: title === undefined ? 8_000 : false,
    closeButtonProps: { 'aria-label': texts.shell.dismiss },
    role: 'alert',
  });
}

/** Takes a failure off the screen that has been dealt with. */
export function hideFailure(code: ErrorCode): void {
  notifications.hide(failureId(code));
}

const failureId = (code: ErrorCode): string => `failure-${code}`;

/** A notification shown under the id of one that is still there would be dropped: the newer word replaces the older. */
function showOne(notification: NotificationData & { readonly id: string }): void {
  const shown = notificationsStore.getState().notifications.some(({ id }) => id === notification.id);
  if (shown) notifications.update(notification);
  else notifications.show(notification);
}

/** A short word that something was done, with an optional action such as Undo. */
export function showDone(message: ReactNode, title?: string): string {
  return notifications.show({
    color: 'indigo',
    title,
    message,
    autoClose: 6_000,
    closeButtonProps: { 'aria-label': texts.shell.dismiss },
  });
}
