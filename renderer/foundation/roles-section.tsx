import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { inOrder } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly } from '../hooks';
import { run, save } from '../store';
import { deleteItems } from '../ui/delete-items';
import { QuickAdd } from '../ui/quick-add';
import { TextField } from '../ui/text-field';
import { addEach } from './add-each';
import classes from './foundation.module.css';
import { Section } from './section';

const words = texts.foundation;

/** Job roles and what each answers for. */
export function RolesSection() {
  const roles = useDerived((plan) => inOrder(plan.rows.jobRole.values()), ['jobRole']);
  const readOnly = useReadOnly();
  return (
    <Section id="roles" hint={words.rolesHint} count={roles.length}>
      {roles.length === 0 && <div className={classes.empty}>{words.noRoles}</div>}
      <ul className={classes.list}>
        {roles.map((role) => (
          <li key={role.id} className={classes.card}>
            <div className={classes.grow}>
              <TextField
                label={texts.nouns.jobRole}
                value={role.title}
                required
                quiet
                readOnly={readOnly}
                onSave={(title) => save('jobRole.update', { id: role.id, patch: { title } })}
              />
              <TextField
                label={words.responsibilities}
                placeholder={words.responsibilities}
                value={role.responsibilities}
                kind="text"
                quiet
                readOnly={readOnly}
                onSave={(responsibilities) => save('jobRole.update', { id: role.id, patch: { responsibilities } })}
              />
            </div>
            {!readOnly && (
              <ActionIcon aria-label={words.remove(role.title)} onClick={() => void deleteItems('jobRole', [role.id])}>
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <QuickAdd
          placeholder={words.addRole}
          testId="add-role"
          onAdd={(titles) => addEach(titles, (title) => run('jobRole.create', { title }))}
        />
      )}
    </Section>
  );
}
