import { inOrder, type Plan } from '../../shared/plan';
import { teamTree } from './teams-section';

/** One line of a select. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Teams in tree order. */
export function teamChoices(plan: Plan): Choice[] {
  return teamTree(plan).map(({ team }) => ({ value: team.id, label: team.name }));
}

/** Job roles in their order. */
export function roleChoices(plan: Plan): Choice[] {
  return inOrder(plan.rows.jobRole.values()).map((role) => ({ value: role.id, label: role.title }));
}

/** People in their order. */
export function personChoices(plan: Plan): Choice[] {
  return inOrder(plan.rows.person.values()).map((person) => ({ value: person.id, label: person.name }));
}
