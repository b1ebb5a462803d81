import type { Format } from '../format';
import type { DocumentSettings } from '../model/document-settings';
import type { Objective } from '../model/goal';
import type { SwotItem } from '../model/swot';
import type { Workspace } from '../model/workspace';
import { all, find, inOrder, type Plan, referencing } from '../plan';
import type { Standing } from '../progress';
import { hasGoneOn } from '../reviews';
import { objectiveStanding, type Rollup } from '../rollup';
import { standingHead } from '../swot';
import { texts } from '../texts/texts';
import type { Reference, StandingMark } from './model';

/** What every section is written from. */
export interface DocumentContext {
  readonly plan: Plan;
  readonly rollup: Rollup;
  readonly workspace: Workspace;
  readonly settings: DocumentSettings;
  readonly format: Format;
  readonly today: string;
  readonly outline: GoalOutline;
}

/** The objectives as a numbered tree: `2.1.3` is the third child of the first child of the second one. */
export interface GoalOutline {
  readonly roots: readonly NumberedGoal[];
  readonly byId: ReadonlyMap<string, NumberedGoal>;
}

/** An objective with its number and its children in order. */
export interface NumberedGoal {
  readonly objective: Objective;
  readonly number: string;
  readonly depth: number;
  readonly children: readonly NumberedGoal[];
}

/** Numbers all objectives but those that go on in a later period: roots by period, then level, then position; children by period, then position. */
export function goalOutline(plan: Plan): GoalOutline {
  const byId = new Map<string, NumberedGoal>();
  const starts = new Map(all(plan, 'period').map((period) => [period.id, period.startDate]));
  const startOf = (objective: Objective): string => starts.get(objective.periodId ?? '') ?? '9999';
  const levelRank = { company: 0, team: 1, person: 2 } as const;
  const compare = (a: Objective, b: Objective): number =>
    text(startOf(a), startOf(b)) ||
    levelRank[a.level] - levelRank[b.level] ||
    a.position - b.position ||
    text(a.id, b.id);
  // What goes on in a later period is told there, unless something below it is told only here.
  const isTold = (objective: Objective): boolean =>
    !hasGoneOn(plan, objective) || referencing(plan, 'objective', 'parentId', objective.id).some(isTold);
  const number = (objective: Objective, label: string, depth: number): NumberedGoal => {
    const children = referencing(plan, 'objective', 'parentId', objective.id).filter(isTold).sort(compare);
    const goal: NumberedGoal = {
      objective,
      number: label,
      depth,
      children: children.map((child, i) => number(child, `${label}.${i + 1}`, depth + 1)),
    };
    byId.set(objective.id, goal);
    return goal;
  };
  const tops = all(plan, 'objective').filter(
    (objective) => !find(plan, 'objective', objective.parentId) && isTold(objective),
  );
  const roots = tops.sort(compare).map((objective, i) => number(objective, `${i + 1}`, 0));
  return { roots, byId };
}

/** The link target of an objective. */
export function goalAnchor(id: string): string {
  return `objective-${id}`;
}

/** The cards on the board that an objective answers, by title. */
export function answeredCards(plan: Plan, objectiveId: string): SwotItem[] {
  const cards = referencing(plan, 'swotLink', 'objectiveId', objectiveId).flatMap(
    (link) => standingHead(plan, link.swotItemId) ?? [],
  );
  return [...new Set(cards)].sort((a, b) => text(a.title, b.title) || text(a.id, b.id));
}

/** Numbers of objectives in their order, each leading to its own. */
export function references(outline: GoalOutline, ids: Iterable<string>): Reference[] {
  return [...new Set(ids)]
    .flatMap((id) => outline.byId.get(id) ?? [])
    .sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
    .map(({ number, objective }) => ({ text: number, anchor: goalAnchor(objective.id) }));
}

/** Nothing to say about progress or pace. */
export const noStanding: StandingMark = {
  progress: null,
  expected: null,
  progressText: '',
  shape: null,
  paceText: '',
};

/** Progress and pace as the document shows them. */
export function standingMark(standing: Standing, format: Format): StandingMark {
  return {
    progress: standing.progress,
    expected: standing.expected,
    progressText: standing.progress === null ? texts.document.none : format.percent(standing.progress),
    shape: standing.pace,
    paceText: paceWords(standing),
  };
}

/** Where an objective stands; one that is over says so, whatever the calendar expects. */
export function objectiveMark(context: DocumentContext, objective: Objective): StandingMark {
  const mark = standingMark(objectiveStanding(context.rollup, objective.id), context.format);
  const { closed } = texts.document;
  switch (objective.status) {
    case 'done':
      return { ...mark, expected: null, shape: 'done', paceText: closed.done };
    case 'dropped':
      return { ...mark, expected: null, shape: 'cancelled', paceText: closed.dropped };
    default:
      return mark;
  }
}

function paceWords({ progress, pace }: Standing): string {
  if (pace) return texts.widgets.pace[pace];
  return progress === null ? texts.widgets.pace.unknown : texts.document.noDates;
}

/** The name of a person, or what is said when there is none. */
export function ownerName(context: DocumentContext, id: string | null, none: string = texts.document.none): string {
  return find(context.plan, 'person', id)?.name ?? none;
}

/** Pillars by rank. */
export function rankedPillars(plan: Plan): ReturnType<typeof all<'pillar'>> {
  return inOrder(all(plan, 'pillar'));
}

function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
