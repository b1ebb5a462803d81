import { levels } from '../../shared/model/goal';
import { find, type Plan } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import type { Grouping } from './filters';

/** What a group of objectives is called. */
export function groupName(plan: Plan, grouping: Grouping, group: string): string {
  if (group === '') return texts.goals.without[grouping];
  switch (grouping) {
    case 'period':
      return find(plan, 'period', group)?.name ?? '';
    case 'team':
      return find(plan, 'team', group)?.name ?? '';
    case 'owner':
      return find(plan, 'person', group)?.name ?? '';
    case 'pillar':
      return find(plan, 'pillar', group)?.title ?? '';
    case 'level': {
      const level = levels.find((candidate) => candidate === group);
      return level ? texts.goals.level[level] : '';
    }
    case 'none':
      return '';
  }
}
