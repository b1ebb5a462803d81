import { Fragment, useMemo, useState } from 'react';
import { isTelling, type SideHalf, type SideRow, sideGroups, sidesOf } from '../../shared/side-by-side';
import { texts } from '../../shared/texts/texts';
import { reveal } from '../shell/reveal';
import { useStore } from '../store';
import { ChangeKind } from './change-kind';
import type { Comparison } from './comparison';
import classes from './sides.module.css';

const words = texts.reviewPlace.changes;
/** So many unchanged rows are unfolded at once: a large plan has tens of thousands. */
const batch = 100;

interface SidesTableProps {
  readonly compared: Comparison;
  readonly names: { readonly was: string; readonly is: string };
}

/** The plan then and now in one outline, each item beside itself; what did not change is folded away. */
export function SidesTable({ compared, names }: SidesTableProps) {
  const { before, after, changes } = compared;
  const rows = useMemo(() => sidesOf(before, after, changes), [before, after, changes]);
  const [open, setOpen] = useState<ReadonlyMap<string, number>>(new Map());
  if (rows.length === 0) return null;
  return (
    <table className={classes.table} data-testid="sides">
      <thead>
        <tr>
          <th scope="col">{words.sides.change}</th>
          <th scope="col">
            {words.sides.was} <span>{names.was}</span>
          </th>
          <th scope="col">
            {words.sides.is} <span>{names.is === words.now ? '' : names.is}</span>
          </th>
        </tr>
      </thead>
      {sideGroups.map((group) => {
        const inGroup = rows.filter((row) => row.group === group);
        return (
          inGroup.length > 0 && (
            <tbody key={group}>
              <tr className={classes.group}>
                <th scope="rowgroup" colSpan={3}>
                  {words.sides.group[group]}
                </th>
              </tr>
              {runsOf(inGroup).map((run) => {
                const key = keyOf(run);
                const shown = run.isTelling ? run.rows.length : (open.get(key) ?? 0);
                const left = run.rows.length - shown;
                return (
                  <Fragment key={key}>
                    {run.rows.slice(0, shown).map((row) => (
                      <Row key={`${row.table} ${row.id} ${row.was?.id}`} row={row} />
                    ))}
                    {left > 0 && (
                      <tr>
                        <td />
                        <td colSpan={2}>
                          <button
                            type="button"
                            className={classes.unfold}
                            onClick={() => setOpen(new Map([...open, [key, shown + batch]]))}
                            data-testid="sides-unchanged"
                          >
                            {words.sides.unchanged(left)}
                          </button>
                        </td>
                      </tr>
                    )}
                  </Fragment>
                );
              })}
            </tbody>
          )
        );
      })}
    </table>
  );
}

/** Rows that follow one another and all tell of changes, or all do not. */
interface Run {
  readonly isTelling: boolean;
  readonly rows: readonly SideRow[];
}

function runsOf(rows: readonly SideRow[]): Run[] {
  const runs: { isTelling: boolean; rows: SideRow[] }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.isTelling === isTelling(row)) last.rows.push(row);
    else runs.push({ isTelling: isTelling(row), rows: [row] });
  }
  return runs;
}

function keyOf({ rows }: Run): string {
  return `${rows[0]?.table} ${rows[0]?.id} ${rows.length}`;
}

function Row({ row }: { readonly row: SideRow }) {
  const kinds = [...new Set(row.changes.map(({ kind }) => kind))];
  const fields = row.changes.flatMap(({ kind, field }) => (field && kind !== 'renamed' ? [field] : []));
  const reasons = [...new Set(row.changes.map(({ why }) => why).filter(Boolean))];
  return (
    <Fragment>
      <tr className={classes.row} data-changed={kinds.length > 0 || undefined} data-testid="side-row">
        <td className={classes.kinds}>
          {kinds.map((kind) => (
            <ChangeKind key={kind} kind={kind} />
          ))}
        </td>
        <Half
          row={row}
          half={row.was}
          isNew={row.was === null}
          fields={fields.map(({ label, from }) => [label, from])}
        />
        <Half row={row} half={row.is} isNew={false} fields={fields.map(({ label, to }) => [label, to])} />
      </tr>
      {reasons.length > 0 && (
        <tr className={classes.why}>
          <td />
          <td colSpan={2} className={classes.half}>
            <span style={indent(row)}>
              {words.why}: {reasons.join(' ')}
            </span>
          </td>
        </tr>
      )}
    </Fragment>
  );
}

interface HalfProps {
  readonly row: SideRow;
  readonly half: SideHalf | null;
  readonly isNew: boolean;
  readonly fields: readonly (readonly [string, string])[];
}

function Half({ row, half, isNew, fields }: HalfProps) {
  const isThere = useStore((state) => half !== null && state.plan.rows[row.table].has(half.id));
  if (!half) {
    return (
      <td className={`${classes.half} ${classes.none}`}>
        <span style={indent(row)}>{isNew ? words.sides.notYet : words.sides.noLonger}</span>
      </td>
    );
  }
  const isRenamed = row.changes.some(({ kind }) => kind === 'renamed');
  return (
    <td className={classes.half}>
      <span style={indent(row)}>
        {row.table !== 'swotItem' && row.table !== 'strategicOption' && (
          <span className={classes.noun}>{words.sides.noun[row.table]}</span>
        )}
        {isThere ? (
          <button
            type="button"
            className={classes.name}
            data-changed={isRenamed || undefined}
            onClick={() => reveal(row.table, half.id)}
          >
            {half.name}
          </button>
        ) : (
          <span className={classes.name} data-changed={isRenamed || undefined}>
            {half.name}
          </span>
        )}
        {fields.length > 0 && (
          <dl className={classes.fields}>
            {fields.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </span>
    </td>
  );
}

function indent({ depth }: SideRow): React.CSSProperties {
  return { display: 'block', paddingInlineStart: `calc(var(--p-body) * ${Math.min(depth, 6) * 1.3})` };
}
