import { Button, CloseButton } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { texts } from '../../shared/texts/texts';
import { useReadOnly } from '../hooks';
import { remove } from './goal-actions';
import classes from './goals-place.module.css';
import type { Outline } from './outline';
import { useGoalsView } from './view';

const words = texts.goals;

/** What can be done with several rows at once. */
export function SelectionBar({ outline }: { readonly outline: Outline }) {
  const chosen = useGoalsView((view) => view.chosen);
  const readOnly = useReadOnly();
  if (chosen.size < 2) return null;
  return (
    <div
      className={classes.selection}
      role="toolbar"
      aria-label={words.selected(chosen.size)}
      data-testid="selection-bar"
    >
      <strong aria-live="polite">{words.selected(chosen.size)}</strong>
      {!readOnly && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconTrash size={14} />}
          onClick={() => void remove(outline, chosen)}
        >
          {words.actions.remove}
        </Button>
      )}
      <span className={classes.spring} />
      <CloseButton
        size="sm"
        aria-label={words.clearSelection}
        onClick={() => useGoalsView.setState({ chosen: new Set() })}
      />
    </div>
  );
}
