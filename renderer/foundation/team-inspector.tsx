import { Button, Select, Text } from '@mantine/core';
import { inOrder, referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { run, save } from '../store';
import { deleteItems } from '../ui/delete-items';
import { TextField } from '../ui/text-field';
import { personChoices, teamChoices } from './choices';
import { ItemLinks } from './item-links';

const words = texts.foundation;

/** A team in the inspector: name, place in the tree, lead, people and objectives. */
export function TeamInspector({ id }: { readonly id: string }) {
  const team = useRow('team', id);
  const readOnly = useReadOnly();
  const teams = useDerived(teamChoices, ['team']);
  const people = useDerived(personChoices, ['person']);
  const members = useDerived((plan) => inOrder(referencing(plan, 'person', 'teamId', id)), ['person'], [id]);
  const objectives = useDerived((plan) => inOrder(referencing(plan, 'objective', 'teamId', id)), ['objective'], [id]);
  if (!team) return null;
  return (
    <>
      <TextField
        label={words.name}
        showLabel
        value={team.name}
        required
        readOnly={readOnly}
        onSave={(name) => save('team.update', { id, patch: { name } })}
      />
      <TextField
        label={words.description}
        showLabel
        value={team.description}
        kind="text"
        readOnly={readOnly}
        onSave={(description) => save('team.update', { id, patch: { description } })}
      />
      <Select
        label={words.teamUnder}
        placeholder={words.teamTop}
        searchable
        clearable={!readOnly}
        readOnly={readOnly}
        data={teams.filter((choice) => choice.value !== id)}
        value={team.parentId}
        onChange={(parentId) => void run('team.move', { id, parentId })}
      />
      <Select
        label={words.lead}
        placeholder={words.nobody}
        searchable
        clearable={!readOnly}
        readOnly={readOnly}
        limit={100}
        data={people}
        value={team.leadId}
        onChange={(leadId) => void run('team.update', { id, patch: { leadId } })}
      />
      <Text size="sm" fw={600}>
        {words.peopleCount(members.length)}
      </Text>
      <ItemLinks table="person" items={members.map((person) => ({ id: person.id, title: person.name }))} />
      <Text size="sm" fw={600}>
        {words.objectivesHere(objectives.length)}
      </Text>
      <ItemLinks table="objective" items={objectives} />
      {!readOnly && (
        <Button variant="subtle" color="red" onClick={() => void deleteItems('team', [id])}>
          {words.remove(team.name)}
        </Button>
      )}
    </>
  );
}
