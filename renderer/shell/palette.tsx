import { Modal } from '@mantine/core';
import { texts } from '../../shared/texts/texts';
import { usePalette } from './palette-state';

/** Finds any command and any item of the plan. */
export function Palette() {
  const open = usePalette((state) => state.open);
  return <Modal opened={open} onClose={() => usePalette.setState({ open: false })} title={texts.shell.search} />;
}
