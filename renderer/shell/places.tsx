import {
  IconBinaryTree2,
  IconFileText,
  IconGavel,
  IconHeartbeat,
  IconLayoutGrid,
  IconMountain,
  type IconProps,
  IconRoute,
  IconTargetArrow,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { type ComponentType, lazy } from 'react';
import type { PlaceId } from '../../shared/places';

/** A place of the program: its icon and its screen, loaded when first shown. */
export interface Place {
  readonly id: PlaceId;
  readonly icon: ComponentType<IconProps>;
  readonly screen: ComponentType;
  /** Whether it has a Present mode. */
  readonly presentable: boolean;
}

/** The places in the order of the work. */
export const places: readonly Place[] = [
  {
    id: 'foundation',
    icon: IconMountain,
    presentable: false,
    screen: lazy(async () => ({ default: (await import('../foundation/foundation-place')).FoundationPlace })),
  },
  {
    id: 'swot',
    icon: IconLayoutGrid,
    presentable: true,
    screen: lazy(async () => ({ default: (await import('../swot/swot-screen')).SwotScreen })),
  },
  {
    id: 'stakeholders',
    icon: IconUsersGroup,
    presentable: true,
    screen: lazy(async () => ({ default: (await import('../stakeholders/stakeholders-place')).StakeholdersPlace })),
  },
  {
    id: 'strategy',
    icon: IconRoute,
    presentable: true,
    screen: lazy(async () => ({ default: (await import('../strategy/strategy-place')).StrategyPlace })),
  },
  {
    id: 'goals',
    icon: IconTargetArrow,
    presentable: false,
    screen: lazy(async () => ({ default: (await import('../goals/goals-place')).GoalsPlace })),
  },
  {
    id: 'alignment',
    icon: IconBinaryTree2,
    presentable: true,
    screen: lazy(async () => ({ default: (await import('../alignment/alignment-place')).AlignmentPlace })),
  },
  {
    id: 'decisions',
    icon: IconGavel,
    presentable: false,
    screen: lazy(async () => ({ default: (await import('../decisions/decisions-place')).DecisionsPlace })),
  },
  {
    id: 'health',
    icon: IconHeartbeat,
    presentable: false,
    screen: lazy(async () => ({ default: (await import('../health/health-place')).HealthPlace })),
  },
  {
    id: 'document',
    icon: IconFileText,
    presentable: false,
    screen: lazy(async () => ({ default: (await import('../document/document-place')).DocumentPlace })),
  },
  {
    id: 'workshop',
    icon: IconUsers,
    presentable: true,
    screen: lazy(async () => ({ default: (await import('../workshop/workshop-place')).WorkshopPlace })),
  },
];
