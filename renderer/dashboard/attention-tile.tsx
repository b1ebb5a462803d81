import { type Attention, needsAttention } from '../../shared/attention';
import { formatOf } from '../../shared/format';
import type { TableName } from '../../shared/model/tables';
import type { Plan } from '../../shared/plan';
import { objectiveStanding } from '../../shared/rollup';
import { texts } from '../../shared/texts/texts';
import { showActionPlan } from '../action-plan/view';
import { showGoals } from '../goals/show-goals';
import { useProgressView } from '../progress/view';
import { reveal } from '../shell/reveal';
import { goTo, useStore } from '../store';
import classes from './dashboard.module.css';
import { NothingYet, Tile, TileTable, useFirst } from './tile';
import { useTile } from './use-tile';
import { useDashboardView } from './view';

const words = texts.dashboard.attention;
const tables = [
  'objective',
  'keyResult',
  'checkIn',
  'barrier',
  'initiative',
  'initiativeDependency',
  'initiativeKeyResult',
  'period',
  'workspace',
] as const;
const first = 3;

interface Item {
  readonly table: TableName;
  readonly id: string;
  readonly title: string;
  readonly why: string;
}

interface Group {
  readonly title: string;
  readonly items: readonly Item[];
  /** Goes to where all of them are; undefined where they are nowhere together. */
  readonly open: (() => void) | undefined;
}

/** What is at risk, stuck, late or out of reach. */
export function AttentionTile() {
  const found = useTile(needsAttention, tables);
  const plan = useStore((state) => state.plan);
  const groups = found ? groupsOf(plan, found) : [];
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Tile title={words.title} count={found ? total : undefined} testId="tile-attention" computing={!found}>
      {total === 0 ? <NothingYet text={words.none} /> : groups.map((group) => <Part key={group.title} group={group} />)}
    </Tile>
  );
}

function groupsOf(plan: Plan, { atRisk, barriers, initiatives, forecasts }: Attention): Group[] {
  const format = formatOf(plan);
  const share = (progress: number | null): string => (progress === null ? '–' : format.percent(progress));
  const { rollup } = useStore.getState();
  const groups: Group[] = [
    {
      title: words.groups.atRisk,
      items: atRisk.map(({ id, title }) => {
        const { progress, expected } = objectiveStanding(rollup, id);
        return { table: 'objective', id, title, why: words.atRisk(share(progress), share(expected)) };
      }),
      open: () => showGoals({ paces: ['atRisk'], statuses: ['active'] }),
    },
    {
      title: words.groups.barriers,
      items: barriers.map(({ barrier, age }) => ({
        table: 'barrier',
        id: barrier.id,
        title: barrier.title,
        why: texts.progress.barrier.beyond(age.days - barrier.limitDays),
      })),
      open: () => {
        useProgressView.setState({ tab: 'barriers', ownerId: null, severity: null });
        goTo('progress', null);
      },
    },
    {
      title: words.groups.initiatives,
      items: initiatives.map(({ id, title, dueDate, status }) => ({
        table: 'initiative',
        id,
        title,
        why: [texts.goals.initiative.status[status], dueDate ? words.due(format.date(dueDate)) : words.noDue].join(
          ', ',
        ),
      })),
      open: () => {
        useStore.setState({ selection: null });
        showActionPlan('timeline');
      },
    },
    {
      title: words.groups.forecasts,
      items: forecasts.map(({ keyResult: { id, title, target, unit, metric, milestones }, forecast }) => {
        const end = Math.round(forecast.value * 10) / 10;
        const value = format.value(end, unit);
        const why =
          metric === 'milestone'
            ? words.forecastSteps(format.number(end), milestones.length)
            : metric === 'maintain' || target === null
              ? words.forecastRange(value)
              : words.forecast(value, format.value(target, unit));
        return { table: 'keyResult', id, title, why };
      }),
      open: undefined,
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function Part({ group: { title, items, open } }: { readonly group: Group }) {
  const show = useDashboardView((view) => view.show);
  const { shown, more } = useFirst(items, first);
  const heading = (
    <>
      {title} <span className={classes.quiet}>{items.length}</span>
    </>
  );
  return (
    <div data-testid="attention-group">
      <h3 className={classes.subheading}>
        {open ? (
          <button type="button" className={classes.link} onClick={open}>
            {heading}
          </button>
        ) : (
          heading
        )}
      </h3>
      {show === 'chart' ? (
        <>
          <ul className={classes.rows}>
            {shown.map((item) => (
              <li key={item.id}>
                <button type="button" className={classes.row} onClick={() => reveal(item.table, item.id)}>
                  <span className={classes.rowTitle}>{item.title}</span>
                  <span className={classes.rowMore}>{item.why}</span>
                </button>
              </li>
            ))}
          </ul>
          {more}
        </>
      ) : (
        <TileTable
          label={title}
          columns={Object.values(words.columns)}
          rows={items.map((item) => ({
            key: item.id,
            name: item.title,
            open: () => reveal(item.table, item.id),
            values: [item.why],
          }))}
          first={5}
        />
      )}
    </div>
  );
}
