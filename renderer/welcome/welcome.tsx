import { Button, Stack, Title } from '@mantine/core';
import { texts } from '../../shared/texts/texts';
import { showWorkspace } from '../store';
import { showFailure } from '../ui/notify';

/** What one sees when no file is open: recent files, New, Open, the sample plan. */
export function Welcome() {
  const create = async (template: 'blank' | 'sample'): Promise<void> => {
    const result = await window.throughline['workspace:create']({ template, name: 'Our strategy' });
    if (!result.ok) showFailure(result.error);
    else if (result.value) showWorkspace(result.value);
  };
  return (
    <Stack p="xl" align="flex-start">
      <Title order={1}>{texts.shell.appName}</Title>
      <Button onClick={() => void create('blank')} data-testid="new-blank">
        New
      </Button>
      <Button onClick={() => void create('sample')} data-testid="open-sample">
        Sample plan
      </Button>
    </Stack>
  );
}
