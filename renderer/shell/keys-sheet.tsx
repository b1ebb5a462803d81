import { Modal } from '@mantine/core';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';

/** Every key of the program. */
export function KeysSheet() {
  return <Modal opened onClose={() => useStore.setState({ panel: null })} title={texts.shell.keys} />;
}
