import { Button, Group } from '@mantine/core';
import { IconBolt, IconGavel } from '@tabler/icons-react';
import { inOrder, referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { InspectorSection, LinkedItem, LinkedList } from '../goals/inspector-parts';
import { useDerived, useReadOnly } from '../hooks';
import { openQuick } from './quick-state';

const words = texts.workshop;

/** What the session has brought so far: decisions and actions, and the way to note another one. */
export function SessionMade({ sessionId }: { readonly sessionId: string }) {
  const readOnly = useReadOnly();
  const decisions = useDerived(
    (plan) => inOrder(referencing(plan, 'decision', 'sessionId', sessionId)),
    ['decision'],
    [sessionId],
  );
  const actions = useDerived(
    (plan) => inOrder(referencing(plan, 'initiative', 'sessionId', sessionId)),
    ['initiative'],
    [sessionId],
  );
  return (
    <>
      {!readOnly && (
        <Group gap={8} grow>
          <Button variant="default" leftSection={<IconGavel size={14} />} onClick={() => openQuick('decision')}>
            {words.quick.decision}
          </Button>
          <Button variant="default" leftSection={<IconBolt size={14} />} onClick={() => openQuick('action')}>
            {words.quick.action}
          </Button>
        </Group>
      )}
      {decisions.length > 0 && (
        <InspectorSection title={words.made.decisions}>
          <LinkedList label={words.made.decisions}>
            {decisions.map((row) => (
              <LinkedItem key={row.id} table="decision" id={row.id} title={row.title} />
            ))}
          </LinkedList>
        </InspectorSection>
      )}
      {actions.length > 0 && (
        <InspectorSection title={words.made.actions}>
          <LinkedList label={words.made.actions}>
            {actions.map((row) => (
              <LinkedItem key={row.id} table="initiative" id={row.id} title={row.title} />
            ))}
          </LinkedList>
        </InspectorSection>
      )}
    </>
  );
}
