import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react';
import { biggestMovers, type Mover, moverDays, type Periods } from '../../shared/dashboard';
import type { Plan } from '../../shared/plan';
import type { Rollup } from '../../shared/rollup';
import { texts } from '../../shared/texts/texts';
import { useProgressView } from '../progress/view';
import { reveal } from '../shell/reveal';
import { goTo } from '../store';
import { useFormat } from '../ui/use-format';
import classes from './dashboard.module.css';
import { NothingYet, Tile, TileTable } from './tile';
import { useTile } from './use-tile';
import { useDashboardView } from './view';

const words = texts.dashboard.movers;
const tables = ['objective', 'keyResult', 'checkIn', 'period', 'workspace'] as const;
const most = 4;

const movers = (plan: Plan, rollup: Rollup, periods: Periods) => biggestMovers(plan, periods, rollup.today, most);

/** The key results that came forward or fell back most. */
export function MoversTile() {
  const found = useTile(movers, tables);
  const show = useDashboardView((view) => view.show);
  const format = useFormat();
  const all = found ? [...found.up, ...found.down] : [];
  return (
    <Tile title={words.title(moverDays)} testId="tile-movers" computing={!found}>
      {all.length === 0 ? (
        <NothingYet text={words.none} action={[words.action, showWeek]} />
      ) : show === 'chart' ? (
        <>
          <Moves title={words.up} moves={found?.up ?? []} />
          <Moves title={words.down} moves={found?.down ?? []} />
        </>
      ) : (
        <TileTable
          label={words.title(moverDays)}
          columns={Object.values(words.columns)}
          rows={all.map((mover) => ({
            key: mover.keyResult.id,
            name: mover.keyResult.title,
            open: () => reveal('keyResult', mover.keyResult.id),
            values: [
              format.percent(mover.from),
              format.percent(mover.to),
              words.points(pointsOf(mover)),
              format.date(mover.since),
            ],
          }))}
        />
      )}
    </Tile>
  );
}

function showWeek(): void {
  useProgressView.setState({ tab: 'week' });
  goTo('progress', null);
}

/** +12 or −5. */
function pointsOf({ from, to }: Mover): string {
  // What one reads beside it are the rounded ends; the difference must be theirs.
  const points = Math.round(to * 100) - Math.round(from * 100);
  return `${points < 0 ? '−' : '+'}${Math.abs(points)}`;
}

function Moves({ title, moves }: { readonly title: string; readonly moves: readonly Mover[] }) {
  const format = useFormat();
  if (moves.length === 0) return null;
  return (
    <>
      <h3 className={classes.subheading}>{title}</h3>
      <ul className={classes.rows}>
        {moves.map((mover) => {
          const { keyResult, from, to } = mover;
          const isUp = to > from;
          const Arrow = isUp ? IconArrowUpRight : IconArrowDownRight;
          return (
            <li key={keyResult.id} data-testid="mover">
              <button type="button" className={classes.row} onClick={() => reveal('keyResult', keyResult.id)}>
                <span className={classes.rowTitle}>
                  {keyResult.title}
                  <span className={classes.rowMore}>{words.fromTo(format.percent(from), format.percent(to))}</span>
                </span>
                <span className={classes.moveTrack} aria-hidden>
                  <span
                    data-up={isUp}
                    style={{ left: `${Math.min(from, to) * 100}%`, width: `${Math.abs(to - from) * 100}%` }}
                  />
                </span>
                <span className={classes.move} data-up={isUp}>
                  <Arrow size={16} aria-hidden />
                  {words.points(pointsOf(mover))}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
