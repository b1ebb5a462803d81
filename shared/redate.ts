import { addDays, addMonths, dayNumber, firstOfMonth, monthsBetween } from './calendar';
import { fiscalYear, fiscalYearName, startYearOf } from './fiscal-year';
import type { KeyResult } from './model/goal';
import type { Period } from './model/period';
import { type Plan, type PlanRows, planFromRows, rowsFromPlan } from './plan';
import { planOfSnapshot, sealPlan } from './snapshot';
import { texts } from './texts/texts';

/** Days that a quarter must still have for anyone to plan it. */
const shortestQuarter = 30;

/** Fields that say when something happened, or for the day of a session perhaps will, rather than when it is meant to. */
const happened: ReadonlySet<string> = new Set([
  'measuredOn',
  'agreedOn',
  'decidedOn',
  'lookedAgainOn',
  'openedOn',
  'closedOn',
  'startedOn',
  'resolvedOn',
  'retiredOn',
  'date',
  'startedAt',
  'closedAt',
]);

/**
 * A plan that tells a story, moved so that it is still being lived on `today`: by whole months, such that today lies in the
 * middle month of its running quarter (the quarter marked active). The fiscal year begins in another month then, and its
 * periods are named after it. What has happened in that quarter keeps its distance from today, the newest value being from
 * yesterday; check-ins that would fall before the quarter then are left out, so that the order of all stays. A plan without a
 * running quarter stays as it is.
 */
export function storyAt(plan: Plan, today: string): Plan {
  const rows = rowsFromPlan(plan);
  const running = runningQuarter(rows);
  if (!running) return plan;
  const months = monthsBetween(running.startDate, today) - 1;
  const yesterday = newestValue(rows) ?? running.startDate;
  const days = dayNumber(today) - 1 - dayNumber(yesterday);
  const story: Story = {
    months,
    move: (date, field) =>
      happened.has(field) && date >= running.startDate && date <= yesterday
        ? addDays(date, days)
        : addMonths(date, months),
  };
  const moved = movedRows(rows, story);
  const firstDay = moved.period.find(({ id }) => id === running.id)?.startDate ?? running.startDate;
  const leftOut = new Set(
    rows.checkIn
      .filter(({ date }, i) => date >= running.startDate && (moved.checkIn[i]?.date ?? firstDay) < firstDay)
      .map(({ id }) => id),
  );
  const isMoved = months !== 0 || days !== 0;
  const retitled = titlesOfPeriods(rows.period, moved.period);
  return planFromRows({
    ...moved,
    checkIn: moved.checkIn.filter(({ id }) => !leftOut.has(id)),
    barrier: moved.barrier.map((row) => (leftOut.has(row.checkInId ?? '') ? { ...row, checkInId: null } : row)),
    review: moved.review.map((row) => ({ ...row, title: retitled(row.title) })),
    session: moved.session.map((row) => ({ ...row, title: retitled(row.title) })),
    snapshot: moved.snapshot.map((row) => ({
      ...row,
      title: retitled(row.title),
      content: isMoved ? sealPlan(planFromRows(movedRows(rowsFromPlan(planOfSnapshot(row)), story))) : row.content,
    })),
  });
}

/** How a story moves: its calendar by whole months, and each date by what it stands for. */
interface Story {
  readonly months: number;
  readonly move: (date: string, field: string) => string;
}

/** The rows at their new dates, the fiscal year and its periods renamed after these. */
function movedRows(rows: PlanRows, { months, move }: Story): PlanRows {
  const moved = mapDates(rows, move);
  const namedByUs = rows.period.filter((period) => automaticName(period, rows.period) === period.name);
  return {
    ...moved,
    workspace: moved.workspace.map((row) => ({
      ...row,
      fiscalYearStart: Number(addMonths(firstOfMonth(2000, row.fiscalYearStart), months).slice(5, 7)),
    })),
    period: moved.period.map((period) => {
      const automatic = namedByUs.some(({ id }) => id === period.id) && automaticName(period, moved.period);
      return automatic ? { ...period, name: automatic } : period;
    }),
  };
}

/** Gives the title of a review, or of what it sealed, that is named after a period the title of the period's new name. */
function titlesOfPeriods(before: readonly Period[], after: readonly Period[]): (title: string) => string {
  const { titleOf, closingTitle } = texts.reviews;
  const titles = new Map(
    before.flatMap(({ name }, i) => {
      const [past, now] = [titleOf(name), titleOf(after[i]?.name ?? name)];
      return [[past, now] as const, [closingTitle(past), closingTitle(now)] as const];
    }),
  );
  return (title) => titles.get(title) ?? title;
}

/**
 * A template, made for the fiscal year that is being planned on `today`: the running one, or in its last quarter the next.
 * The plan gets these years with their quarters, each with the status that the calendar gives it. What the template says
 * about its running year and quarter is said about the planned year and its running quarter, or the next one when less
 * than a month is left; dates move along.
 * Nothing new begins in the past: initiatives start today at the earliest, and steps and yes/no answers, which have no
 * value to wait for, count from today.
 */
export function templateAt(plan: Plan, today: string): Plan {
  const rows = rowsFromPlan(plan);
  const [workspace] = rows.workspace;
  const authored = runningQuarter(rows);
  if (!workspace || !authored) return plan;
  const startYear = startYearOf(today, workspace.fiscalYearStart);
  const years = [fiscalYearPeriods(startYear, workspace.fiscalYearStart, today)];
  const last = years[0]?.at(-1);
  if (last && last.startDate <= today) years.push(fiscalYearPeriods(startYear + 1, workspace.fiscalYearStart, today));
  const [year, ...quarters] = years.at(-1) ?? [];
  const quarter = quarters.find(({ endDate }) => endDate >= addDays(today, shortestQuarter));
  if (!year || !quarter) return plan;

  const places = new Map([
    [authored.parentId, year],
    [authored.id, quarter],
  ]);
  const quarterMonths = monthsBetween(authored.startDate, quarter.startDate);
  const authoredYear = rows.period.find(({ id }) => id === authored.parentId) ?? authored;
  const yearMonths = monthsBetween(authoredYear.startDate, year.startDate);
  const moved = mapDates(rows, (date) => addMonths(date, quarterMonths));
  const objective = moved.objective.map((row) => ({ ...row, periodId: places.get(row.periodId)?.id ?? null }));
  const startOf = new Map(
    rows.objective.map(({ id, periodId }) => [id, places.get(periodId)?.startDate ?? today] as const),
  );
  return planFromRows({
    ...moved,
    workspace: mapDates(rows.workspace, (date) => addMonths(date, yearMonths)),
    period: years.flat(),
    objective,
    initiative: moved.initiative.map((row) =>
      row.startDate !== null && row.startDate < today ? { ...row, startDate: today } : row,
    ),
    keyResult: moved.keyResult.map((row) =>
      waitsForNoValue(row) && (startOf.get(row.objectiveId) ?? today) < today ? { ...row, startDate: today } : row,
    ),
  });
}

function waitsForNoValue({ metric, startDate }: KeyResult): boolean {
  return (metric === 'milestone' || metric === 'yesNo') && startDate === null;
}

function fiscalYearPeriods(startYear: number, startMonth: number, today: string): Period[] {
  const { year, quarters } = fiscalYear(startYear, startMonth);
  const statusOf = ({ startDate, endDate }: Pick<Period, 'startDate' | 'endDate'>): Period['status'] =>
    endDate < today ? 'closed' : startDate <= today ? 'active' : 'planning';
  const yearId = `fy${startYear}`;
  return [
    { id: yearId, kind: 'year', status: statusOf(year), parentId: null, ...year },
    ...quarters.map(
      (quarter, index): Period => ({
        id: `${yearId}-q${index + 1}`,
        kind: 'quarter',
        status: statusOf(quarter),
        parentId: yearId,
        ...quarter,
      }),
    ),
  ];
}

function runningQuarter(rows: PlanRows): Period | undefined {
  return rows.period.find(({ kind, status }) => kind === 'quarter' && status === 'active');
}

/** The name the program itself gives to a fiscal year or one of its quarters; undefined for other periods. */
function automaticName(period: Period, periods: readonly Period[]): string | undefined {
  const yearName = ({ startDate }: Period) =>
    fiscalYearName(Number(startDate.slice(0, 4)), Number(startDate.slice(5, 7)));
  if (period.kind === 'year') return yearName(period);
  const year = periods.find(({ id }) => id === period.parentId);
  if (period.kind !== 'quarter' || !year) return undefined;
  return texts.periods.quarterName(monthsBetween(year.startDate, period.startDate) / 3 + 1, yearName(year));
}

/** The day of the newest value or agreement, if there is any. */
function newestValue(rows: PlanRows): string | undefined {
  const days = [...rows.keyResult.map((row) => row.measuredOn), ...rows.objective.map((row) => row.agreedOn)];
  return days
    .filter((day) => day !== null)
    .sort()
    .at(-1);
}

/** A copy in which every calendar date, also that of an instant, is replaced; `field` is the name it stands under. */
function mapDates<T>(value: T, replace: (date: string, field: string) => string): T {
  const copy = (part: unknown, field: string): unknown => {
    if (typeof part === 'string') return part.replace(/^\d{4}-\d\d-\d\d(?=$|T\d)/, (date) => replace(date, field));
    if (Array.isArray(part)) return part.map((item) => copy(item, field));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, item]) => [name, copy(item, name)]));
  };
  return copy(value, '') as T;
}
