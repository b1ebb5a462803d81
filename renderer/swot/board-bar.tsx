import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconStack2, IconTrash, IconX } from '@tabler/icons-react';
import { quadrants } from '../../shared/model/swot';
import { texts } from '../../shared/texts/texts';
import { useReadOnly } from '../hooks';
import { deleteCards, inBoardOrder, sendTo, titleOf } from './board-actions';
import { carried, selectCards, useBoard } from './board-state';
import type { BoardView } from './board-view';
import { mergeCards } from './merging';
import { quadrantIcons } from './quadrant-look';
import classes from './swot-place.module.css';

const words = texts.swot;

/** The bar over the foot of the board: what can be done with several cards, or how a move by keyboard goes on. */
export function BoardBar({ view }: { readonly view: BoardView }) {
  const selected = useBoard((state) => state.selected);
  const lift = useBoard(carried);
  const order = useBoard((state) => state.order);
  const readOnly = useReadOnly();
  if (lift) {
    if (lift.intoId) return <Hint text={words.drag.merges(titleOf(lift.intoId))} />;
    if (order === 'weight') return <Hint text={words.drag.reorderOff} />;
    return <Hint text={lift.by === 'keyboard' ? words.drag.hint : words.drag.hintPointer} />;
  }
  if (selected.size < 2 || readOnly) return null;
  const ids = inBoardOrder(view, selected);
  if (ids.length < 2) return null;
  return (
    <div className={classes.bar} role="toolbar" aria-label={words.selectedMany(ids.length)}>
      <strong>{words.selectedMany(ids.length)}</strong>
      <span className={classes.barWord}>{words.moveTo}</span>
      {quadrants.map((quadrant) => {
        const Icon = quadrantIcons[quadrant];
        const name = words.quadrant[quadrant].many;
        return (
          <Tooltip key={quadrant} label={name}>
            <ActionIcon
              size="md"
              variant="light"
              color="gray"
              aria-label={`${words.moveTo} ${name}`}
              onClick={() => void sendTo(view, ids, quadrant)}
            >
              <Icon size={18} color={`var(--tl-${quadrant})`} />
            </ActionIcon>
          </Tooltip>
        );
      })}
      <Tooltip label={texts.priorities.mergeHint} multiline maw={260}>
        <Button
          className={classes.action}
          variant="light"
          leftSection={<IconStack2 size={16} />}
          onClick={() => void mergeCards(ids)}
          data-testid="merge-cards"
        >
          {texts.priorities.merge}
        </Button>
      </Tooltip>
      <Button
        className={classes.action}
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={16} />}
        onClick={() => void deleteCards(view, ids)}
      >
        {words.deleteSelected}
      </Button>
      <ActionIcon aria-label={words.clearSelection} onClick={() => selectCards([], null)}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}

function Hint({ text }: { readonly text: string }) {
  return (
    <div className={classes.bar} data-quiet>
      {text}
    </div>
  );
}
