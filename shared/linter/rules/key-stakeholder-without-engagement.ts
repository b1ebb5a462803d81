import { missingCare } from '../../stakeholders';
import { texts } from '../../texts/texts';
import type { Rule } from '../finding';

/** A stakeholder who must be managed closely, without an engagement or somebody who looks after them. */
export const keyStakeholderWithoutEngagement: Rule = {
  name: 'key-stakeholder-without-engagement',
  *find({ plan }) {
    for (const stakeholder of plan.rows.stakeholder.values()) {
      const missing = missingCare(stakeholder);
      if (missing.length === 0) continue;
      const { noEngagement, noCarer, noCare } = texts.health.evidence;
      yield {
        severity: 'warning',
        about: { table: 'stakeholder', id: stakeholder.id },
        evidence: missing.length > 1 ? noCare : missing[0] === 'owner' ? noCarer : noEngagement,
      };
    }
  },
};
