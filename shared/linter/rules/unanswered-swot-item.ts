import { texts } from '../../texts/texts';
import { unansweredItems } from '../../trace-gaps';
import type { Rule } from '../finding';

/** From this weight (impact x confidence, 1..25) on a threat or weakness should not stay without an answer. */
const heavyFrom = 9;

/**
 * A threat or weakness that no objective answers; a dropped objective answers nothing. Where an option for it is chosen,
 * the option is what lacks an objective, and is named instead.
 */
export const unansweredSwotItem: Rule = {
  name: 'unanswered-swot-item',
  *find({ plan, format }) {
    for (const { item, weight, options, state } of unansweredItems(plan)) {
      if (state === 'chosen') continue;
      const { one } = texts.swot.quadrant[item.quadrant];
      const { unanswered, onlyIdeas } = texts.health.evidence;
      const evidence = unanswered(one, format.number(weight));
      yield {
        severity: weight >= heavyFrom ? 'warning' : 'hint',
        about: { table: 'swotItem', id: item.id },
        related: options.map(({ id }) => ({ table: 'strategicOption', id })),
        evidence: state === 'idea' ? `${evidence} ${onlyIdeas(options.map(({ title }) => title))}` : evidence,
      };
    }
  },
};
