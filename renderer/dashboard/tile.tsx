import { Button, Skeleton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { texts } from '../../shared/texts/texts';
import classes from './dashboard.module.css';

const words = texts.dashboard;

interface TileProps {
  readonly title: string;
  /** A number or a few words beside the title. */
  readonly count?: ReactNode;
  readonly testId: string;
  /** Takes the whole width. */
  readonly wide?: boolean;
  /** Nothing is known yet. */
  readonly computing?: boolean;
  readonly children: ReactNode;
}

/** One question about the strategy, with its answer. */
export function Tile({ title, count, testId, wide = false, computing = false, children }: TileProps) {
  return (
    <section className={classes.tile} aria-label={title} data-wide={wide || undefined} data-testid={testId}>
      <h2 className={classes.heading}>
        {title} {count !== undefined && <span className={classes.quiet}>{count}</span>}
      </h2>
      {computing ? (
        <div className={classes.computing}>
          <span className="visually-hidden">{words.computing}</span>
          <Skeleton height={18} />
          <Skeleton height={18} width="80%" />
          <Skeleton height={18} width="60%" />
        </div>
      ) : (
        children
      )}
    </section>
  );
}

/** Says that there is nothing to show, and what comes next. */
export function NothingYet({ text, action }: { readonly text: string; readonly action?: [string, () => void] }) {
  return (
    <div className={classes.nothing}>
      <p>{text}</p>
      {action && (
        <Button size="xs" variant="default" onClick={action[1]}>
          {action[0]}
        </Button>
      )}
    </div>
  );
}

/** A row of a tile's table: what it is about, leading there, then the values of the other columns. */
export interface TileRow {
  readonly key: string;
  readonly name: string;
  readonly open: () => void;
  readonly values: readonly ReactNode[];
}

interface TileTableProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly TileRow[];
  readonly first?: number;
}

/** A tile as a table of words and numbers. */
export function TileTable({ label, columns, rows, first = 12 }: TileTableProps) {
  const { shown, more } = useFirst(rows, first);
  return (
    <>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, open, values }) => (
            <tr key={key}>
              <th scope="row">
                <button type="button" className={classes.link} onClick={open}>
                  {name}
                </button>
              </th>
              {values.map((value, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns stay where they are.
                <td key={i}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}

/** So many are shown at most; whoever wants more goes to their place. */
const mostShown = 200;

/** The first of a list, and the button that shows all of it. */
export function useFirst<T>(
  all: readonly T[],
  first: number,
): { readonly shown: readonly T[]; readonly more: ReactNode } {
  const [open, setOpen] = useState(false);
  if (all.length <= first) return { shown: all, more: null };
  return {
    shown: all.slice(0, open ? mostShown : first),
    more: (
      <p className={classes.more}>
        <button type="button" className={classes.link} onClick={() => setOpen(!open)}>
          {open ? words.showFewer : words.showAll(all.length)}
        </button>
        {open && all.length > mostShown && ` ${words.more(all.length - mostShown)}`}
      </p>
    ),
  };
}
