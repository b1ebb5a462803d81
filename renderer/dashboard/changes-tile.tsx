import { type ChangesSince, changesSinceLast } from '../../shared/attention';
import { PlanError } from '../../shared/errors';
import type { Plan } from '../../shared/plan';
import { strategyTables } from '../../shared/strategy-changes';
import { texts } from '../../shared/texts/texts';
import { useReviewView } from '../review/view';
import { goTo } from '../store';
import { useFormat } from '../ui/use-format';
import classes from './dashboard.module.css';
import { NothingYet, Tile, TileTable } from './tile';
import { useTile } from './use-tile';
import { useDashboardView } from './view';

const words = texts.dashboard.changes;
const tables = [...strategyTables, 'snapshot'] as const;

/** The changes, or why they cannot be told. */
function changes(plan: Plan): ChangesSince | string | null {
  try {
    return changesSinceLast(plan);
  } catch (error) {
    if (error instanceof PlanError) return error.message;
    throw error;
  }
}

/** How much of the strategy changed since the plan was kept last. Of the whole plan, whatever the period. */
export function ChangesTile() {
  const found = useTile(changes, tables);
  const show = useDashboardView((view) => view.show);
  const format = useFormat();
  if (!found || typeof found === 'string') {
    const text = found ?? words.never;
    return (
      <Tile title={words.title} testId="tile-changes" computing={found === undefined}>
        <NothingYet text={text} action={[words.action, showChanges]} />
      </Tile>
    );
  }
  const { snapshot, counts, total } = found;
  const longest = Math.max(1, ...counts.map(({ count }) => count));
  const kinds = texts.reviews.changes.kind;
  return (
    <Tile title={words.title} count={total} testId="tile-changes">
      <p className={classes.since}>{words.since(snapshot.title, format.date(snapshot.date))}</p>
      {total === 0 ? (
        <NothingYet text={words.none} />
      ) : show === 'chart' ? (
        <ul className={classes.rows}>
          {counts.map(({ kind, count }) => (
            <li key={kind} data-testid="changes-of-kind">
              <button type="button" className={classes.row} title={words.open(kinds[kind])} onClick={showChanges}>
                <span className={classes.rowTitle}>{kinds[kind]}</span>
                <span className={classes.bar} aria-hidden>
                  <span style={{ width: `${(count / longest) * 100}%` }} />
                </span>
                <span className={classes.rowValue}>{words.count(count)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <TileTable
          label={words.title}
          columns={Object.values(words.columns)}
          rows={counts.map(({ kind, count }) => ({ key: kind, name: kinds[kind], open: showChanges, values: [count] }))}
        />
      )}
    </Tile>
  );
}

function showChanges(): void {
  useReviewView.setState({ tab: 'changes', starting: false });
  goTo('review', null);
}
