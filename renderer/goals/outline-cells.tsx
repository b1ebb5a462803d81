import { Popover, UnstyledButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { type Format, isCurrency } from '../../shared/format';
import type { KeyResult } from '../../shared/model/goal';
import { find } from '../../shared/plan';
import { datesOf } from '../../shared/progress';
import { texts } from '../../shared/texts/texts';
import { useDerived, useRow } from '../hooks';
import { run } from '../store';
import { DateField } from '../ui/date-field';
import { Owner, OwnerSelect } from '../ui/owner-select';
import { ProgressBar } from '../ui/progress-bar';
import { StatusMark } from '../ui/status-mark';
import { useFormat } from '../ui/use-format';
import { ExplainPopover } from './explain-popover';
import { KeyResultValue } from './key-result-value';
import classes from './outline.module.css';
import { useStanding } from './use-standing';

type Kind = 'objective' | 'keyResult';
const words = texts.goals;

interface CellButtonProps {
  readonly label: string;
  readonly shown: ReactNode;
  readonly readOnly: boolean;
  readonly width: number;
  readonly children: (close: () => void) => ReactNode;
  readonly testId: string;
}

/** A cell that opens a small editor for what it shows. */
function CellButton({ label, shown, readOnly, width, children, testId }: CellButtonProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      width={width}
      withinPortal
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.cellButton}
          tabIndex={-1}
          data-cell
          aria-label={label}
          aria-haspopup="dialog"
          disabled={readOnly}
          onClick={(event) => {
            event.stopPropagation();
            setOpen(!open);
          }}
          data-testid={testId}
        >
          {shown}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown
        aria-label={label}
        onClick={(event) => event.stopPropagation()}
        onPointerDown={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') close();
        }}
      >
        {open && children(close)}
      </Popover.Dropdown>
    </Popover>
  );
}

interface OwnerCellProps {
  readonly kind: Kind;
  readonly id: string;
  readonly ownerId: string | null;
  readonly title: string;
  readonly readOnly: boolean;
}

/** Who owns it; click to change. */
export function OwnerCell({ kind, id, ownerId, title, readOnly }: OwnerCellProps) {
  const person = useRow('person', ownerId);
  const label = `${words.columns.owner}: ${person?.name ?? texts.widgets.noOwner} – ${title}`;
  return (
    <div role="gridcell" className={classes.owner}>
      <CellButton
        label={label}
        shown={<Owner personId={ownerId} />}
        readOnly={readOnly}
        width={260}
        testId="owner-cell"
      >
        {(close) => (
          <OwnerSelect
            value={ownerId}
            autoOpen
            onChange={(personId) => {
              close();
              if (kind === 'objective') void run('objective.update', { id, patch: { ownerId: personId } });
              else void run('keyResult.update', { id, patch: { ownerId: personId } });
            }}
          />
        )}
      </CellButton>
    </div>
  );
}

/** Bar, number and pace; click shows how the number comes about. */
export function ProgressCell({
  kind,
  id,
  title,
}: {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
}) {
  const standing = useStanding(kind, id);
  return (
    <>
      <div role="gridcell" className={classes.progress}>
        <ExplainPopover kind={kind} id={id} title={title}>
          {(props) => (
            <UnstyledButton
              {...props}
              className={classes.cellButton}
              tabIndex={-1}
              data-cell
              data-testid="progress-cell"
            >
              <ProgressBar progress={standing.progress} expected={standing.expected} pace={standing.pace} />
            </UnstyledButton>
          )}
        </ExplainPopover>
      </div>
      <div role="gridcell" className={classes.pace}>
        <StatusMark pace={standing.pace} />
      </div>
    </>
  );
}

/** The value now of a key result in words: '320 of 400 customers'. */
export function valueWords(row: KeyResult, format: Pick<Format, 'number' | 'value'>): string | null {
  switch (row.metric) {
    case 'increase':
    case 'decrease':
      if (row.current === null) return null;
      if (row.target === null) return format.value(row.current, row.unit);
      return row.unit === '%' || isCurrency(row.unit)
        ? words.keyResult.valueNow(format.value(row.current, row.unit), format.value(row.target, row.unit))
        : words.keyResult.valueNow(format.number(row.current), format.value(row.target, row.unit));
    case 'maintain':
      if (row.current === null) return null;
      if (row.rangeLow === null || row.rangeHigh === null) return format.value(row.current, row.unit);
      return words.keyResult.inRange(
        format.number(row.current),
        format.number(row.rangeLow),
        format.value(row.rangeHigh, row.unit),
      );
    case 'milestone':
      if (row.milestones.length === 0) return null;
      return words.keyResult.milestonesDone(row.milestones.filter((step) => step.done).length, row.milestones.length);
    case 'yesNo':
      return row.done ? words.keyResult.yes : words.keyResult.no;
  }
}

/** Where a key result stands now; click to note a new value. */
export function ValueCell({ id, readOnly }: { readonly id: string; readonly readOnly: boolean }) {
  const row = useRow('keyResult', id);
  const format = useFormat();
  if (!row) return null;
  const shown = valueWords(row, format);
  return (
    <div role="gridcell" className={classes.value}>
      <CellButton
        label={`${words.keyResult.setValue(row.title)}: ${shown ?? words.keyResult.noValue}`}
        shown={
          <span className={classes.valueText} data-empty={shown === null || undefined}>
            {shown ?? words.keyResult.noValue} <IconPencil size={12} className={classes.pencil} aria-hidden />
          </span>
        }
        readOnly={readOnly}
        width={260}
        testId="value-cell"
      >
        {(close) => <KeyResultValue id={id} onDone={close} />}
      </CellButton>
    </div>
  );
}

/** Due date of its own, else the period. */
export function DueCell({
  kind,
  id,
  title,
  readOnly,
}: {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly readOnly: boolean;
}) {
  const format = useFormat();
  const { own, period, inherited } = useDerived(
    (plan) => {
      const row = find(plan, kind, id);
      const objective =
        row && 'objectiveId' in row ? find(plan, 'objective', row.objectiveId) : find(plan, 'objective', id);
      return {
        own: row?.dueDate ?? null,
        period: kind === 'objective' ? find(plan, 'period', objective?.periodId)?.name : undefined,
        inherited: objective ? datesOf(plan, objective).end : null,
      };
    },
    ['objective', 'keyResult', 'period'],
    [kind, id],
  );
  const shown = own ? format.date(own) : (period ?? (inherited ? format.date(inherited) : '–'));
  return (
    <div role="gridcell" className={classes.due}>
      <CellButton
        label={`${words.columns.due}: ${shown} – ${title}`}
        shown={
          <span className={classes.dueText} data-inherited={(!own && !period) || undefined}>
            {shown}
          </span>
        }
        readOnly={readOnly}
        width={240}
        testId="due-cell"
      >
        {(close) => (
          <DateField
            label={words.inspector.due}
            value={own}
            placeholder={inherited ? words.inspector.fromPeriod(format.date(inherited)) : ''}
            onSave={(dueDate) => {
              close();
              if (kind === 'objective') void run('objective.update', { id, patch: { dueDate } });
              else void run('keyResult.update', { id, patch: { dueDate } });
            }}
          />
        )}
      </CellButton>
    </div>
  );
}

/** The team of an objective. */
export function TeamCell({ kind, id }: { readonly kind: Kind; readonly id: string }) {
  const name = useDerived(
    (plan) => (kind === 'objective' ? find(plan, 'team', find(plan, 'objective', id)?.teamId)?.name : undefined),
    ['objective', 'team'],
    [kind, id],
  );
  return (
    <div role="gridcell" className={classes.team}>
      {name}
    </div>
  );
}
