import { Alert, Button, Checkbox, Paper, Radio, Text, TextInput } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBuildingSkyscraper,
  IconFile,
  IconHeartHandshake,
  IconPlus,
  IconRocket,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { Failure } from '../../shared/errors';
import { texts } from '../../shared/texts/texts';
import { fileName } from '../shell/file-actions';
import classes from './start-form.module.css';

const words = texts.welcome;

/** What a plan can start from, and how it looks. */
const offered = {
  company: IconBuildingSkyscraper,
  'start-up': IconRocket,
  'non-profit': IconHeartHandshake,
  blank: IconFile,
} as const;
type Offered = keyof typeof offered;

interface StartFormProps {
  readonly folder: string;
  readonly busy: boolean;
  readonly problem: Failure | null;
  readonly onCreate: (template: Offered, name: string, choosePlace: boolean) => void;
}

/** A new plan: from what, under which name, and where. */
export function StartForm({ folder, busy, problem, onCreate }: StartFormProps) {
  const [template, setTemplate] = useState<Offered>('company');
  const [name, setName] = useState<string>(words.defaultName);
  const [choosePlace, setChoosePlace] = useState(false);
  return (
    <Paper
      component="form"
      withBorder
      p="md"
      radius={8}
      onSubmit={(event) => {
        event.preventDefault();
        onCreate(template, name.trim() || words.defaultName, choosePlace);
      }}
    >
      <Radio.Group
        value={template}
        onChange={(value) => setTemplate(value as Offered)}
        label={words.startFrom}
        labelProps={{ className: 'visually-hidden' }}
        name="template"
      >
        <div className={classes.templates}>
          {(Object.keys(offered) as Offered[]).map((candidate) => {
            const Icon = offered[candidate];
            return (
              <Radio.Card
                key={candidate}
                value={candidate}
                // One stop for Tab; the arrow keys choose.
                tabIndex={candidate === template ? 0 : -1}
                className={classes.template}
                data-testid={`template-${candidate}`}
              >
                <Icon size={22} stroke={1.6} aria-hidden className={classes.icon} />
                <span className={classes.title}>{words.templates[candidate].title}</span>
                <span className={classes.hint}>{words.templates[candidate].hint}</span>
              </Radio.Card>
            );
          })}
        </div>
      </Radio.Group>
      <Text mt="sm" size="sm" c="dimmed" className={classes.gives} aria-live="polite">
        {words.templates[template].gives}
      </Text>
      <div className={classes.row}>
        <TextInput
          className={classes.name}
          label={words.name}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          data-testid="plan-name"
        />
        <Button type="submit" size="sm" loading={busy} leftSection={<IconPlus size={16} />} data-testid="create-plan">
          {words.create}
        </Button>
      </div>
      {problem && (
        <Alert
          mt="sm"
          color="red"
          variant="light"
          title={words.notMade}
          role="alert"
          icon={<IconAlertTriangle />}
          data-testid="not-made"
          data-code={problem.code}
        >
          <Text size="sm" c="var(--tl-text)">
            {problem.message}
          </Text>
        </Alert>
      )}
      <div className={classes.where}>
        <Checkbox
          size="sm"
          label={words.choosePlace}
          checked={choosePlace}
          onChange={(event) => setChoosePlace(event.currentTarget.checked)}
        />
        {!choosePlace && folder !== '' && (
          <Text size="xs" c="dimmed" className={classes.folder} title={folder}>
            {words.savedIn(fileName(folder))}
          </Text>
        )}
      </div>
    </Paper>
  );
}
