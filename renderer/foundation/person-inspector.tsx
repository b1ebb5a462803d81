import { Button, Select, Text } from '@mantine/core';
import { inOrder, referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { run } from '../store';
import { CommitText } from '../ui/commit-text';
import { deleteItems } from '../ui/delete-items';
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
  const update = (patch: {
    email?: string;
    jobRoleId?: string | null;
    teamId?: string | null;
    managerId?: string | null;
    name?: string;
  }): void => void run('person.update', { id, patch });
  const choice = { searchable: true, clearable: !readOnly, readOnly, limit: 100 };
  return (
    <>
      <CommitText
        label={words.name}
        value={person.name}
        required
        readOnly={readOnly}
        onCommit={(name) => update({ name })}
      />
      <CommitText
        label={words.email}
        value={person.email}
        readOnly={readOnly}
        onCommit={(email) => update({ email })}
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
