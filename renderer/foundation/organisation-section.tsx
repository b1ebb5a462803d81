import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Workspace } from '../../shared/model/workspace';
import { texts } from '../../shared/texts/texts';
import { useReadOnly, useWorkspace } from '../hooks';
import { run, save } from '../store';
import { QuickAdd } from '../ui/quick-add';
import { TextField } from '../ui/text-field';
import classes from './foundation.module.css';
import { Section } from './section';

const words = texts.foundation;

/** Changes the workspace row. */
export function updateWorkspace(patch: Partial<Omit<Workspace, 'id'>>): void {
  void run('workspace.update', { patch });
}

/** Changes the workspace row for a text field, which tells a refusal itself. */
function saveWorkspace(patch: Partial<Omit<Workspace, 'id'>>): Promise<string | undefined> {
  return save('workspace.update', { patch });
}

/** The names on the cover. */
export function OrganisationSection() {
  const workspace = useWorkspace();
  const readOnly = useReadOnly();
  return (
    <Section id="organisation">
      <div className={classes.two}>
        <TextField
          label={words.planName}
          showLabel
          value={workspace.name}
          required
          readOnly={readOnly}
          onSave={(name) => saveWorkspace({ name })}
        />
        <TextField
          label={words.organisation}
          showLabel
          placeholder={words.organisationHint}
          value={workspace.organisation}
          readOnly={readOnly}
          onSave={(organisation) => saveWorkspace({ organisation })}
          testId="organisation"
        />
      </div>
    </Section>
  );
}

/** Why we exist and what we want to become. */
export function DirectionSection() {
  const workspace = useWorkspace();
  const readOnly = useReadOnly();
  return (
    <Section id="direction">
      <div className={classes.fields}>
        <TextField
          label={words.mission}
          showLabel
          placeholder={words.missionHint}
          value={workspace.mission}
          kind="text"
          readOnly={readOnly}
          onSave={(mission) => saveWorkspace({ mission })}
          testId="mission"
        />
        <TextField
          label={words.vision}
          showLabel
          placeholder={words.visionHint}
          value={workspace.vision}
          kind="text"
          readOnly={readOnly}
          onSave={(vision) => saveWorkspace({ vision })}
          testId="vision"
        />
      </div>
    </Section>
  );
}

/** What decides when rules do not. */
export function ValuesSection() {
  const { values } = useWorkspace();
  const readOnly = useReadOnly();
  const replace = (index: number, patch: Partial<Workspace['values'][number]>): Promise<string | undefined> =>
    saveWorkspace({ values: values.map((value, i) => (i === index ? { ...value, ...patch } : value)) });
  return (
    <Section id="values" count={values.length}>
      {values.length === 0 && <div className={classes.empty}>{words.noValues}</div>}
      <ul className={classes.list}>
        {values.map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a value has no identity but its place in the list.
          <li key={index} className={classes.card}>
            <div className={classes.grow}>
              <TextField
                label={words.sections.values}
                value={value.title}
                required
                quiet
                readOnly={readOnly}
                onSave={(title) => replace(index, { title })}
              />
              <TextField
                label={words.valueText}
                placeholder={words.valueText}
                value={value.text}
                kind="text"
                quiet
                readOnly={readOnly}
                onSave={(text) => replace(index, { text })}
              />
            </div>
            {!readOnly && (
              <ActionIcon
                aria-label={words.remove(value.title)}
                onClick={() => updateWorkspace({ values: values.filter((_, i) => i !== index) })}
              >
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && values.length < 20 && (
        <QuickAdd
          placeholder={words.addValue}
          testId="add-value"
          onAdd={async (titles) => {
            const added = titles.map((title) => ({ title, text: '' }));
            return (
              (await run('workspace.update', { patch: { values: [...values, ...added].slice(0, 20) } })) !== undefined
            );
          }}
        />
      )}
    </Section>
  );
}
