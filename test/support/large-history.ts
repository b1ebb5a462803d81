import { addDays } from '../../shared/calendar';
import { standingBy } from '../../shared/check-ins';
import { barrierSeverities } from '../../shared/model/barrier';
import type { CheckIn } from '../../shared/model/check-in';
import type { KeyResult } from '../../shared/model/goal';
import { type Plan, type PlanRows, planFromRows } from '../../shared/plan';
import { benchmarkSize, benchmarkToday, largePlanRows, type PlanSize } from './large-plan';
import { Random } from './random';

/** How long the plan has been lived. */
export interface HistorySize extends PlanSize {
  readonly checkIns: number;
  readonly barriers: number;
}

/** The benchmark plan after a good year: 100,000 check-ins, 1,000 barriers. */
export const livedSize: HistorySize = { ...benchmarkSize, checkIns: 100_000, barriers: 1_000 };

/** The benchmark plan's rows with a history of weekly check-ins, the newest from the week before `benchmarkToday`. */
export function livedPlanRows(size: Partial<HistorySize> = {}): PlanRows {
  const counts = { ...livedSize, ...size };
  const rows = largePlanRows(counts);
  const random = new Random(20_270_217);
  const each = rows.keyResult.length > 0 ? counts.checkIns / rows.keyResult.length : 0;
  const checkIn: CheckIn[] = [];
  const keyResult = rows.keyResult.map((row, i) => {
    const own: CheckIn[] = [];
    const count = Math.floor(each * (i + 1)) - Math.floor(each * i);
    for (let k = 0; k < count; k++) own.push(makeCheckIn(random, row, checkIn.length + k, count - k, (k + 1) / count));
    checkIn.push(...own);
    return standingBy(row, own);
  });
  return { ...rows, keyResult, checkIn, barrier: makeBarriers(random, counts.barriers, keyResult) };
}

/** The lived plan itself. */
export function livedPlan(size: Partial<HistorySize> = {}): Plan {
  return planFromRows(livedPlanRows(size));
}

/** A check-in some weeks ago, on a straight way to the value now with some scatter. */
function makeCheckIn(random: Random, keyResult: KeyResult, number: number, weeksAgo: number, share: number): CheckIn {
  const { metric, start, current, milestones, done, ownerId } = keyResult;
  const from = start ?? current ?? 0;
  const value = Math.round((from + ((current ?? from) - from) * share + random.int(-2, 2)) * 10) / 10;
  const reached = milestones.filter((step) => step.done).map((step) => step.id);
  const isNumber = metric === 'increase' || metric === 'decrease' || metric === 'maintain';
  return {
    id: `check-in-${number}`,
    keyResultId: keyResult.id,
    date: addDays(benchmarkToday, -7 * weeksAgo),
    value: isNumber ? value : null,
    milestoneIds: metric === 'milestone' ? reached.slice(0, Math.round(reached.length * share)) : null,
    done: metric === 'yesNo' ? done && share === 1 : null,
    confidence: random.int(2, 9),
    whatChanged: random.chance(0.5) ? 'Two more customers signed; one asked for a later start.' : '',
    whatNext: random.chance(0.5) ? 'Call the three that have not answered.' : '',
    personId: ownerId,
    sessionId: null,
    position: 1,
  };
}

function makeBarriers(random: Random, count: number, keyResults: readonly KeyResult[]): PlanRows['barrier'] {
  if (keyResults.length === 0) return [];
  return Array.from({ length: count }, (_, i) => {
    const keyResult = random.pick(keyResults);
    const openedOn = addDays(benchmarkToday, -random.int(1, 120));
    return {
      id: `barrier-${i}`,
      title: `Waiting for a decision ${i + 1}`,
      keyResultId: keyResult.id,
      objectiveId: null,
      checkInId: null,
      severity: random.pick(barrierSeverities),
      ownerId: keyResult.ownerId,
      nextStep: 'Ask for it in the next meeting.',
      openedOn,
      limitDays: 30,
      resolvedOn: random.chance(0.5) ? addDays(openedOn, random.int(0, 60)) : null,
      whatHelped: '',
      sessionId: null,
      resolvedSessionId: null,
    };
  });
}
