import type { Finding } from '../../shared/linter/finding';
import { lintPlan } from '../../shared/linter/lint';
import { tableNames } from '../../shared/model/tables';
import type { Plan } from '../../shared/plan';
import type { Rollup } from '../../shared/rollup';
import { useDerived, useDerivedWhenIdle } from '../hooks';

/** Tables that no rule looks at. */
const ignored: readonly string[] = [
  'documentSettings',
  'graphPlacement',
  'swotFit',
  'stakeholderLink',
  'decision',
  'decisionPerson',
  'decisionLink',
  'session',
  'agendaStep',
  'attendance',
  'parkingLotItem',
  'sessionNote',
  'voteRound',
  'voteTotal',
  'namedVote',
];
/** Every table that a rule looks at, and the snapshots. */
export const lintedTables = tableNames.filter((table) => !ignored.includes(table));

const lint = (plan: Plan, rollup: Rollup): readonly Finding[] => lintPlan(plan, rollup.today, rollup);

/** Everything plan health finds in the open plan, the gravest first. */
export function useFindings(): readonly Finding[] {
  return useDerived(lint, lintedTables);
}

/** The same for those who only glance at it: it follows the plan when the window is idle. Empty at first. */
export function useLateFindings(): readonly Finding[] {
  return useDerivedWhenIdle(lint, lintedTables) ?? nothing;
}

const nothing: readonly Finding[] = [];
