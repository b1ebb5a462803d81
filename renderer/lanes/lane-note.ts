import type { Format } from '../../shared/format';
import type { LaneItem } from '../../shared/layout/trace-layout';
import { swotWeight } from '../../shared/model/swot';
import { find, type Plan } from '../../shared/plan';
import { keyResultStanding, objectiveStanding, type Rollup } from '../../shared/rollup';
import { texts } from '../../shared/texts/texts';

/** What an item is and how far, in a few words. */
export function laneNote(plan: Plan, rollup: Rollup, format: Pick<Format, 'percent'>, item: LaneItem): string {
  const progress = (value: number | null): string =>
    value === null ? texts.widgets.noProgress : format.percent(value);
  switch (item.table) {
    case 'swotItem': {
      const card = find(plan, 'swotItem', item.id);
      return card ? `${texts.alignment.quadrant[card.quadrant]} · ${swotWeight(card)}` : '';
    }
    case 'strategicOption': {
      const option = find(plan, 'strategicOption', item.id);
      return option ? `${texts.strategy.kind[option.kind]} · ${texts.strategy.status[option.status]}` : '';
    }
    case 'objective': {
      const objective = find(plan, 'objective', item.id);
      if (!objective) return '';
      const level = texts.alignment.levelAndStatus(objective.level, objective.status);
      return `${level} · ${progress(objectiveStanding(rollup, item.id).progress)}`;
    }
    case 'keyResult': {
      const keyResult = find(plan, 'keyResult', item.id);
      return keyResult ? progress(keyResultStanding(rollup, keyResult).progress) : '';
    }
    case 'initiative': {
      const initiative = find(plan, 'initiative', item.id);
      return initiative ? texts.goals.initiative.status[initiative.status] : '';
    }
  }
}
