import { Popover } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { texts } from '../../shared/texts/texts';
import { useRow } from '../hooks';
import { run, useStore } from '../store';
import { DateField } from '../ui/date-field';
import { OwnerSelect } from '../ui/owner-select';
import { useFormat } from '../ui/use-format';
import { Anchor } from './anchor';
import { closeByEscape, ExplanationContent, explanationDropdown, explanationPlacement } from './explain-popover';
import { KeyResultValue } from './key-result-value';
import { closeCell, type OpenCell, useOpenCell } from './open-cell';
import type { OutlineRow } from './outline';
import { useDue } from './outline-cells';
import type { RunRowCommand } from './row-commands';
import { RowMenu } from './row-menu';

/** What the open cell of the outline shows: an editor, the explanation of a number, or the menu of its row. */
export function CellPopover({ onCommand }: { readonly onCommand: RunRowCommand }) {
  const cell = useOpenCell((state) => state.cell);
  // They are in the page before they open, so that they know where to give the focus back to.
  const last = useRef<OpenCell | null>(null);
  last.current = cell ?? last.current;
  const shown = last.current;
  // Whoever goes on to another item, for instance by a link of an explanation, is done here.
  const selection = useStore((state) => state.selection);
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes when the selection changes, and with the outline.
  useEffect(() => closeCell, [selection]);
  const anchor = <Anchor element={shown?.element ?? document.body} />;
  return (
    <>
      <Editor cell={shown} anchor={anchor} open={cell !== null && cell.column !== 'menu'} />
      <RowMenu row={shown?.row} anchor={anchor} open={cell?.column === 'menu'} onCommand={onCommand} />
    </>
  );
}

const widths = { value: 260, owner: 260, due: 240 } as const;

interface EditorProps {
  readonly cell: OpenCell | null;
  readonly anchor: ReactNode;
  readonly open: boolean;
}

function Editor({ cell, anchor, open }: EditorProps) {
  const { kind, id } = cell && isGoal(cell.row) ? cell.row : nothing;
  const item = useRow(kind, id);
  const column = cell?.column;
  const placement =
    column === 'value' || column === 'owner' || column === 'due' ? { width: widths[column] } : explanationPlacement;
  const dropdown =
    column === 'progress'
      ? explanationDropdown(item?.title ?? '', closeCell)
      : {
          'aria-label': cell?.element.getAttribute('aria-label') ?? undefined,
          onKeyDown: (event: KeyboardEvent) => closeByEscape(event, closeCell),
        };
  return (
    <Popover
      opened={open && item !== undefined}
      onChange={(opened) => {
        if (!opened) closeCell();
      }}
      position="bottom-start"
      withinPortal
      trapFocus
      returnFocus
      shadow="md"
      {...placement}
    >
      <Popover.Target>{anchor}</Popover.Target>
      <Popover.Dropdown {...dropdown}>
        {column === 'progress' && item && <ExplanationContent kind={kind} id={id} title={item.title} />}
        {column === 'value' && <KeyResultValue id={id} onDone={closeCell} />}
        {column === 'owner' && item && <OwnerEditor kind={kind} id={id} ownerId={item.ownerId} />}
        {column === 'due' && <DueEditor kind={kind} id={id} />}
      </Popover.Dropdown>
    </Popover>
  );
}

const nothing = { kind: 'objective', id: '' } as const;

function isGoal(row: OutlineRow): row is Extract<OutlineRow, { kind: 'objective' | 'keyResult' }> {
  return row.kind === 'objective' || row.kind === 'keyResult';
}

interface EditedProps {
  readonly kind: 'objective' | 'keyResult';
  readonly id: string;
}

function OwnerEditor({ kind, id, ownerId }: EditedProps & { readonly ownerId: string | null }) {
  return (
    <OwnerSelect
      value={ownerId}
      autoOpen
      onChange={(personId) => {
        closeCell();
        if (kind === 'objective') void run('objective.update', { id, patch: { ownerId: personId } });
        else void run('keyResult.update', { id, patch: { ownerId: personId } });
      }}
    />
  );
}

function DueEditor({ kind, id }: EditedProps) {
  const { own, inherited } = useDue(kind, id);
  const format = useFormat();
  const words = texts.goals.inspector;
  return (
    <DateField
      label={words.due}
      value={own}
      placeholder={inherited ? words.fromPeriod(format.date(inherited)) : ''}
      onSave={(dueDate) => {
        closeCell();
        if (kind === 'objective') void run('objective.update', { id, patch: { dueDate } });
        else void run('keyResult.update', { id, patch: { dueDate } });
      }}
    />
  );
}
