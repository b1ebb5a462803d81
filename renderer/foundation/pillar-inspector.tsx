import { Button, Text } from '@mantine/core';
import { referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { save } from '../store';
import { deleteItems } from '../ui/delete-items';
import { TextField } from '../ui/text-field';
import { ItemLinks } from './item-links';

const words = texts.foundation;

/** A pillar in the inspector: its words and the objectives that carry it. */
export function PillarInspector({ id }: { readonly id: string }) {
  const pillar = useRow('pillar', id);
  const readOnly = useReadOnly();
  const objectives = useDerived((plan) => referencing(plan, 'objective', 'pillarId', id), ['objective'], [id]);
  if (!pillar) return null;
  return (
    <>
      <TextField
        label={texts.nouns.pillar}
        showLabel
        value={pillar.title}
        required
        readOnly={readOnly}
        onSave={(title) => save('pillar.update', { id, patch: { title } })}
      />
      <TextField
        label={words.description}
        showLabel
        value={pillar.description}
        kind="text"
        readOnly={readOnly}
        onSave={(description) => save('pillar.update', { id, patch: { description } })}
      />
      <Text size="sm" fw={600}>
        {words.objectivesHere(objectives.length)}
      </Text>
      <ItemLinks table="objective" items={objectives.map(({ id: item, title }) => ({ id: item, title }))} />
      {!readOnly && (
        <Button variant="subtle" color="red" onClick={() => void deleteItems('pillar', [id])}>
          {words.remove(pillar.title)}
        </Button>
      )}
    </>
  );
}
