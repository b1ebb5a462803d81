import { Modal } from '@mantine/core';
import { texts } from '../../shared/texts/texts';
import { useRow } from '../hooks';
import { useStore } from '../store';
import { dialogSize } from '../ui/dialog-size';
import { CheckInForm } from './check-in-form';
import { closeCheckIn, useCheckIn } from './check-in-state';

const words = texts.progress.checkIn;

/** The check-in under way, over whatever place one is in. */
export function CheckInDialog() {
  const { keyResultId, checkInId } = useCheckIn();
  const presenting = useStore((state) => state.presenting);
  const keyResult = useRow('keyResult', keyResultId);
  const checkIn = useRow('checkIn', checkInId);
  if (!keyResult || (checkInId !== null && !checkIn)) return null;
  return (
    <Modal
      opened
      onClose={closeCheckIn}
      title={checkIn ? words.editTitle(keyResult.title) : words.title(keyResult.title)}
      closeButtonProps={{ 'aria-label': texts.shell.close }}
      size={600}
      styles={dialogSize(presenting)}
    >
      <CheckInForm key={`${keyResult.id} ${checkInId}`} keyResult={keyResult} checkIn={checkIn} />
    </Modal>
  );
}
