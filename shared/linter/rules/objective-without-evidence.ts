import { texts } from '../../texts/texts';
import { objectivesWithoutEvidence } from '../../trace-gaps';
import type { Rule } from '../finding';

/**
 * An objective that no SWOT card or option speaks for. What leads up to a grounded objective is grounded with it, and of a
 * whole branch without evidence only the top is named.
 */
export const objectiveWithoutEvidence: Rule = {
  name: 'objective-without-evidence',
  *find({ plan, live }) {
    for (const { id } of objectivesWithoutEvidence(plan, live)) {
      yield { severity: 'hint', about: { table: 'objective', id }, evidence: texts.health.evidence.noEvidence };
    }
  },
};
