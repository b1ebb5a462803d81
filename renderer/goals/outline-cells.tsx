import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { find } from '../../shared/plan';
import { datesOf } from '../../shared/progress';
import { texts } from '../../shared/texts/texts';
import { useDerived, useRow } from '../hooks';
import { Owner } from '../ui/owner-select';
import { ProgressBar } from '../ui/progress-bar';
import { StatusMark } from '../ui/status-mark';
import { useFormat } from '../ui/use-format';
import { type CellColumn, toggleCell, useIsOpen } from './open-cell';
import type { OutlineRow } from './outline';
import classes from './outline-cells.module.css';
import { standingWords, useStanding } from './use-standing';
import { valueWords } from './value-words';

type Kind = 'objective' | 'keyResult';
const words = texts.goals;

interface CellButtonProps {
  readonly row: OutlineRow;
  readonly column: CellColumn;
  readonly label: string;
  readonly readOnly: boolean;
  readonly children: ReactNode;
}

/** A cell that opens something for what it shows. Plain: thousands are made while one scrolls. */
export function CellButton({ row, column, label, readOnly, children }: CellButtonProps) {
  const open = useIsOpen(row.key, column);
  return (
    <button
      type="button"
      className={classes.cellButton}
      tabIndex={-1}
      data-cell
      data-menu={column === 'menu' || undefined}
      aria-label={label}
      aria-haspopup={column === 'menu' ? 'menu' : 'dialog'}
      aria-expanded={open}
      disabled={readOnly}
      onClick={(event) => {
        event.stopPropagation();
        toggleCell({ row, column, element: event.currentTarget });
      }}
      data-testid={`${column}-cell`}
    >
      {children}
    </button>
  );
}

interface CellProps {
  readonly row: OutlineRow;
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly readOnly: boolean;
}

/** Who owns it; click to change. */
export function OwnerCell({
  row,
  ownerId,
  title,
  readOnly,
}: Omit<CellProps, 'id' | 'kind'> & { ownerId: string | null }) {
  const person = useRow('person', ownerId);
  const label = `${words.columns.owner}: ${person?.name ?? texts.widgets.noOwner} – ${title}`;
  return (
    <div role="gridcell" className={classes.cell} data-column="owner">
      <CellButton row={row} column="owner" label={label} readOnly={readOnly}>
        <Owner personId={ownerId} />
      </CellButton>
    </div>
  );
}

/** Bar, number and pace; click shows how the number comes about. */
export function ProgressCell({ row, kind, id, title }: Omit<CellProps, 'readOnly'>) {
  const standing = useStanding(kind, id);
  const format = useFormat();
  return (
    <>
      <div role="gridcell" className={classes.cell} data-column="progress">
        <CellButton
          row={row}
          column="progress"
          label={words.explain(title, standingWords(standing, format))}
          readOnly={false}
        >
          <ProgressBar progress={standing.progress} expected={standing.expected} pace={standing.pace} />
        </CellButton>
      </div>
      <div role="gridcell" className={classes.cell} data-column="pace">
        <StatusMark pace={standing.pace} />
      </div>
    </>
  );
}

/** Where a key result stands now; click to note a new value. */
export function ValueCell({ row, id, readOnly }: Omit<CellProps, 'kind' | 'title'>) {
  const keyResult = useRow('keyResult', id);
  const format = useFormat();
  if (!keyResult) return null;
  const shown = valueWords(keyResult, format);
  return (
    <div role="gridcell" className={classes.cell} data-column="value">
      <CellButton
        row={row}
        column="value"
        label={`${words.keyResult.setValue(keyResult.title)}: ${shown ?? words.keyResult.noValue}`}
        readOnly={readOnly}
      >
        <span className={classes.text} data-quiet={shown === null || undefined}>
          {shown ?? words.keyResult.noValue}
        </span>
        <IconPencil size={12} className={classes.pencil} aria-hidden />
      </CellButton>
    </div>
  );
}

/** Due date of its own, else the period. */
export function DueCell({ row, kind, id, title, readOnly }: CellProps) {
  const format = useFormat();
  const { own, period, inherited } = useDue(kind, id);
  const shown = own ? format.date(own) : (period ?? (inherited ? format.date(inherited) : '–'));
  return (
    <div role="gridcell" className={classes.cell} data-column="due">
      <CellButton row={row} column="due" label={`${words.columns.due}: ${shown} – ${title}`} readOnly={readOnly}>
        <span className={classes.text} data-quiet={(!own && !period) || undefined}>
          {shown}
        </span>
      </CellButton>
    </div>
  );
}

/** The due date of its own, the period's name (of an objective), and the date that counts without one of its own. */
export function useDue(kind: Kind, id: string) {
  return useDerived(
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
}

/** The team of an objective. */
export function TeamCell({ kind, id }: Pick<CellProps, 'kind' | 'id'>) {
  const name = useDerived(
    (plan) => (kind === 'objective' ? find(plan, 'team', find(plan, 'objective', id)?.teamId)?.name : undefined),
    ['objective', 'team'],
    [kind, id],
  );
  return (
    <div role="gridcell" className={classes.cell} data-column="team" title={name}>
      {name}
    </div>
  );
}
