import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { find } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useRow } from '../hooks';
import { run, useStore } from '../store';
import { ItemSelect } from '../ui/item-select';
import { showUndoable } from '../ui/undo-toast';
import { branch } from './filters';
import type { Moving } from './move';
import { objectiveOptions } from './options';
import { useGoalsView } from './view';

const words = texts.goals.move;

/** Puts an objective or key result under another objective without dragging. */
export function MoveDialog({ moving }: { readonly moving: Moving }) {
  const row = useRow(moving.kind, moving.id);
  const present = row && 'objectiveId' in row ? row.objectiveId : row && 'parentId' in row ? row.parentId : null;
  const [parentId, setParentId] = useState(present);
  const [error, setError] = useState<string>();
  const parent = useRow('objective', parentId);
  const close = () => useGoalsView.setState({ relocating: null });
  if (!row) return null;
  const apply = async () => {
    const { plan } = useStore.getState();
    const place = find(plan, 'objective', parentId);
    const refused = (failure: { readonly message: string }) => setError(failure.message);
    const changes =
      moving.kind === 'objective'
        ? await run('objective.move', { id: moving.id, parentId }, refused)
        : parentId && (await run('keyResult.move', { id: moving.id, objectiveId: parentId }, refused));
    if (!changes) return;
    close();
    showUndoable(words.done(row.title, place ? words.under(place.title) : words.topLevel));
  };
  return (
    <Modal opened onClose={close} title={words.title(row.title.length > 60 ? `${row.title.slice(0, 59)}…` : row.title)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void apply();
        }}
      >
        <Stack gap="sm">
          <ItemSelect
            label={words.newParent}
            value={parentId}
            valueLabel={parent?.title}
            placeholder={moving.kind === 'objective' ? words.topLevel : words.newParent}
            clearable={moving.kind === 'objective'}
            options={(plan) =>
              objectiveOptions(plan, moving.kind === 'objective' ? branch(plan, 'objective', moving.id) : new Set())
            }
            onChange={setParentId}
            error={error}
          />
          <Group justify="flex-end" gap="sm">
            <Button size="sm" variant="default" onClick={close}>
              {texts.shell.cancel}
            </Button>
            <Button size="sm" type="submit" disabled={parentId === present}>
              {words.apply}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
