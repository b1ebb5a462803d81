import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconFileImport, IconFolderOpen } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../shared/errors';
import type { RecentFile, templateNames } from '../../shared/ipc';
import { texts } from '../../shared/texts/texts';
import { perform } from '../shell/actions';
import { importPlanFile, openFile } from '../shell/file-actions';
import { KeysSheet } from '../shell/keys-sheet';
import { OpenProblem } from '../shell/open-problem';
import { showWorkspace, useStore } from '../store';
import { BrandPanel } from './brand-panel';
import { RecentList } from './recent-list';
import { StartForm } from './start-form';
import classes from './welcome.module.css';

const words = texts.welcome;

/** What one sees when no file is open: what this is, recent plans, a new plan, open, and what went wrong. */
export function Welcome() {
  const [recent, setRecent] = useState<readonly RecentFile[]>([]);
  const [folder, setFolder] = useState('');
  const [busy, setBusy] = useState(false);
  const [notMade, setNotMade] = useState<Failure | null>(null);
  const problem = useStore((state) => state.openProblem);
  const panel = useStore((state) => state.panel);

  const waitFor = useCallback(async (work: Promise<void>): Promise<void> => {
    setBusy(true);
    await work;
    setBusy(false);
  }, []);

  useEffect(() => {
    void (async () => {
      const [files, info] = await Promise.all([
        window.throughline['workspace:recent'](),
        window.throughline['app:info'](),
      ]);
      if (files.ok) setRecent(files.value);
      if (info.ok) setFolder(info.value.documentsFolder);
    })();
    return window.throughline.on('menu:chosen', (action) => {
      if (action === 'open') void waitFor(openFile());
      else if (action === 'import-json') void waitFor(importPlanFile());
      else if (action !== 'new') perform(action);
    });
  }, [waitFor]);

  const create = async (template: (typeof templateNames)[number], name: string, choosePlace: boolean) => {
    const result = await window.throughline['workspace:create']({ template, name, choosePlace });
    setNotMade(result.ok ? null : result.error);
    if (result.ok && result.value) showWorkspace(result.value);
  };

  const forget = async (path: string): Promise<void> => {
    const result = await window.throughline['workspace:forget']({ path });
    if (result.ok) setRecent(result.value);
  };

  const others = (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconFolderOpen size={16} />}
        disabled={busy}
        onClick={() => void waitFor(openFile())}
        data-testid="open-file"
      >
        {words.open}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileImport size={16} />}
        disabled={busy}
        onClick={() => void waitFor(importPlanFile())}
        data-testid="import-file"
      >
        {words.importJson}
      </Button>
    </Group>
  );

  return (
    <main className={classes.welcome} data-testid="welcome">
      <BrandPanel busy={busy} onSample={() => void waitFor(create('sample', words.sampleName, false))} />
      <div className={classes.side}>
        {problem && (
          <Alert
            icon={<IconAlertTriangle />}
            color="red"
            variant="light"
            title={words.couldNotOpen}
            role="alert"
            withCloseButton
            closeButtonLabel={texts.shell.dismiss}
            onClose={() => useStore.setState({ openProblem: null })}
            data-testid="open-problem"
            data-code={problem.code}
          >
            <OpenProblem problem={problem} />
          </Alert>
        )}
        {recent.length > 0 && (
          <section aria-label={words.recent}>
            <div className={classes.heading}>
              <Title order={2}>{words.recent}</Title>
              {others}
            </div>
            <RecentList
              files={recent}
              busy={busy}
              onOpen={(path) => void waitFor(openFile(path))}
              onForget={(path) => void forget(path)}
            />
          </section>
        )}
        <section aria-label={words.start}>
          <div className={classes.heading}>
            <Title order={2}>{words.start}</Title>
          </div>
          <StartForm
            folder={folder}
            busy={busy}
            problem={notMade}
            onCreate={(template, name, choosePlace) => void waitFor(create(template, name, choosePlace))}
          />
        </section>
        {recent.length === 0 && (
          <section aria-label={words.haveOne} className={classes.heading}>
            <Text fw={600}>{words.haveOne}</Text>
            {others}
          </section>
        )}
        <Text size="sm" c="dimmed" className={classes.promise}>
          {words.promise}
        </Text>
      </div>
      {panel === 'keys' && <KeysSheet />}
    </main>
  );
}
