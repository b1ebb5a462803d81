import { swotWeight } from '../../model/swot';
import { find, referencing } from '../../plan';
import { texts } from '../../texts/texts';
import type { Rule } from '../finding';

/** From this weight (impact x confidence, 1..25) on a threat or weakness should not stay without an answer. */
const heavyFrom = 9;

/** A threat or weakness that no objective answers; a dropped objective answers nothing. */
export const unansweredSwotItem: Rule = {
  name: 'unanswered-swot-item',
  *find({ plan, format }) {
    for (const item of plan.rows.swotItem.values()) {
      if (item.quadrant !== 'threat' && item.quadrant !== 'weakness') continue;
      const answers = referencing(plan, 'swotLink', 'swotItemId', item.id);
      if (answers.some((link) => find(plan, 'objective', link.objectiveId)?.status !== 'dropped')) continue;
      const weight = swotWeight(item);
      const { one } = texts.swot.quadrant[item.quadrant];
      yield {
        severity: weight >= heavyFrom ? 'warning' : 'hint',
        about: { table: 'swotItem', id: item.id },
        evidence: texts.health.evidence.unanswered(one, format.number(weight)),
      };
    }
  },
};
