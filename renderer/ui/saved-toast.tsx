import { Anchor, Text } from '@mantine/core';
import { texts } from '../../shared/texts/texts';
import { showDone, showFailure } from './notify';

/** Says where a file was written, with a way to see it in its folder. */
export function showSaved(message: string, path: string): void {
  const reveal = async (): Promise<void> => {
    const result = await window.throughline['file:reveal']({ path });
    if (!result.ok) showFailure(result.error);
  };
  showDone(
    <>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {message}
      </Text>
      <Anchor component="button" size="sm" onClick={() => void reveal()}>
        {texts.shell.showInFolder}
      </Anchor>
    </>,
  );
}
