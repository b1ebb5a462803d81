import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import {
  IconArrowsMove,
  IconBinaryTree2,
  IconChevronRight,
  IconCopy,
  IconDots,
  IconGripVertical,
  IconIndentDecrease,
  IconIndentIncrease,
  IconKey,
  IconPencil,
  IconPlus,
  IconTargetArrow,
  IconTrash,
} from '@tabler/icons-react';
import { memo, type PointerEvent } from 'react';
import { texts } from '../../shared/texts/texts';
import { useRow } from '../hooks';
import { goTo, run } from '../store';
import { type OutlineRow, objectiveKey } from './outline';
import classes from './outline.module.css';
import { DueCell, OwnerCell, ProgressCell, TeamCell, ValueCell } from './outline-cells';
import type { RowCommand } from './row-commands';
import { TitleInput } from './title-input';
import { fold, startDraft, useGoalsView } from './view';

const words = texts.goals;

interface RowProps {
  readonly row: OutlineRow;
  readonly index: number;
  readonly top: number;
  readonly readOnly: boolean;
  readonly onCommand: (command: RowCommand, row: OutlineRow) => void;
  readonly onGrab: (event: PointerEvent, row: OutlineRow) => void;
}

/** One line of the outline: an objective or a key result. */
export const GoalRow = memo(function GoalRow({ row, index, top, readOnly, onCommand, onGrab }: RowProps) {
  const active = useGoalsView((view) => view.active === row.key);
  const chosen = useGoalsView((view) => view.chosen.has(row.key));
  const editing = useGoalsView((view) => view.editing === row.key);
  const carried = useGoalsView((view) => view.carried?.key === row.key);
  const kind = row.kind === 'keyResult' ? 'keyResult' : 'objective';
  const id = row.kind === 'keyResult' || row.kind === 'objective' ? row.id : '';
  const item = useRow(kind, id);
  const expandable = row.kind === 'objective' && row.expandable;
  const expanded = row.kind === 'objective' && row.expanded;
  if (!item) return null;
  const Icon = kind === 'objective' ? IconTargetArrow : IconKey;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the treegrid handles every key for its rows.
    <div
      role="row"
      id={`goal-row-${row.key}`}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-rowindex={index + 2}
      aria-expanded={expandable ? expanded : undefined}
      aria-selected={chosen}
      tabIndex={active ? 0 : -1}
      data-row={row.key}
      data-index={index}
      data-kind={kind}
      data-level={kind === 'objective' && 'level' in item ? item.level : undefined}
      data-context={(row.kind === 'objective' && row.context) || undefined}
      data-carried={carried || undefined}
      onClick={(event) =>
        onCommand(event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'choose', row)
      }
      onPointerDown={(event) => {
        if (event.pointerType === 'mouse' && event.button === 0 && !readOnly) onGrab(event, row);
      }}
      data-testid="goal-row"
    >
      <div
        role="gridcell"
        className={classes.titleCell}
        style={{ paddingInlineStart: 4 + Math.min(row.level - 1, 12) * 20 }}
      >
        <button
          type="button"
          tabIndex={-1}
          className={classes.handle}
          aria-label={words.dragHandle(item.title)}
          disabled={readOnly}
          onPointerDown={(event) => {
            if (readOnly || event.pointerType === 'mouse') return;
            event.stopPropagation();
            onGrab(event, row);
          }}
          onClick={(event) => event.stopPropagation()}
          data-testid="drag-handle"
        >
          <IconGripVertical size={14} aria-hidden />
        </button>
        {expandable ? (
          <button
            type="button"
            tabIndex={-1}
            className={classes.chevron}
            data-expanded={expanded || undefined}
            aria-label={expanded ? words.collapse(item.title) : words.expand(item.title)}
            onClick={(event) => {
              event.stopPropagation();
              fold([row.key], expanded);
            }}
          >
            <IconChevronRight size={16} aria-hidden />
          </button>
        ) : (
          <span className={classes.noChevron} />
        )}
        <Icon size={16} className={classes.kindIcon} aria-hidden />
        <span className="visually-hidden">{texts.nouns[kind]}:</span>
        {editing ? (
          <TitleInput
            initial={item.title}
            label={words.editTitle}
            placeholder={item.title}
            onCommit={(title) => {
              useGoalsView.setState({ editing: null });
              if (title === item.title) return;
              if (kind === 'objective') void run('objective.update', { id, patch: { title } });
              else void run('keyResult.update', { id, patch: { title } });
            }}
            onCancel={() => useGoalsView.setState({ editing: null })}
            onTab={(out) => {
              onCommand(out ? 'outdent' : 'indent', row);
              return false;
            }}
            maxLength={300}
            select
          />
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: Enter and F2 on the row do the same.
          <span
            className={classes.title}
            title={item.title}
            onDoubleClick={(event) => {
              event.stopPropagation();
              if (!readOnly) onCommand('edit', row);
            }}
          >
            {item.title}
          </span>
        )}
        {'status' in item && item.status !== 'active' && !editing && (
          <span className={classes.badge}>{words.status[item.status]}</span>
        )}
      </div>
      {row.kind === 'keyResult' ? (
        <ValueCell id={id} readOnly={readOnly} />
      ) : (
        <div role="gridcell" className={classes.value} />
      )}
      <OwnerCell kind={kind} id={id} ownerId={item.ownerId} title={item.title} readOnly={readOnly} />
      <ProgressCell kind={kind} id={id} title={item.title} />
      <DueCell kind={kind} id={id} title={item.title} readOnly={readOnly} />
      <TeamCell kind={kind} id={id} />
      <div role="gridcell" className={classes.weight}>
        {item.weight}
      </div>
      <div role="gridcell" className={classes.actions}>
        {!readOnly && kind === 'objective' && (
          <Tooltip label={`${words.actions.addKeyResult} (Ctrl+Enter)`}>
            <ActionIcon
              size="sm"
              tabIndex={-1}
              data-cell
              className={classes.hoverOnly}
              aria-label={`${words.actions.addKeyResult}: ${item.title}`}
              onClick={(event) => {
                event.stopPropagation();
                onCommand('addKeyResult', row);
              }}
              data-testid="add-key-result"
            >
              <IconPlus size={15} />
            </ActionIcon>
          </Tooltip>
        )}
        <RowMenu row={row} title={item.title} readOnly={readOnly} onCommand={onCommand} />
      </div>
    </div>
  );
});

interface RowMenuProps {
  readonly row: OutlineRow;
  readonly title: string;
  readonly readOnly: boolean;
  readonly onCommand: (command: RowCommand, row: OutlineRow) => void;
}

function RowMenu({ row, title, readOnly, onCommand }: RowMenuProps) {
  const objective = row.kind === 'objective';
  const item = (command: RowCommand, Icon: typeof IconPlus, label: string, key?: string) => (
    <Menu.Item
      leftSection={<Icon size={15} aria-hidden />}
      rightSection={key ? <span className={classes.menuKey}>{key}</span> : undefined}
      onClick={() => onCommand(command, row)}
    >
      {label}
    </Menu.Item>
  );
  if (readOnly) return null;
  return (
    <Menu position="bottom-end" withinPortal shadow="md">
      <Menu.Target>
        <ActionIcon
          size="sm"
          tabIndex={-1}
          data-cell
          data-menu
          aria-label={words.actionsFor(title)}
          onClick={(event) => event.stopPropagation()}
        >
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown onClick={(event) => event.stopPropagation()} onPointerDown={(event) => event.stopPropagation()}>
        {item('edit', IconPencil, words.actions.rename, 'Enter')}
        {objective && item('addKeyResult', IconKey, words.actions.addKeyResult, 'Ctrl+Enter')}
        {objective && item('addChild', IconTargetArrow, words.actions.addChild)}
        {objective && item('addSibling', IconPlus, words.actions.addSibling, 'Shift+Enter')}
        {item('duplicate', IconCopy, objective ? words.actions.duplicateWith : words.actions.duplicate, 'Ctrl+D')}
        <Menu.Divider />
        {objective && item('indent', IconIndentIncrease, words.actions.indent, 'Alt+→')}
        {objective && item('outdent', IconIndentDecrease, words.actions.outdent, 'Alt+←')}
        {item('relocate', IconArrowsMove, words.actions.move)}
        {objective && (
          <Menu.Item
            leftSection={<IconBinaryTree2 size={15} aria-hidden />}
            onClick={() => objective && goTo('alignment', { table: 'objective', id: row.id })}
          >
            {words.actions.showInGraph}
          </Menu.Item>
        )}
        <Menu.Divider />
        {item('remove', IconTrash, words.actions.remove, 'Delete')}
        {objective && item('removeBranch', IconTrash, words.actions.removeBranch)}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The line that opens a group of objectives. */
export const GroupRow = memo(function GroupRow({
  row,
  index,
  top,
  name,
  onCommand,
}: {
  readonly row: Extract<OutlineRow, { kind: 'group' }>;
  readonly index: number;
  readonly top: number;
  readonly name: string;
  readonly onCommand: (command: RowCommand, row: OutlineRow) => void;
}) {
  const active = useGoalsView((view) => view.active === row.key);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the treegrid handles every key for its rows.
    <div
      role="row"
      id={`goal-row-${row.key}`}
      className={classes.group}
      style={{ transform: `translateY(${top}px)` }}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-rowindex={index + 2}
      aria-expanded={row.expanded}
      tabIndex={active ? 0 : -1}
      data-row={row.key}
      data-index={index}
      onClick={() => {
        onCommand('choose', row);
        fold([row.key], row.expanded);
      }}
    >
      <div role="gridcell" className={classes.groupCell} aria-colspan={8}>
        <IconChevronRight
          size={16}
          className={classes.groupChevron}
          data-expanded={row.expanded || undefined}
          aria-hidden
        />
        <span className={classes.groupName}>{name}</span>
        <span className={classes.groupCount}>{row.count}</span>
      </div>
    </div>
  );
});

/** The line in which a new objective or key result is typed. */
export function DraftRow({
  row,
  index,
  top,
  onCommit,
  onEnd,
  onTab,
}: {
  readonly row: Extract<OutlineRow, { kind: 'draft' }>;
  readonly index: number;
  readonly top: number;
  readonly onCommit: (title: string, next: boolean) => void;
  readonly onEnd: () => void;
  readonly onTab: (out: boolean, text: string) => boolean;
}) {
  const { draft } = row;
  const Icon = draft.kind === 'objective' ? IconTargetArrow : IconKey;
  const placeholder = draft.kind === 'objective' ? words.draftObjective : words.draftKeyResult;
  return (
    <div
      role="row"
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-rowindex={index + 2}
      data-draft
      data-testid="draft-row"
    >
      <div
        role="gridcell"
        className={classes.titleCell}
        style={{ paddingInlineStart: 4 + Math.min(row.level - 1, 12) * 20 }}
      >
        <span className={classes.noHandle} />
        <span className={classes.noChevron} />
        <Icon size={16} className={classes.kindIcon} aria-hidden />
        <TitleInput
          key={`${draft.kind}:${draft.parentId}:${draft.afterId}`}
          initial={draft.text ?? ''}
          label={placeholder}
          placeholder={placeholder}
          onCommit={onCommit}
          onCancel={onEnd}
          onTab={onTab}
          maxLength={300}
          select={false}
        />
        <span className={classes.hint}>{words.draftHint}</span>
      </div>
    </div>
  );
}

/** Starts a key result under an objective, unfolding it. */
export function beginKeyResult(objectiveId: string): void {
  fold([objectiveKey(objectiveId)], false);
  useGoalsView.setState({ showKeyResults: true });
  startDraft({ kind: 'keyResult', parentId: objectiveId, afterId: null, group: null });
}

/** Starts an objective under another one, unfolding that. */
export function beginChild(objectiveId: string): void {
  fold([objectiveKey(objectiveId)], false);
  startDraft({ kind: 'objective', parentId: objectiveId, afterId: null, group: null });
}
