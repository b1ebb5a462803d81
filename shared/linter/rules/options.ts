import { texts } from '../../texts/texts';
import { optionItems } from '../../tows';
import { optionsWithoutObjective } from '../../trace-gaps';
import type { Rule } from '../finding';

/** An option that was chosen, but that nobody carries out. */
export const chosenOptionWithoutObjective: Rule = {
  name: 'chosen-option-without-objective',
  *find({ plan }) {
    for (const { id, title } of optionsWithoutObjective(plan)) {
      yield {
        severity: 'warning',
        about: { table: 'strategicOption', id },
        evidence: texts.health.evidence.optionWithoutObjective,
        fix: {
          label: texts.health.fix.makeObjective,
          command: { name: 'option.makeObjectives', input: { id, objectives: [{ title }] } },
        },
      };
    }
  },
};

/** An option that is still in play but has lost the SWOT cards it was built on: they were deleted or retired. */
export const optionWithoutItems: Rule = {
  name: 'option-without-items',
  *find({ plan }) {
    for (const { id, status } of plan.rows.strategicOption.values()) {
      if (status === 'rejected' || optionItems(plan, id).length > 0) continue;
      yield {
        severity: 'hint',
        about: { table: 'strategicOption', id },
        evidence: texts.health.evidence.optionWithoutItems,
      };
    }
  },
};
