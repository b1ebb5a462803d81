import { useActionPlan, viewActionPlanOf } from '../action-plan/view';
import { goTo, useStore } from '../store';
import { type GoalFilters, type Grouping, noFilters } from './filters';
import { objectiveKey } from './outline';
import { useGoalsView, viewFile } from './view';

/** Above this many objectives a plan opens folded to its top level. */
const foldFrom = 1_000;

/** The rows that are folded when a plan is looked at for the first time. */
export function foldedAtFirst(): ReadonlySet<string> {
  const { plan } = useStore.getState();
  if (plan.rows.objective.size < foldFrom) return new Set();
  return new Set([...plan.rows.objective.keys()].map(objectiveKey));
}

/** Goes to the outline of the goals, narrowed to just this. */
export function showGoals(filters: Partial<GoalFilters>, grouping: Grouping = 'none'): void {
  const { file } = useStore.getState();
  if (!file) return;
  viewActionPlanOf(file.path);
  useActionPlan.setState({ open: false });
  viewFile(file.path, foldedAtFirst);
  useGoalsView.setState({ filters: { ...noFilters, ...filters }, grouping, pinned: new Set(), chosen: new Set() });
  goTo('goals', null);
}
