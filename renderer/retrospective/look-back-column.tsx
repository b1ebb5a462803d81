import { memo } from 'react';
import type { LookBackColumn as ColumnName, SessionNote } from '../../shared/model/session';
import { texts } from '../../shared/texts/texts';
import { lookBackIcons } from '../sealed/part-look';
import { run, useStore } from '../store';
import { announce } from '../ui/announce';
import { QuickAdd } from '../ui/quick-add';
import classes from './look-back.module.css';
import { useLookBack } from './look-back-board';
import { NoteCard } from './note-card';

const words = texts.retrospective;

interface ColumnProps {
  readonly reviewId: string;
  readonly column: ColumnName;
  readonly notes: readonly SessionNote[];
  readonly votes: ReadonlyMap<string, number>;
  readonly readOnly: boolean;
  readonly onDelete: (id: string) => void;
}

/** One column of a retrospective: what it is about, its notes, and the line to write more. */
export const LookBackColumn = memo(function LookBackColumn(props: ColumnProps) {
  const { reviewId, column, notes, votes, readOnly, onDelete } = props;
  const presenting = useStore((state) => state.presenting);
  const over = useLookBack(({ lift }) => !lift?.dropped && lift?.target?.column === column);
  const line = useLookBack(({ lift }) => (lift?.by === 'pointer' && lift.target?.column === column ? lift.line : null));
  const active = useLookBack(({ activeId }) => notes.findIndex(({ id }) => id === activeId));
  const tabStop = notes[Math.max(active, 0)]?.id;
  const name = words.columns[column];
  const Icon = lookBackIcons[column];
  return (
    <section className={classes.column} aria-label={name} data-column={column} data-over={over || undefined}>
      <header className={classes.head}>
        <Icon aria-hidden className={classes.icon} />
        <h2 className={classes.name}>{name}</h2>
        <span className={classes.count} data-testid={`count-${column}`}>
          {notes.length}
        </span>
      </header>
      <div className={classes.list} data-list={column}>
        {notes.length > 0 ? (
          <div role="grid" aria-label={name} className={classes.grid}>
            {notes.map((note) => (
              <NoteCard
                key={note.id}
                note={note}
                votes={votes.get(note.id) ?? null}
                tabStop={note.id === tabStop}
                readOnly={readOnly}
                onDelete={onDelete}
              />
            ))}
          </div>
        ) : (
          <p className={classes.nothing}>{readOnly ? words.nothing : words.empty[column]}</p>
        )}
        {line !== null && <div className={classes.line} style={{ top: line }} aria-hidden />}
      </div>
      {!readOnly && !presenting && (
        <div className={classes.add}>
          <QuickAdd
            placeholder={words.add[column]}
            onAdd={(titles) => add(reviewId, column, titles)}
            testId={`add-${column}`}
          />
        </div>
      )}
    </section>
  );
});

async function add(reviewId: string, column: ColumnName, titles: string[]): Promise<boolean> {
  const changes = await run('review.addNotes', { reviewId, notes: titles.map((title) => ({ column, title })) });
  if (!changes) return false;
  announce(words.added(titles.length, words.columns[column]));
  const list = document.querySelector(`[data-list="${column}"]`);
  requestAnimationFrame(() => list?.scrollTo({ top: list.scrollHeight }));
  return true;
}
