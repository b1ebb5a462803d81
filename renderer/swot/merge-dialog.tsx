import { Modal, Stack, Text } from '@mantine/core';
import { quadrants } from '../../shared/model/swot';
import type { Plan } from '../../shared/plan';
import { cardsByQuadrant } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';
import { type PickItem, PickList } from '../ui/pick-list';
import { focusCard, titleOf } from './board-actions';
import { mergeInto } from './merging';

const words = texts.priorities;

interface MergeDialogProps {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** 'Merge into…': what dragging a card onto another one does, without dragging. */
export function MergeDialog({ ids, onClose }: MergeDialogProps) {
  const [first = ''] = ids;
  const { plan } = useStore.getState();
  const leave = (): void => {
    onClose();
    requestAnimationFrame(() => focusCard(first));
  };
  const merge = async (intoId: string): Promise<void> => {
    onClose();
    await mergeInto(ids, intoId);
  };
  return (
    <Modal
      opened
      onClose={leave}
      returnFocus={false}
      title={words.mergeTitle(ids.length, titleOf(first))}
      closeButtonProps={{ 'aria-label': texts.shell.close }}
    >
      <Stack gap="sm" data-testid="merge-dialog">
        <Text size="sm" c="dimmed">
          {words.intoHint}
        </Text>
        <PickList
          label={words.intoLabel}
          items={otherCards(plan, ids)}
          onPick={(id) => void merge(id)}
          testId="merge-option"
        />
      </Stack>
    </Modal>
  );
}

/** The cards one can merge into: those of the same quadrant first, since what says the same mostly stands there. */
function otherCards(plan: Plan, ids: readonly string[]): PickItem[] {
  const own = plan.rows.swotItem.get(ids[0] ?? '')?.quadrant;
  const board = cardsByQuadrant(plan);
  return [...quadrants]
    .sort((a, b) => Number(b === own) - Number(a === own))
    .flatMap((quadrant) => board[quadrant])
    .filter((item) => !ids.includes(item.id))
    .map((item) => ({ id: item.id, title: item.title, note: texts.swot.quadrant[item.quadrant].many }));
}
