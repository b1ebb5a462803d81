import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Workspace } from '../../shared/model/workspace';
import { texts } from '../../shared/texts/texts';
import { useReadOnly, useWorkspace } from '../hooks';
import { run } from '../store';
import { CommitText } from '../ui/commit-text';
import { QuickAdd } from '../ui/quick-add';
import classes from './foundation.module.css';
import { Section } from './section';

const words = texts.foundation;

/** Changes the workspace row. */
export function updateWorkspace(patch: Partial<Omit<Workspace, 'id'>>): void {
  void run('workspace.update', { patch });
}

/** The names on the cover. */
export function OrganisationSection() {
  const workspace = useWorkspace();
  const readOnly = useReadOnly();
  return (
    <Section id="organisation">
      <div className={classes.two}>
        <CommitText
          label={words.planName}
          value={workspace.name}
          required
          readOnly={readOnly}
          onCommit={(name) => updateWorkspace({ name })}
        />
        <CommitText
          label={words.organisation}
          placeholder={words.organisationHint}
          value={workspace.organisation}
          readOnly={readOnly}
          onCommit={(organisation) => updateWorkspace({ organisation })}
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
        <CommitText
          label={words.mission}
          placeholder={words.missionHint}
          value={workspace.mission}
          multiline
          readOnly={readOnly}
          onCommit={(mission) => updateWorkspace({ mission })}
          testId="mission"
        />
        <CommitText
          label={words.vision}
          placeholder={words.visionHint}
          value={workspace.vision}
          multiline
          readOnly={readOnly}
          onCommit={(vision) => updateWorkspace({ vision })}
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
  const replace = (index: number, patch: Partial<Workspace['values'][number]>): void =>
    updateWorkspace({ values: values.map((value, i) => (i === index ? { ...value, ...patch } : value)) });
  return (
    <Section id="values" count={values.length}>
      {values.length === 0 && <div className={classes.empty}>{words.noValues}</div>}
      <ul className={classes.list}>
        {values.map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a value has no identity but its place in the list.
          <li key={index} className={classes.card}>
            <div className={classes.grow}>
              <CommitText
                name={words.sections.values}
                value={value.title}
                required
                quiet
                readOnly={readOnly}
                onCommit={(title) => replace(index, { title })}
              />
              <CommitText
                name={words.valueText}
                placeholder={words.valueText}
                value={value.text}
                multiline
                quiet
                readOnly={readOnly}
                onCommit={(text) => replace(index, { text })}
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
