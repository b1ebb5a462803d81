import type { AgendaStep, SessionPlace } from '../../shared/model/session';
import type { PlaceId } from '../../shared/places';
import { goTo } from '../store';
import { useStrategyView } from '../strategy/view';
import { useSwotTab } from '../swot/swot-tab';

/** Where each place that a step can open is found. */
const homes: Readonly<Record<SessionPlace, PlaceId>> = {
  foundation: 'foundation',
  stakeholders: 'stakeholders',
  swot: 'swot',
  priorities: 'swot',
  tows: 'strategy',
  goals: 'goals',
  progress: 'progress',
  alignment: 'alignment',
  trace: 'strategy',
  decisions: 'decisions',
  strategy: 'strategy',
  health: 'health',
  document: 'document',
};

/** Goes to the place a step opens. */
export function openStepPlace({ place }: AgendaStep): void {
  if (!place) return;
  if (place === 'swot' || place === 'priorities') {
    useSwotTab.setState({ tab: place === 'swot' ? 'board' : 'priorities' });
  } else if (place === 'tows') useStrategyView.setState({ tab: 'options', matrix: null });
  else if (place === 'trace') useStrategyView.setState({ tab: 'trace' });
  else if (place === 'strategy') useStrategyView.setState({ tab: 'page' });
  goTo(homes[place], null);
}
