import { Button, Modal, Stack } from '@mantine/core';
import { reparentProblem } from '../../shared/commands/goal';
import { nodeKey } from '../../shared/layout/graph-model';
import { texts } from '../../shared/texts/texts';
import { useRow } from '../hooks';
import { useStore } from '../store';
import { moveUnder } from './edits';
import { GoalList } from './goal-list';
import { useGraphView } from './graph-view-state';

const words = texts.alignment;

/** Leaves the dialog and brings the view and the keyboard back to the card. */
export function leaveDialog(id: string): void {
  useGraphView.setState({ dialog: null, showNext: nodeKey('objective', id) });
}

/** 'Move under…': what dragging a card onto another one does, without dragging. */
export function GoalPicker({ id }: { readonly id: string }) {
  const objective = useRow('objective', id);
  const leave = (): void => leaveDialog(id);
  const move = async (parentId: string | null): Promise<void> => {
    if (await moveUnder(id, parentId)) leave();
  };
  return (
    <Modal
      opened
      onClose={leave}
      returnFocus={false}
      title={words.moveTitle(objective?.title ?? '')}
      closeButtonProps={{ 'aria-label': texts.shell.close }}
    >
      <Stack gap="sm" data-testid="goal-picker">
        <GoalList
          refusal={(candidate) => reparentProblem(useStore.getState().plan, id, candidate.id)?.message}
          onPick={(parentId) => void move(parentId)}
        />
        {objective?.parentId && (
          <Button variant="default" size="sm" onClick={() => void move(null)} data-testid="move-top">
            {words.moveTop}
          </Button>
        )}
      </Stack>
    </Modal>
  );
}
