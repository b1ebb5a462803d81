import { healthCourse } from '../../shared/health-course';
import { texts } from '../../shared/texts/texts';
import { lintedTables } from '../health/use-findings';
import { goTo } from '../store';
import { useFormat } from '../ui/use-format';
import classes from './dashboard.module.css';
import { Tile, TileTable } from './tile';
import { useTile } from './use-tile';
import { useDashboardView } from './view';

const words = texts.dashboard.health;
const openHealth = (): void => goTo('health', null);

/** The score of plan health, in the kept states of the plan and now. Of the whole plan, whatever the period. */
export function HealthTile() {
  const points = useTile(healthCourse, lintedTables);
  const show = useDashboardView((view) => view.show);
  const format = useFormat();
  const rows = (points ?? []).map(({ date, score, snapshot }) => ({
    key: snapshot?.id ?? '',
    name: snapshot?.title ?? words.now,
    day: format.date(date),
    score,
  }));
  return (
    <Tile title={words.title} testId="tile-health" wide computing={!points}>
      {show === 'chart' ? (
        <ol className={classes.course}>
          {rows.map(({ key, name, day, score }) => (
            <li key={key} data-testid="health-point">
              <button type="button" className={classes.point} title={words.open} onClick={openHealth}>
                <span className={classes.pointScore}>{score}</span>
                <span className={classes.column} aria-hidden>
                  <span style={{ height: `${score}%` }} />
                </span>
                <span>{name}</span>
                <span className={classes.quiet}>{day}</span>
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <TileTable
          label={words.title}
          columns={Object.values(words.columns)}
          rows={rows.map(({ key, name, day, score }) => ({ key, name, open: openHealth, values: [day, score] }))}
        />
      )}
      <p className={classes.hint}>{rows.length === 1 ? words.onlyNow : words.hint}</p>
    </Tile>
  );
}
