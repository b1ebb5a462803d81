import { Button, Select, Text } from '@mantine/core';
import { inOrder, referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { run, save } from '../store';
import { deleteItems } from '../ui/delete-items';
import { TextField } from '../ui/text-field';
import { personChoices, roleChoices, teamChoices } from './choices';
import { ItemLinks } from './item-links';

const words = texts.foundation;

/** A person in the inspector: who they are and what they own. */
export function PersonInspector({ id }: { readonly id: string }) {
  const person = useRow('person', id);
  const readOnly = useReadOnly();
  const teams = useDerived(teamChoices, ['team']);
  const roles = useDerived(roleChoices, ['jobRole']);
  const people = useDerived(personChoices, ['person']);
  const objectives = useDerived((plan) => inOrder(referencing(plan, 'objective', 'ownerId', id)), ['objective'], [id]);
  if (!person) return null;
  const update = (patch: { jobRoleId?: string | null; teamId?: string | null; managerId?: string | null }): void =>
    void run('person.update', { id, patch });
  const choice = { searchable: true, clearable: !readOnly, readOnly, limit: 100 };
  return (
    <>
      <TextField
        label={words.name}
        showLabel
        value={person.name}
        required
        readOnly={readOnly}
        onSave={(name) => save('person.update', { id, patch: { name } })}
      />
      <TextField
        label={words.email}
        showLabel
        value={person.email}
        readOnly={readOnly}
        onSave={(email) => save('person.update', { id, patch: { email } })}
      />
      <Select
        {...choice}
        label={words.role}
        placeholder={words.noRole}
        data={roles}
        value={person.jobRoleId}
        onChange={(jobRoleId) => update({ jobRoleId })}
      />
      <Select
        {...choice}
        label={words.team}
        placeholder={words.noTeam}
        data={teams}
        value={person.teamId}
        onChange={(teamId) => update({ teamId })}
      />
      <Select
        {...choice}
        label={words.manager}
        placeholder={words.nobody}
        data={people.filter(({ value }) => value !== id)}
        value={person.managerId}
        onChange={(managerId) => update({ managerId })}
      />
      <Text size="sm" fw={600}>
        {words.objectivesHere(objectives.length)}
      </Text>
      <ItemLinks table="objective" items={objectives} />
      {!readOnly && (
        <Button variant="subtle" color="red" onClick={() => void deleteItems('person', [id])}>
          {words.remove(person.name)}
        </Button>
      )}
    </>
  );
}
