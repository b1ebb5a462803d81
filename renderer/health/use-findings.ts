import type { Finding } from '../../shared/linter/finding';
import { lintPlan } from '../../shared/linter/lint';
import { tableNames } from '../../shared/model/tables';
import { useDerived } from '../hooks';

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
const linted = tableNames.filter((table) => !ignored.includes(table));

/** Everything plan health finds in the open plan, the gravest first. */
export function useFindings(): readonly Finding[] {
  return useDerived((plan, rollup) => lintPlan(plan, rollup.today, rollup), linted);
}
