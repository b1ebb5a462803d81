import type { Change } from '../changes';
import type { Objective } from '../model/goal';
import { type Plan, referencing } from '../plan';
import { insertion } from './rows';

/** Which row became which: ids of originals to ids of their copies. */
export interface Copies {
  readonly objectives: ReadonlyMap<string, string>;
  readonly keyResults: ReadonlyMap<string, string>;
}

/**
 * The links of copied objectives for their copies: the SWOT cards they answer, the options they carry out, their stakeholders
 * and the links that lead from them. What leads to another copied item leads to its copy.
 */
export function copiedLinks(
  plan: Plan,
  objectives: readonly Objective[],
  copies: Copies,
  newId: () => string,
): Change[] {
  const copyOf = (objectiveId: string): string => copies.objectives.get(objectiveId) ?? objectiveId;
  const changes: Change[] = [];
  for (const { id } of objectives) {
    const objectiveId = copyOf(id);
    for (const link of referencing(plan, 'swotLink', 'objectiveId', id)) {
      changes.push(insertion('swotLink', { ...link, id: newId(), objectiveId }));
    }
    for (const link of referencing(plan, 'optionObjective', 'objectiveId', id)) {
      changes.push(insertion('optionObjective', { ...link, id: newId(), objectiveId }));
    }
    for (const link of referencing(plan, 'stakeholderLink', 'objectiveId', id)) {
      changes.push(insertion('stakeholderLink', { ...link, id: newId(), objectiveId }));
    }
    for (const link of referencing(plan, 'link', 'fromObjectiveId', id)) {
      const { toObjectiveId: to, toKeyResultId } = link;
      const ends = {
        fromObjectiveId: objectiveId,
        toObjectiveId: to && copyOf(to),
        toKeyResultId: toKeyResultId && (copies.keyResults.get(toKeyResultId) ?? toKeyResultId),
      };
      changes.push(insertion('link', { ...link, ...ends, id: newId() }));
    }
  }
  return changes;
}
