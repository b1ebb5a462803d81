import { ActionIcon, Group, Modal, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { linkedObjective } from '../../shared/integrity';
import { type Link, type LinkKind, linkKinds } from '../../shared/model/goal';
import { find, type Plan, referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived, useRow } from '../hooks';
import { run, useStore } from '../store';
import { showUndoable } from '../ui/undo-toast';
import { link, linkRefusal } from './edits';
import { GoalList } from './goal-list';
import { leaveDialog } from './goal-picker';

const words = texts.alignment;

interface ShownLink {
  readonly row: Link;
  /** The other end. */
  readonly title: string;
  readonly incoming: boolean;
}

/** The links that lead from an objective, then those that lead to it or to one of its key results. */
function linksAround(plan: Plan, id: string): readonly ShownLink[] {
  const titleOf = (row: Link) =>
    find(plan, 'keyResult', row.toKeyResultId)?.title ??
    find(plan, 'objective', linkedObjective(plan, row))?.title ??
    '';
  const from = referencing(plan, 'link', 'fromObjectiveId', id);
  const keyResults = referencing(plan, 'keyResult', 'objectiveId', id);
  const to = [
    ...referencing(plan, 'link', 'toObjectiveId', id),
    ...keyResults.flatMap((keyResult) => referencing(plan, 'link', 'toKeyResultId', keyResult.id)),
  ];
  return [
    ...from.map((row) => ({ row, title: titleOf(row), incoming: false })),
    ...to.map((row) => ({
      row,
      title: find(plan, 'objective', row.fromObjectiveId)?.title ?? '',
      incoming: true,
    })),
  ];
}

/** The links of an objective without the mouse: change their kind, delete them, add one. */
export function LinksDialog({ id }: { readonly id: string }) {
  const objective = useRow('objective', id);
  const [kind, setKind] = useState<LinkKind>('contributes');
  const links = useDerived((plan) => linksAround(plan, id), ['link', 'objective', 'keyResult'], [id]);
  const leave = (): void => leaveDialog(id);
  const remove = async (linkId: string): Promise<void> => {
    if (await run('link.delete', { id: linkId })) showUndoable(words.deletedEdge);
  };
  const add = async (to: string): Promise<void> => {
    if (await link(kind, id, to)) leave();
  };
  return (
    <Modal
      opened
      onClose={leave}
      returnFocus={false}
      size={520}
      title={words.linksTitle(objective?.title ?? '')}
      closeButtonProps={{ 'aria-label': texts.shell.close }}
    >
      <Stack gap="sm" data-testid="links-dialog">
        {links.length === 0 && <Text c="dimmed">{words.noLinks}</Text>}
        {links.map(({ row, title, incoming }) => (
          <Group key={row.id} wrap="nowrap" gap="xs">
            {incoming && (
              <Text size="sm" flex={1} truncate title={title}>
                {title}
              </Text>
            )}
            <Select
              aria-label={words.kind}
              w={150}
              flex="none"
              data={linkKinds.map((value) => ({ value, label: words.linkKind[value] }))}
              value={row.kind}
              allowDeselect={false}
              onChange={(next) => next && void run('link.update', { id: row.id, kind: next as LinkKind })}
            />
            <Text size="sm" flex={1} truncate title={incoming ? objective?.title : title} c={incoming ? 'dimmed' : ''}>
              {incoming ? words.thisOne : title}
            </Text>
            <ActionIcon aria-label={words.removeLink(title)} onClick={() => void remove(row.id)}>
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Title order={3}>{words.newLink}</Title>
        <SegmentedControl
          aria-label={words.kind}
          data={linkKinds.map((value) => ({ value, label: words.linkKind[value] }))}
          value={kind}
          onChange={(value) => setKind(value as LinkKind)}
        />
        <GoalList
          refusal={(candidate) => linkRefusal(useStore.getState().plan, kind, id, candidate.id)}
          onPick={(to) => void add(to)}
        />
      </Stack>
    </Modal>
  );
}
