import { type ComponentType, lazy } from 'react';
import type { PlaceId } from '../../shared/places';
import { SwotScreen } from '../swot/swot-screen';

/** The screen of each place, loaded when first shown. Apart from the list of places, which the screens themselves need. */
export const placeScreens: Readonly<Record<PlaceId, ComponentType>> = {
  foundation: lazy(async () => ({ default: (await import('../foundation/foundation-place')).FoundationPlace })),
  // Most plans open on the board: it comes along with the window and is in its first frame.
  swot: SwotScreen,
  stakeholders: lazy(async () => ({ default: (await import('../stakeholders/stakeholders-place')).StakeholdersPlace })),
  strategy: lazy(async () => ({ default: (await import('../strategy/strategy-place')).StrategyPlace })),
  goals: lazy(async () => ({ default: (await import('../goals/goals-place')).GoalsPlace })),
  alignment: lazy(async () => ({ default: (await import('../alignment/alignment-place')).AlignmentPlace })),
  dashboard: lazy(async () => ({ default: (await import('../dashboard/dashboard-place')).DashboardPlace })),
  progress: lazy(async () => ({ default: (await import('../progress/progress-place')).ProgressPlace })),
  review: lazy(async () => ({ default: (await import('../review/review-place')).ReviewPlace })),
  decisions: lazy(async () => ({ default: (await import('../decisions/decisions-place')).DecisionsPlace })),
  health: lazy(async () => ({ default: (await import('../health/health-place')).HealthPlace })),
  document: lazy(async () => ({ default: (await import('../document/document-place')).DocumentPlace })),
  workshop: lazy(async () => ({ default: (await import('../workshop/workshop-place')).WorkshopPlace })),
};
