import { leadingUpTo, liveObjectives } from './linter/context';
import type { Objective } from './model/goal';
import type { StrategicOption } from './model/strategic-option';
import { type SwotItem, swotWeight } from './model/swot';
import { all, find, type Plan } from './plan';
import { answerCount, heads, needsAnswer, standingHead } from './swot';
import { heavierFirst, optionObjectives, optionsOfItem, rankedOptions } from './tows';

/** A threat or weakness on the board that no objective answers. */
export interface UnansweredItem {
  readonly item: SwotItem;
  /** Impact x confidence, 1..25. */
  readonly weight: number;
  /** Options that would answer it but are not carried out: ideas, parked ones, chosen ones without an objective. */
  readonly options: readonly StrategicOption[];
  /** How far it got: nobody thought of anything, there is an idea, an option is chosen but has no objective. */
  readonly state: 'nobody' | 'idea' | 'chosen';
}

/** The first list that matters: threats and weaknesses nobody answers, the heaviest first. */
export function unansweredItems(plan: Plan): UnansweredItem[] {
  return heads(plan)
    .filter((item) => needsAnswer(item.quadrant) && answerCount(plan, item.id) === 0)
    .sort(heavierFirst)
    .map((item) => {
      const options = optionsOfItem(plan, item.id).filter((option) => option.status !== 'rejected');
      const state = options.some((option) => option.status === 'chosen') ? 'chosen' : 'idea';
      return { item, weight: swotWeight(item), options, state: options.length === 0 ? 'nobody' : state };
    });
}

/**
 * The second list that matters: live objectives that neither answer a SWOT card (a retired one asks for no answer) nor carry out an option, and have none
 * above them that does. Of a whole branch without evidence only the top is named.
 */
export function objectivesWithoutEvidence(plan: Plan, live: readonly Objective[] = liveObjectives(plan)): Objective[] {
  const isLive = new Set(live.map((objective) => objective.id));
  const standing = all(plan, 'swotLink').filter((link) => standingHead(plan, link.swotItemId));
  const evident = [...standing, ...all(plan, 'optionObjective')].flatMap(
    ({ objectiveId }) => find(plan, 'objective', objectiveId) ?? [],
  );
  const grounded = leadingUpTo(plan, evident, false);
  return live.filter(({ id, parentId }) => !grounded.has(id) && !isLive.has(parentId ?? ''));
}

/** Chosen options that no objective carries out, by rank; a dropped objective carries nothing out. */
export function optionsWithoutObjective(plan: Plan): StrategicOption[] {
  return rankedOptions(plan).filter(
    (option) =>
      option.status === 'chosen' &&
      !optionObjectives(plan, option.id).some((objective) => objective.status !== 'dropped'),
  );
}
