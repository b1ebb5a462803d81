import { IconChevronRight, IconDots, IconGripVertical, IconKey, IconPlus, IconTargetArrow } from '@tabler/icons-react';
import { memo, type PointerEvent } from 'react';
import { texts } from '../../shared/texts/texts';
import { useRow } from '../hooks';
import { run } from '../store';
import type { OutlineRow } from './outline';
import classes from './outline.module.css';
import { CellButton, DueCell, OwnerCell, ProgressCell, TeamCell, ValueCell } from './outline-cells';
import cells from './outline-cells.module.css';
import { indentOf } from './outline-indent';
import type { RunRowCommand } from './row-commands';
import { TitleInput } from './title-input';
import { fold, useGoalsView } from './view';

const words = texts.goals;

interface RowProps {
  readonly row: Extract<OutlineRow, { kind: 'objective' | 'keyResult' }>;
  readonly index: number;
  readonly top: number;
  readonly readOnly: boolean;
  readonly onCommand: RunRowCommand;
  readonly onGrab: (event: PointerEvent, row: OutlineRow) => void;
}

/** One line of the outline: an objective or a key result. */
export const GoalRow = memo(function GoalRow({ row, index, top, readOnly, onCommand, onGrab }: RowProps) {
  const active = useGoalsView((view) => view.active === row.key);
  const chosen = useGoalsView((view) => view.chosen.has(row.key));
  const carried = useGoalsView((view) => view.carried?.key === row.key);
  const { kind, id } = row;
  const item = useRow(kind, id);
  if (!item) return null;
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
      aria-expanded={row.kind === 'objective' && row.expandable ? row.expanded : undefined}
      aria-selected={chosen}
      tabIndex={active ? 0 : -1}
      data-row={row.key}
      data-index={index}
      data-kind={kind}
      data-level={'level' in item ? item.level : undefined}
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
      <TitleCell
        row={row}
        title={item.title}
        status={'status' in item && item.status !== 'active' ? words.status[item.status] : null}
        readOnly={readOnly}
        onCommand={onCommand}
        onGrab={onGrab}
      />
      {kind === 'keyResult' ? (
        <ValueCell row={row} id={id} readOnly={readOnly} />
      ) : (
        <div role="gridcell" className={cells.cell} data-column="value" />
      )}
      <OwnerCell row={row} ownerId={item.ownerId} title={item.title} readOnly={readOnly} />
      <ProgressCell row={row} kind={kind} id={id} title={item.title} />
      <DueCell row={row} kind={kind} id={id} title={item.title} readOnly={readOnly} />
      <TeamCell kind={kind} id={id} />
      <div role="gridcell" className={cells.cell} data-column="weight">
        {item.weight}
      </div>
      <div role="gridcell" className={classes.actions}>
        {!readOnly && kind === 'objective' && (
          <button
            type="button"
            tabIndex={-1}
            data-cell
            className={classes.add}
            aria-label={`${words.actions.addKeyResult}: ${item.title}`}
            title={`${words.actions.addKeyResult} (Ctrl+Enter)`}
            onClick={(event) => {
              event.stopPropagation();
              onCommand('addKeyResult', row);
            }}
            data-testid="add-key-result"
          >
            <IconPlus size={15} aria-hidden />
          </button>
        )}
        {!readOnly && (
          <CellButton row={row} column="menu" label={words.actionsFor(item.title)} readOnly={false}>
            <IconDots size={16} aria-hidden />
          </CellButton>
        )}
      </div>
    </div>
  );
});

interface TitleCellProps extends Pick<RowProps, 'row' | 'readOnly' | 'onCommand' | 'onGrab'> {
  readonly title: string;
  /** Named when it is not simply active. */
  readonly status: string | null;
}

function TitleCell({ row, title, status, readOnly, onCommand, onGrab }: TitleCellProps) {
  const editing = useGoalsView((view) => view.editing === row.key);
  const Icon = row.kind === 'objective' ? IconTargetArrow : IconKey;
  return (
    <div role="gridcell" className={classes.titleCell} style={{ paddingInlineStart: indentOf(row.level) }}>
      <button
        type="button"
        tabIndex={-1}
        className={classes.handle}
        aria-label={words.dragHandle(title)}
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
      {row.kind === 'objective' && row.expandable ? (
        <button
          type="button"
          tabIndex={-1}
          className={classes.chevron}
          data-expanded={row.expanded || undefined}
          aria-label={row.expanded ? words.collapse(title) : words.expand(title)}
          onClick={(event) => {
            event.stopPropagation();
            fold([row.key], row.expanded);
          }}
        >
          <IconChevronRight size={16} aria-hidden />
        </button>
      ) : (
        <span className={classes.noChevron} />
      )}
      <Icon size={16} className={classes.kindIcon} aria-hidden />
      <span className="visually-hidden">{texts.nouns[row.kind]}:</span>
      {editing ? (
        <TitleInput
          initial={title}
          label={words.editTitle}
          placeholder={title}
          onCommit={(text) => rename(row, title, text)}
          onCancel={() => endEditing(row.key)}
          onTab={(out) => onCommand(out ? 'outdent' : 'indent', row)}
        />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter and F2 on the row do the same.
        <span
          className={classes.title}
          title={title}
          onDoubleClick={(event) => {
            event.stopPropagation();
            if (!readOnly) onCommand('edit', row);
          }}
        >
          {title}
        </span>
      )}
      {status && !editing && <span className={classes.badge}>{status}</span>}
    </div>
  );
}

/** Resolves to whether the new title was taken; then the row shows it. */
async function rename({ kind, id, key }: RowProps['row'], before: string, title: string): Promise<boolean> {
  const taken =
    title === before ||
    (await (kind === 'objective'
      ? run('objective.update', { id, patch: { title } })
      : run('keyResult.update', { id, patch: { title } }))) !== undefined;
  if (taken) endEditing(key);
  return taken;
}

function endEditing(key: string): void {
  useGoalsView.setState((view) => (view.editing === key ? { editing: null } : {}));
}
