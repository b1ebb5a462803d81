import { z } from 'zod';
import type { Change } from '../changes';
import { idField, referenceField } from '../model/fields';
import type { KeyResult, Objective } from '../model/goal';
import { get, inOrder, type Plan, referencing } from '../plan';
import { texts } from '../texts/texts';
import { defineCommand } from './command';
import { copiedLinks } from './copied-links';
import { objectiveSiblings } from './goal';
import { insertion, positionsAmong, renumbering } from './rows';

/** What a copy of an objective takes along. */
export const duplicateChoices = z.strictObject({
  keyResults: z.boolean(),
  /** Also the objectives below it. */
  children: z.boolean(),
  /** Links that lead from it, and the SWOT cards it answers. Links within the copied branch stay within the copy. */
  links: z.boolean(),
  /** Values start again: current back to start, milestones open, status back to draft. */
  resetProgress: z.boolean(),
  /** Into another period, if given; dates of their own are dropped then, so that the new period's dates hold. */
  periodId: referenceField.optional(),
});
type Choices = z.infer<typeof duplicateChoices>;

/** Copies an objective, placed right after it. What its owner agreed to is not copied: a copy must be agreed anew. */
export const duplicateObjective = defineCommand({
  name: 'objective.duplicate',
  schema: z.strictObject({ id: idField, choices: duplicateChoices }),
  label: (plan, { id }) => texts.history.duplicated(get(plan, 'objective', id).title),
  apply: (plan, { id, choices }, { newId }) => {
    const source = get(plan, 'objective', id);
    const siblings = inOrder(objectiveSiblings(plan, source.parentId));
    const following = siblings[siblings.findIndex((row) => row.id === id) + 1];
    const { positions, moved } = positionsAmong(siblings, following?.id ?? null, 1);
    const branch = choices.children ? branchOf(plan, source) : [source];
    const objectiveCopies = new Map(branch.map((objective) => [objective.id, newId()]));
    const keyResults = choices.keyResults
      ? branch.flatMap((objective) => referencing(plan, 'keyResult', 'objectiveId', objective.id))
      : [];
    const keyResultCopies = new Map(keyResults.map((keyResult) => [keyResult.id, newId()]));
    const copyOf = (objectiveId: string): string => objectiveCopies.get(objectiveId) ?? objectiveId;

    const changes: Change[] = renumbering(plan, 'objective', moved);
    for (const objective of branch) {
      const copy = { ...copiedObjective(objective, choices), id: copyOf(objective.id) };
      const placed =
        objective === source
          ? { title: texts.goals.copyOf(source.title).slice(0, 300), position: positions[0] ?? source.position }
          : { parentId: objective.parentId && copyOf(objective.parentId) };
      changes.push(insertion('objective', { ...copy, ...placed }));
    }
    for (const keyResult of keyResults) {
      const { periodId } = get(plan, 'objective', keyResult.objectiveId);
      const copy = copiedKeyResult(keyResult, choices, periodId);
      const ids = { id: keyResultCopies.get(keyResult.id) ?? newId(), objectiveId: copyOf(keyResult.objectiveId) };
      changes.push(insertion('keyResult', { ...copy, ...ids }));
    }
    if (!choices.links) return changes;
    changes.push(...copiedLinks(plan, branch, { objectives: objectiveCopies, keyResults: keyResultCopies }, newId));
    return changes;
  },
});

/** An objective and all below it, each parent before its children; each once, even if a damaged file holds a circle. */
function branchOf(plan: Plan, top: Objective): Objective[] {
  const branch = new Set([top]);
  for (const objective of branch) {
    for (const child of referencing(plan, 'objective', 'parentId', objective.id)) branch.add(child);
  }
  return [...branch];
}

function copiedObjective(objective: Objective, choices: Choices): Objective {
  const copy: Objective = { ...objective, agreedOn: null, agreementNote: '', predecessorId: null };
  if (choices.resetProgress) copy.status = 'draft';
  if (leavesPeriod(choices, objective.periodId)) {
    copy.periodId = choices.periodId ?? null;
    copy.startDate = null;
    copy.dueDate = null;
  }
  return copy;
}

function copiedKeyResult(keyResult: KeyResult, choices: Choices, periodId: string | null): KeyResult {
  const copy: KeyResult = { ...keyResult, predecessorId: null };
  if (choices.resetProgress) {
    copy.current = keyResult.metric === 'increase' || keyResult.metric === 'decrease' ? keyResult.start : null;
    copy.measuredOn = null;
    copy.done = false;
    copy.milestones = copy.milestones.map((milestone) => ({ ...milestone, done: false }));
  }
  if (leavesPeriod(choices, periodId)) {
    copy.startDate = null;
    copy.dueDate = null;
    copy.expectedPoints = [];
    copy.milestones = copy.milestones.map((milestone) => ({ ...milestone, dueDate: null }));
  }
  return copy;
}

function leavesPeriod(choices: Choices, periodId: string | null): boolean {
  return choices.periodId !== undefined && choices.periodId !== periodId;
}
