import {
  IconBinaryTree2,
  IconChartLine,
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
import type { ComponentType } from 'react';
import type { PlaceId } from '../../shared/places';

/** A place of the program; its screen is in `place-screens.tsx`. */
export interface Place {
  readonly id: PlaceId;
  readonly icon: ComponentType<IconProps>;
  /** Whether it has a Present mode. */
  readonly presentable: boolean;
}

/** The places in the order of the work. */
export const places: readonly Place[] = [
  {
    id: 'foundation',
    icon: IconMountain,
    presentable: false,
  },
  {
    id: 'swot',
    icon: IconLayoutGrid,
    presentable: true,
  },
  {
    id: 'stakeholders',
    icon: IconUsersGroup,
    presentable: true,
  },
  {
    id: 'strategy',
    icon: IconRoute,
    presentable: true,
  },
  {
    id: 'goals',
    icon: IconTargetArrow,
    presentable: false,
  },
  {
    id: 'alignment',
    icon: IconBinaryTree2,
    presentable: true,
  },
  {
    id: 'progress',
    icon: IconChartLine,
    presentable: true,
  },
  {
    id: 'decisions',
    icon: IconGavel,
    presentable: false,
  },
  {
    id: 'health',
    icon: IconHeartbeat,
    presentable: false,
  },
  {
    id: 'document',
    icon: IconFileText,
    presentable: false,
  },
  {
    id: 'workshop',
    icon: IconUsers,
    presentable: true,
  },
];
