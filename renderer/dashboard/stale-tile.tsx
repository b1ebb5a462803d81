import { staleOwners } from '../../shared/attention';
import type { Periods } from '../../shared/dashboard';
import { find, type Plan } from '../../shared/plan';
import type { Rollup } from '../../shared/rollup';
import { texts } from '../../shared/texts/texts';
import { useProgressView } from '../progress/view';
import { goTo, useStore } from '../store';
import classes from './dashboard.module.css';
import { NothingYet, Tile, TileTable, useFirst } from './tile';
import { useTile } from './use-tile';
import { useDashboardView } from './view';

const words = texts.dashboard.stale;
const tables = ['person', 'objective', 'keyResult', 'checkIn', 'period'] as const;
const first = 6;

const stale = (plan: Plan, rollup: Rollup, periods: Periods) => staleOwners(plan, periods, rollup.today);

/** Who owes check-ins, and since when. */
export function StaleTile() {
  const owners = useTile(stale, tables) ?? null;
  const show = useDashboardView((view) => view.show);
  const plan = useStore((state) => state.plan);
  const { shown, more } = useFirst(owners ?? [], first);
  const total = (owners ?? []).reduce((sum, { count }) => sum + count, 0);
  const longest = Math.max(1, ...(owners ?? []).map(({ count }) => count));
  const nameOf = (id: string | null): string => find(plan, 'person', id)?.name ?? words.nobody;
  return (
    <Tile title={words.title} count={owners ? total : undefined} testId="tile-stale" computing={!owners}>
      {total === 0 ? (
        <NothingYet text={words.none} />
      ) : show === 'chart' ? (
        <>
          <ul className={classes.rows}>
            {shown.map(({ personId, count, oldestDays }) => (
              <li key={personId} data-testid="stale-owner">
                <button
                  type="button"
                  className={classes.row}
                  title={words.open(nameOf(personId))}
                  onClick={() => showWeekOf(personId)}
                >
                  <span className={classes.rowTitle}>
                    {nameOf(personId)}
                    <span className={classes.rowMore}>{words.oldest(oldestDays)}</span>
                  </span>
                  <span className={classes.bar} aria-hidden>
                    <span style={{ width: `${(count / longest) * 100}%` }} />
                  </span>
                  <span className={classes.rowValue}>{words.overdue(count)}</span>
                </button>
              </li>
            ))}
          </ul>
          {more}
        </>
      ) : (
        <TileTable
          label={words.title}
          columns={Object.values(words.columns)}
          rows={(owners ?? []).map(({ personId, count, oldestDays }) => ({
            key: personId ?? '',
            name: nameOf(personId),
            open: () => showWeekOf(personId),
            values: [count, oldestDays],
          }))}
        />
      )}
    </Tile>
  );
}

function showWeekOf(personId: string | null): void {
  useProgressView.setState({
    tab: 'week',
    whose: personId === null ? { kind: 'all' } : { kind: 'person', id: personId },
  });
  goTo('progress', null);
}
