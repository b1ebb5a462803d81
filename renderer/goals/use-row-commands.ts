import { type RefObject, useCallback } from 'react';
import { draftAfter, duplicate, indent, outdent, remove } from './goal-actions';
import { type Outline, type OutlineRow, objectiveKey } from './outline';
import { choose } from './outline-keys';
import type { RowCommand, RunRowCommand } from './row-commands';
import { activate, fold, startDraft, useGoalsView } from './view';

interface RowCommandOptions {
  readonly latest: RefObject<Outline>;
  readonly focusIndex: (index: number, keepChosen?: boolean) => void;
  readonly focusRow: (key: string) => void;
}

/** Carries out what is asked of the outline's rows. */
export function useRowCommands({ latest, focusIndex, focusRow }: RowCommandOptions): RunRowCommand {
  return useCallback(
    (name: RowCommand, row: OutlineRow) => {
      const outline = latest.current;
      const index = outline.indexOf.get(row.key) ?? -1;
      switch (name) {
        case 'choose':
          focusIndex(index);
          return;
        case 'toggle': {
          const chosen = new Set(useGoalsView.getState().chosen);
          if (!chosen.delete(row.key)) chosen.add(row.key);
          useGoalsView.setState({ chosen, anchor: row.key });
          focusIndex(index, true);
          return;
        }
        case 'range':
          choose(outline, outline.indexOf.get(useGoalsView.getState().anchor ?? '') ?? index, index);
          focusIndex(index, true);
          return;
        case 'edit':
          activate(row.key);
          useGoalsView.setState({ editing: row.key, draft: null });
          return;
        case 'addKeyResult':
          if (row.kind === 'objective') beginUnder(row.id, 'keyResult');
          else if (row.kind === 'keyResult') startDraft(draftAfter(row));
          return;
        case 'addChild':
          if (row.kind === 'objective') beginUnder(row.id, 'objective');
          return;
        case 'addSibling':
          startDraft(draftAfter(row));
          return;
        case 'indent':
          void indent(() => latest.current, row);
          return;
        case 'outdent':
          void outdent(row);
          return;
        case 'relocate':
          if (row.kind === 'objective' || row.kind === 'keyResult') {
            useGoalsView.setState({ relocating: { kind: row.kind, id: row.id } });
          }
          return;
        case 'duplicate':
          void duplicate(row);
          return;
        case 'remove':
        case 'removeBranch': {
          const { chosen } = useGoalsView.getState();
          const keys = chosen.has(row.key) ? chosen : new Set([row.key]);
          void remove(outline, keys, name === 'removeBranch');
          const next = useGoalsView.getState().active;
          if (next) focusRow(next);
        }
      }
    },
    [latest, focusIndex, focusRow],
  );
}

/** Starts a key result or an objective under an objective, unfolding that. */
function beginUnder(objectiveId: string, kind: 'objective' | 'keyResult'): void {
  fold([objectiveKey(objectiveId)], false);
  if (kind === 'keyResult') useGoalsView.setState({ showKeyResults: true });
  startDraft({ kind, parentId: objectiveId, afterId: null, group: null });
}
