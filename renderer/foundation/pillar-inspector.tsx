import { Button, Text } from '@mantine/core';
import { referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { run } from '../store';
import { CommitText } from '../ui/commit-text';
import { deleteItems } from '../ui/delete-items';
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
      <CommitText
        label={texts.nouns.pillar}
        value={pillar.title}
        required
        readOnly={readOnly}
        onCommit={(title) => void run('pillar.update', { id, patch: { title } })}
      />
      <CommitText
        label={words.description}
        value={pillar.description}
        multiline
        readOnly={readOnly}
        onCommit={(description) => void run('pillar.update', { id, patch: { description } })}
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
