import { expect, test } from 'vitest';
import { PlanError } from '../../shared/errors';
import { checkPlan } from '../../shared/integrity';
import { linkKinds } from '../../shared/model/goal';
import type { Plan } from '../../shared/plan';
import { ruleProblems } from '../../shared/plan-rules';
import { Random } from '../support/random';
import {
  decision,
  initiative,
  keyResult,
  objective,
  option,
  pillar,
  session,
  smallPlan,
  step,
  swotItem,
  team,
} from '../support/small-plan';

function refusedByCheckPlan(plan: Plan): boolean {
  try {
    checkPlan(plan);
    return false;
  } catch (error) {
    expect(error).toBeInstanceOf(PlanError);
    return true;
  }
}

/** A few goals, teams and initiatives joined at random, so that circles, twins and self links are frequent. */
function tangle(random: Random): Plan {
  const ids = ['a', 'b', 'c', 'd'];
  const some = <T>(make: (index: number) => T) => Array.from({ length: random.int(0, 3) }, (_, index) => make(index));
  return smallPlan({
    pillar: [pillar('p')],
    team: ids.map((id) => team(id, { parentId: random.maybe(ids, 0.3) })),
    objective: ids.map((id) => objective(id, { parentId: random.maybe(ids, 0.3) })),
    keyResult: ids.map((id) => keyResult(`kr-${id}`, id)),
    initiative: ids.map((id) => initiative(id)),
    link: some((index) => {
      const target = random.pick(ids);
      const ends = random.chance(0.5)
        ? { toObjectiveId: target, toKeyResultId: null }
        : { toObjectiveId: null, toKeyResultId: `kr-${target}` };
      return { id: `l${index}`, kind: random.pick(linkKinds), fromObjectiveId: random.pick(ids), ...ends };
    }),
    initiativeDependency: some((index) => ({
      id: `d${index}`,
      initiativeId: random.pick(ids),
      dependsOnId: random.pick(ids),
    })),
    ...tangledWorkshop(random, some),
    graphPlacement: some((index) => ({
      id: `g${index}`,
      objectiveId: random.maybe(ids, 0.9),
      swotItemId: null,
      pillarId: random.maybe(['p'], 0.1),
      dx: 0,
      dy: 0,
    })),
  });
}

type Some = <T>(make: (index: number) => T) => T[];

/** Merged cards, sessions and links of a workshop, so that chains, steps of others and twins are frequent. */
function tangledWorkshop(random: Random, some: Some) {
  const cards = ['s0', 's1', 's2'];
  const none = { keyResultId: null, initiativeId: null, stakeholderId: null, barrierId: null };
  return {
    swotItem: cards.map((id) => swotItem(id, { mergedIntoId: random.maybe(cards, 0.2) })),
    strategicOption: [
      option('op', { status: random.pick(['idea', 'rejected']), reason: random.pick(['', 'Why', 'So']) }),
    ],
    session: ['x', 'y'].map((id) =>
      session(id, { status: random.pick(['running', 'running', 'closed']), stepId: random.maybe(['x1', 'y1'], 0.15) }),
    ),
    agendaStep: ['x', 'y'].map((id) => step(`${id}1`, id)),
    swotFit: some((index) => ({
      id: `f${index}`,
      internalId: random.pick(cards),
      externalId: random.pick(cards),
      fit: 1,
    })),
    decision: [decision('d')],
    decisionLink: some((index) => ({
      id: `dl${index}`,
      decisionId: 'd',
      ...none,
      swotItemId: random.maybe(cards, 0.9),
      optionId: random.maybe(['op'], 0.1),
      objectiveId: null,
    })),
  };
}

test('the whole-plan rules and the rules for single changes agree on 2,000 tangled plans', () => {
  const verdicts = new Set<boolean>();
  for (let seed = 1; seed <= 2000; seed++) {
    const plan = tangle(new Random(seed));
    const refused = refusedByCheckPlan(plan);
    verdicts.add(refused);
    expect(ruleProblems(plan).length > 0, `seed ${seed}`).toBe(refused);
  }
  expect(verdicts.size).toBe(2);
});
