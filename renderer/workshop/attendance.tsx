import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { find, inOrder, referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { InspectorSection } from '../goals/inspector-parts';
import { useDerived } from '../hooks';
import { run, useStore } from '../store';
import { deleteItems } from '../ui/delete-items';
import { QuickAdd } from '../ui/quick-add';
import classes from './side-lists.module.css';

const words = texts.workshop.attendance;

/** Who takes part: people of the plan and guests, each here or not. */
export function Attendance({ sessionId, readOnly }: { readonly sessionId: string; readonly readOnly: boolean }) {
  const rows = useDerived(
    (plan) =>
      inOrder(referencing(plan, 'attendance', 'sessionId', sessionId)).map((row) => ({
        ...row,
        name: find(plan, 'person', row.personId)?.name ?? row.name,
      })),
    ['attendance', 'person'],
    [sessionId],
  );
  const people = useDerived((plan) => plan.rows.person.size, ['person']);
  const present = rows.filter((row) => row.present).length;
  /** A typed name that is a person's of the plan means that person. */
  const add = async (names: string[]): Promise<boolean> => {
    const known = new Map([...useStore.getState().plan.rows.person.values()].map((row) => [row.name, row.id]));
    const personIds = names.flatMap((name) => known.get(name) ?? []);
    const guests = names.filter((name) => !known.has(name));
    return (await run('attendance.add', { sessionId, personIds, names: guests })) !== undefined;
  };
  const addAll = (): void => {
    const personIds = inOrder(useStore.getState().plan.rows.person.values()).map(({ id }) => id);
    void run('attendance.add', { sessionId, personIds: personIds.slice(0, 200) });
  };
  return (
    <InspectorSection title={`${words.title} ${words.count(present, rows.length)}`}>
      <ul className={classes.list} data-testid="attendance">
        {rows.map((row) => (
          <li key={row.id} className={classes.item}>
            <Checkbox
              size="xs"
              className={classes.grow ?? ''}
              label={row.name}
              checked={row.present}
              disabled={readOnly}
              onChange={(event) => void run('attendance.set', { id: row.id, present: event.currentTarget.checked })}
            />
            {!readOnly && (
              <ActionIcon
                size="sm"
                aria-label={words.remove(row.name)}
                onClick={() => void deleteItems('attendance', [row.id])}
              >
                <IconX size={14} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && <QuickAdd placeholder={words.add} testId="add-attendee" onAdd={add} />}
      {!readOnly && rows.length === 0 && people > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={addAll}>
          {words.addAll}
        </Button>
      )}
    </InspectorSection>
  );
}
