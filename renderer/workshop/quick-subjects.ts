import { barriersOfObjective } from '../../shared/barriers';
import { runningMeeting } from '../../shared/meeting';
import { find, inOrder, type Plan, referencing } from '../../shared/plan';
import { useDerived } from '../hooks';
import type { QuickKind, QuickSubject } from './quick-state';

interface NamedSubject extends QuickSubject {
  readonly title: string;
}

interface QuickSubjects {
  readonly subjects: readonly NamedSubject[];
  /** The one chosen to begin with; null: none. */
  readonly usual: string | null;
}

/** What a note can be about: what it was opened for, and in a meeting the objective it is at with what belongs to it. */
export function useQuickSubjects(kind: QuickKind, given: QuickSubject | null): QuickSubjects {
  return useDerived(
    (plan) => subjectsOf(plan, kind, given),
    ['session', 'agendaStep', 'objective', 'keyResult', 'barrier'],
    [kind, given],
  );
}

function subjectsOf(plan: Plan, kind: QuickKind, given: QuickSubject | null): QuickSubjects {
  if (kind === 'park') return { subjects: [], usual: null };
  const step = find(plan, 'agendaStep', runningMeeting(plan)?.stepId);
  const objective = find(plan, 'objective', step?.objectiveId);
  const found = new Map<string, NamedSubject>();
  const add = (table: 'objective' | 'keyResult' | 'barrier', id: string, title: string): void => {
    found.set(id, { table, id, title });
  };
  if (given?.table === 'barrier' && kind === 'decision') {
    add('barrier', given.id, find(plan, 'barrier', given.id)?.title ?? '');
  }
  if (objective) {
    const keyResults = inOrder(referencing(plan, 'keyResult', 'objectiveId', objective.id));
    if (kind !== 'action') add('objective', objective.id, objective.title);
    for (const { id, title } of keyResults) add('keyResult', id, title);
    if (kind === 'decision') {
      for (const barrier of barriersOfObjective(plan, objective.id)) {
        if (barrier.resolvedOn === null) add('barrier', barrier.id, barrier.title);
      }
    }
  }
  const subjects = [...found.values()];
  return { subjects, usual: subjects[0]?.id ?? null };
}
