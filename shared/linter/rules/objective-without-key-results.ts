import { referencing } from '../../plan';
import { countedChildren } from '../../rollup';
import { texts } from '../../texts/texts';
import type { Rule } from '../finding';

/** An objective that nothing measures: no key result, and no objective below it that counts. */
export const objectiveWithoutKeyResults: Rule = {
  name: 'objective-without-key-results',
  *find({ plan, live, isLive }) {
    const { evidence, fix } = texts.health;
    for (const objective of live) {
      if (referencing(plan, 'keyResult', 'objectiveId', objective.id).length > 0) continue;
      if (countedChildren(plan, objective).length > 0) continue;
      const below = referencing(plan, 'objective', 'parentId', objective.id).filter((child) => isLive(child.id)).length;
      const input = { id: objective.id, patch: { countsChildren: true } };
      yield {
        severity: 'warning',
        about: { table: 'objective', id: objective.id },
        evidence: below > 0 ? evidence.noKeyResultsBut(below) : evidence.noKeyResults,
        fix: below > 0 ? { label: fix.countChildren, command: { name: 'objective.update', input } } : undefined,
      };
    }
  },
};
