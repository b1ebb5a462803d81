import { Menu } from '@mantine/core';
import {
  IconArrowsMove,
  IconBinaryTree2,
  IconCopy,
  IconIndentDecrease,
  IconIndentIncrease,
  IconKey,
  IconPencil,
  IconPlus,
  IconTargetArrow,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { texts } from '../../shared/texts/texts';
import { goTo } from '../store';
import { closeCell } from './open-cell';
import type { OutlineRow } from './outline';
import type { RowCommand, RunRowCommand } from './row-commands';
import classes from './row-menu.module.css';

const words = texts.goals.actions;

interface RowMenuProps {
  readonly row: OutlineRow | undefined;
  /** What it opens beside. */
  readonly anchor: ReactNode;
  readonly open: boolean;
  readonly onCommand: RunRowCommand;
}

/** Everything that can be done with a row, each with its key. */
export function RowMenu({ row, anchor, open, onCommand }: RowMenuProps) {
  const objective = row?.kind === 'objective';
  const item = (command: RowCommand, Icon: typeof IconPlus, label: string, key?: string) => (
    <Menu.Item
      leftSection={<Icon size={15} aria-hidden />}
      rightSection={key ? <span className={classes.key}>{key}</span> : undefined}
      onClick={() => row && onCommand(command, row)}
    >
      {label}
    </Menu.Item>
  );
  return (
    <Menu
      opened={open}
      onChange={(opened) => {
        if (!opened) closeCell();
      }}
      position="bottom-end"
      withinPortal
      shadow="md"
    >
      <Menu.Target>{anchor}</Menu.Target>
      <Menu.Dropdown>
        {item('edit', IconPencil, words.rename, 'Enter')}
        {objective && item('addKeyResult', IconKey, words.addKeyResult, 'Ctrl+Enter')}
        {objective && item('addChild', IconTargetArrow, words.addChild)}
        {objective && item('addSibling', IconPlus, words.addSibling, 'Shift+Enter')}
        {item('duplicate', IconCopy, objective ? words.duplicateWith : words.duplicate, 'Ctrl+D')}
        <Menu.Divider />
        {objective && item('indent', IconIndentIncrease, words.indent, 'Alt+→')}
        {objective && item('outdent', IconIndentDecrease, words.outdent, 'Alt+←')}
        {item('relocate', IconArrowsMove, words.move)}
        {objective && (
          <Menu.Item
            leftSection={<IconBinaryTree2 size={15} aria-hidden />}
            onClick={() => goTo('alignment', { table: 'objective', id: row.id })}
          >
            {words.showInGraph}
          </Menu.Item>
        )}
        <Menu.Divider />
        {item('remove', IconTrash, words.remove, 'Delete')}
        {objective && item('removeBranch', IconTrash, words.removeBranch)}
      </Menu.Dropdown>
    </Menu>
  );
}
