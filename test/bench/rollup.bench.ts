import { applyChanges, type Change } from '../../shared/changes';
import { computeAll, createRollup, objectiveStanding, updateRollup } from '../../shared/rollup';
import { benchmarkToday, largePlan } from '../support/large-plan';
import { type Bench, medianTimes } from './bench';

/** New values in one turn; each is measured as one of them, so that a turn is long enough to be timed. */
const valuesEach = 200;

/** Roll-up after one new value of a key result, against computing the standing of everything from nothing. */
export const bench: Bench = {
  title: 'Roll-up of progress',
  async run() {
    const plan = largePlan();
    const rollup = createRollup(plan, benchmarkToday);
    computeAll(rollup);
    const keyResults = [...plan.rows.keyResult.values()].filter((row) => row.metric === 'increase');
    // One under each tier of the tree in turn, company objectives (the longest to recompute) among them.
    const ids = Array.from(
      { length: valuesEach },
      (_, i) => keyResults[Math.floor((i / valuesEach) ** 2 * keyResults.length)]?.id ?? '',
    );
    let value = 0;
    const oneValueEach = () => {
      for (const id of ids) {
        const before = plan.rows.keyResult.get(id);
        if (!before) throw new Error(`no key result ${id}`);
        const change: Change = { table: 'keyResult', before, after: { ...before, current: ++value % 97 } };
        applyChanges(plan, [change]);
        for (const stale of updateRollup(rollup, [change])) objectiveStanding(rollup, stale);
      }
    };
    const times = await medianTimes(oneValueEach, () => computeAll(createRollup(plan, benchmarkToday)), 9);
    return [
      {
        what: 'one new value rolled up (10,000 objectives, 30,000 key results)',
        ours: times.ours / valuesEach,
        comparison: times.comparison,
        against: 'everything from nothing',
        unit: 'ms',
        bar: 1 / 20,
      },
    ];
  },
};
