import { useCallback } from 'react';
import { type ChangesSince, changesSince, type LastLook, lastLooks } from '../../shared/attention';
import { PlanError } from '../../shared/errors';
import type { Plan } from '../../shared/plan';
import { strategyTables } from '../../shared/strategy-changes';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { aDay, present, useComparison } from '../review/comparison';
import { type Moment, planAt, usePastDay } from '../review/moment';
import { useReviewView } from '../review/view';
import { goTo } from '../store';
import { useFormat } from '../ui/use-format';
import classes from './dashboard.module.css';
import { NothingYet, Tile, TileTable } from './tile';
import { useTile } from './use-tile';
import { useDashboardView } from './view';

const words = texts.dashboard.changes;

/** The last look that can be compared with: a day before the file begins tells nothing of it. */
function useLastLook(): { readonly look: LastLook; readonly before: Moment } | 'reading' | null {
  const [first, second] = useDerived(lastLooks, ['session', 'snapshot', 'review']);
  const day = usePastDay(first && !first.snapshot ? first.date : null);
  if (!first) return null;
  if (first.snapshot) return { look: first, before: first.snapshot };
  if (!day) return 'reading';
  if ('plan' in day && day.beginsOn === null) return { look: first, before: day };
  return second?.snapshot ? { look: second, before: second.snapshot } : null;
}

/** How much of the strategy changed since the team last looked at it together. Of the whole plan, whatever the period. */
export function ChangesTile() {
  const last = useLastLook();
  const before = last && last !== 'reading' ? last.before : null;
  const date = last && last !== 'reading' ? last.look.date : '';
  const changes = useCallback(
    (plan: Plan): ChangesSince | string | null => {
      try {
        return before && changesSince(planAt(before), plan, date);
      } catch (error) {
        if (error instanceof PlanError) return error.message;
        throw error;
      }
    },
    [before, date],
  );
  const found = useTile(changes, strategyTables);
  const show = useDashboardView((view) => view.show);
  const format = useFormat();
  if (!found || typeof found === 'string' || !last || last === 'reading') {
    const text = typeof found === 'string' ? found : words.never;
    return (
      <Tile title={words.title} testId="tile-changes" computing={last === 'reading' || found === undefined}>
        <NothingYet text={text} action={[words.action, showChanges]} />
      </Tile>
    );
  }
  const { look } = last;
  const { counts, total } = found;
  const open = (): void => {
    if (!look.snapshot) useComparison.setState({ from: aDay, fromDay: look.date, to: present });
    showChanges();
  };
  const longest = Math.max(1, ...counts.map(({ count }) => count));
  const kinds = texts.reviews.changes.kind;
  return (
    <Tile title={words.title} count={total} testId="tile-changes">
      <p className={classes.since}>{words.since(look.title, format.date(look.date))}</p>
      {total === 0 ? (
        <NothingYet text={words.none} />
      ) : show === 'chart' ? (
        <ul className={classes.rows}>
          {counts.map(({ kind, count }) => (
            <li key={kind} data-testid="changes-of-kind">
              <button type="button" className={classes.row} title={words.open(kinds[kind])} onClick={open}>
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
          rows={counts.map(({ kind, count }) => ({ key: kind, name: kinds[kind], open, values: [count] }))}
        />
      )}
    </Tile>
  );
}

function showChanges(): void {
  useReviewView.setState({ tab: 'changes', starting: false });
  goTo('review', null);
}
