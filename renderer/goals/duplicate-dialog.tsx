import { Button, Checkbox, Group, Modal, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { createdId } from '../../shared/changes';
import { referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived, useRow } from '../hooks';
import { run, select } from '../store';
import { showUndoable } from '../ui/undo-toast';
import { branch } from './filters';
import { periodOptions } from './options';
import { objectiveKey } from './outline';
import { activate, useGoalsView } from './view';

const words = texts.goals.duplicate;

/** Asks what a copy of an objective takes along. */
export function DuplicateDialog({ id }: { readonly id: string }) {
  const objective = useRow('objective', id);
  const { keyResultCount, childCount, linked, periods } = useDerived(
    (plan) => ({
      keyResultCount: referencing(plan, 'keyResult', 'objectiveId', id).length,
      childCount: branch(plan, 'objective', id).size - 1,
      linked:
        referencing(plan, 'link', 'fromObjectiveId', id).length +
          referencing(plan, 'swotLink', 'objectiveId', id).length >
        0,
      periods: periodOptions(plan),
    }),
    ['objective', 'keyResult', 'link', 'swotLink', 'period'],
    [id],
  );
  const [keyResults, setKeyResults] = useState(true);
  const [children, setChildren] = useState(false);
  const [links, setLinks] = useState(true);
  const [resetProgress, setResetProgress] = useState(false);
  const [periodId, setPeriodId] = useState('');
  const close = () => useGoalsView.setState({ duplicating: null });
  if (!objective) return null;
  const apply = async () => {
    const choices = { keyResults, children, links, resetProgress, ...(periodId ? { periodId } : {}) };
    const changes = await run('objective.duplicate', { id, choices });
    if (!changes) return;
    close();
    const copy = createdId(changes, 'objective');
    if (!copy) return;
    useGoalsView.setState((view) => ({ pinned: new Set(view.pinned).add(copy) }));
    activate(objectiveKey(copy));
    select({ table: 'objective', id: copy });
    showUndoable(words.done(objective.title));
  };
  return (
    <Modal opened onClose={close} title={words.title(shortened(objective.title))} data-testid="duplicate-dialog">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void apply();
        }}
      >
        <Stack gap="sm">
          {keyResultCount > 0 && (
            <Checkbox
              label={words.keyResults(keyResultCount)}
              checked={keyResults}
              onChange={(event) => setKeyResults(event.currentTarget.checked)}
            />
          )}
          {childCount > 0 && (
            <Checkbox
              label={words.children(childCount)}
              checked={children}
              onChange={(event) => setChildren(event.currentTarget.checked)}
            />
          )}
          {linked && (
            <Checkbox label={words.links} checked={links} onChange={(event) => setLinks(event.currentTarget.checked)} />
          )}
          <Checkbox
            label={words.resetProgress}
            checked={resetProgress}
            onChange={(event) => setResetProgress(event.currentTarget.checked)}
          />
          {periods.length > 0 && (
            <Select
              label={words.period}
              data={[{ value: '', label: words.samePeriod }, ...periods]}
              value={periodId}
              allowDeselect={false}
              onChange={(value) => {
                setPeriodId(value ?? '');
                if (value) setResetProgress(true);
              }}
            />
          )}
          <Group justify="flex-end" gap="sm">
            <Button size="sm" variant="default" onClick={close}>
              {texts.shell.cancel}
            </Button>
            <Button size="sm" type="submit" data-autofocus>
              {words.apply}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function shortened(title: string): string {
  return title.length > 60 ? `${title.slice(0, 59)}…` : title;
}
