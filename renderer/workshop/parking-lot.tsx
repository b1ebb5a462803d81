import { ActionIcon, Checkbox } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { inOrder, referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { InspectorSection } from '../goals/inspector-parts';
import { useDerived } from '../hooks';
import { run } from '../store';
import { deleteItems } from '../ui/delete-items';
import { QuickAdd } from '../ui/quick-add';
import classes from './side-lists.module.css';

const words = texts.workshop.parking;

/** What is worth talking about, but not now. */
export function ParkingLot({ sessionId, readOnly }: { readonly sessionId: string; readonly readOnly: boolean }) {
  const rows = useDerived(
    (plan) => inOrder(referencing(plan, 'parkingLotItem', 'sessionId', sessionId)),
    ['parkingLotItem'],
    [sessionId],
  );
  return (
    <InspectorSection title={words.title}>
      {rows.length === 0 && <p className={classes.quiet}>{words.none}</p>}
      <ul className={classes.list} data-testid="parking-lot">
        {rows.map((row) => (
          <li key={row.id} className={classes.item}>
            <Checkbox
              size="xs"
              className={classes.grow ?? ''}
              label={row.title}
              aria-label={words.resolved(row.title)}
              checked={row.resolved}
              disabled={readOnly}
              onChange={(event) =>
                void run('parking.update', { id: row.id, patch: { resolved: event.currentTarget.checked } })
              }
            />
            {!readOnly && (
              <ActionIcon
                size="sm"
                aria-label={words.remove(row.title)}
                onClick={() => void deleteItems('parkingLotItem', [row.id])}
              >
                <IconX size={14} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <QuickAdd
          placeholder={words.add}
          testId="add-parking"
          onAdd={async (titles) => (await run('parking.add', { sessionId, titles })) !== undefined}
        />
      )}
    </InspectorSection>
  );
}
