import { Alert, Button, Checkbox, Group, Paper, Radio, Text, TextInput, Title, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconFolderOpen, IconPlus, IconSparkles } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../shared/errors';
import { type RecentFile, templateNames } from '../../shared/ipc';
import { texts } from '../../shared/texts/texts';
import { openFile } from '../shell/file-actions';
import { OpenProblem } from '../shell/open-problem';
import { showWorkspace, useStore } from '../store';
import { RecentList } from './recent-list';
import classes from './welcome.module.css';

const words = texts.welcome;
const offered = templateNames.filter((name) => name !== 'sample');
type Template = (typeof templateNames)[number];

/** What one sees when no file is open: recent plans, a new plan, open, the sample plan, and what went wrong. */
export function Welcome() {
  const [recent, setRecent] = useState<readonly RecentFile[]>([]);
  const [folder, setFolder] = useState('');
  const [template, setTemplate] = useState<Template>('company');
  const [name, setName] = useState<string>(words.defaultName);
  const [choosePlace, setChoosePlace] = useState(false);
  const [busy, setBusy] = useState(false);
  const [notMade, setNotMade] = useState<Failure | null>(null);
  const problem = useStore((state) => state.openProblem);

  const open = useCallback(async (path?: string): Promise<void> => {
    setBusy(true);
    await openFile(path);
    setBusy(false);
  }, []);

  useEffect(() => {
    void (async () => {
      const [files, info] = await Promise.all([
        window.throughline['workspace:recent'](),
        window.throughline['app:info'](),
      ]);
      if (files.ok) setRecent(files.value);
      if (!info.ok) return;
      setFolder(info.value.documentsFolder);
    })();
    return window.throughline.on('menu:chosen', (action) => {
      if (action === 'open') void open();
    });
  }, [open]);

  const create = async (chosen: Template, planName: string): Promise<void> => {
    setBusy(true);
    const result = await window.throughline['workspace:create']({ template: chosen, name: planName, choosePlace });
    setBusy(false);
    setNotMade(result.ok ? null : result.error);
    if (result.ok && result.value) showWorkspace(result.value);
  };

  const forget = async (path: string): Promise<void> => {
    const result = await window.throughline['workspace:forget']({ path });
    if (result.ok) setRecent(result.value);
  };

  return (
    <main className={classes.welcome} data-testid="welcome">
      <header className={classes.head}>
        <Title order={1} className={classes.title}>
          {texts.shell.appName}
        </Title>
        <Text c="dimmed" size="lg">
          {words.tagline}
        </Text>
      </header>
      {problem && (
        <Alert
          className={classes.problem}
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
      <div className={classes.columns}>
        <section aria-label={words.recent}>
          <Title order={2} mb="sm">
            {words.recent}
          </Title>
          <RecentList
            files={recent}
            busy={busy}
            onOpen={(path) => void open(path)}
            onForget={(path) => void forget(path)}
          />
          <Group mt="md">
            <Button
              variant="default"
              size="sm"
              leftSection={<IconFolderOpen size={16} />}
              onClick={() => void open()}
              data-testid="open-file"
            >
              {words.open}
            </Button>
          </Group>
          <UnstyledButton
            className={classes.sample}
            onClick={() => void create('sample', words.sampleName)}
            disabled={busy}
            data-testid="open-sample"
          >
            <IconSparkles size={20} aria-hidden />
            <span>
              <strong>{words.openSample}</strong>
              <br />
              <span className={classes.templateHint}>{words.sampleHint}</span>
            </span>
          </UnstyledButton>
        </section>
        <section aria-label={words.start}>
          <Title order={2} mb="sm">
            {words.start}
          </Title>
          <Paper withBorder p="lg" radius={8}>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                void create(template, name.trim() || words.defaultName);
              }}
            >
              <Radio.Group
                value={template}
                onChange={(value) => setTemplate(value as Template)}
                aria-label={words.start}
                name="template"
              >
                <div className={classes.templates}>
                  {offered.map((candidate) => (
                    <Radio.Card
                      key={candidate}
                      value={candidate}
                      className={classes.template}
                      data-testid={`template-${candidate}`}
                    >
                      <span className={classes.templateTitle}>{words.templates[candidate].title}</span>
                      <span className={classes.templateHint}>{words.templates[candidate].hint}</span>
                    </Radio.Card>
                  ))}
                </div>
              </Radio.Group>
              <TextInput
                mt="md"
                label={words.name}
                value={name}
                maxLength={200}
                onChange={(event) => setName(event.currentTarget.value)}
                onFocus={(event) => event.currentTarget.select()}
                data-testid="plan-name"
              />
              <Checkbox
                mt="sm"
                size="sm"
                label={words.choosePlace}
                checked={choosePlace}
                onChange={(event) => setChoosePlace(event.currentTarget.checked)}
              />
              <Text mt={6} size="xs" c="dimmed">
                {words.savedIn(folder)}
              </Text>
              {notMade && (
                <Alert
                  mt="md"
                  color="red"
                  variant="light"
                  title={words.notMade}
                  role="alert"
                  icon={<IconAlertTriangle />}
                  data-testid="not-made"
                  data-code={notMade.code}
                >
                  <Text size="sm" c="var(--tl-text)">
                    {notMade.message}
                  </Text>
                </Alert>
              )}
              <Button
                type="submit"
                mt="md"
                size="sm"
                loading={busy}
                leftSection={<IconPlus size={16} />}
                data-testid="create-plan"
              >
                {words.create}
              </Button>
            </form>
          </Paper>
        </section>
      </div>
    </main>
  );
}
