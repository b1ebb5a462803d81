import {
  IconBinaryTree2,
  IconChartLine,
  IconClipboardData,
  IconFileText,
  IconGauge,
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
import { useSyncExternalStore } from 'react';
import type { PlaceId } from '../../shared/places';
import { actionPlanPresents } from '../action-plan/view';

/** Some views of a place can be presented, others not. */
export interface PresentableWhen {
  readonly now: () => boolean;
  /** Calls the listener when it may have changed; returns how to stop. */
  readonly watch: (listener: () => void) => () => void;
}

/** A place of the program; its screen is in `place-screens.tsx`. */
export interface Place {
  readonly id: PlaceId;
  readonly icon: ComponentType<IconProps>;
  /** Whether it has a Present mode, or when. */
  readonly presentable: boolean | PresentableWhen;
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
    presentable: actionPlanPresents,
  },
  {
    id: 'alignment',
    icon: IconBinaryTree2,
    presentable: true,
  },
  {
    id: 'dashboard',
    icon: IconGauge,
    presentable: true,
  },
  {
    id: 'progress',
    icon: IconChartLine,
    presentable: true,
  },
  {
    id: 'review',
    icon: IconClipboardData,
    presentable: true,
  },
  {
    id: 'decisions',
    icon: IconGavel,
    presentable: true,
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

/** Whether what a place shows now can be presented. */
export function isPresentable(id: PlaceId): boolean {
  const when = places.find((place) => place.id === id)?.presentable ?? false;
  return typeof when === 'boolean' ? when : when.now();
}

/** The same for what is drawn. */
export function useIsPresentable(id: PlaceId): boolean {
  const when = places.find((place) => place.id === id)?.presentable;
  return useSyncExternalStore(typeof when === 'object' ? when.watch : never, () => isPresentable(id));
}

const never = (): (() => void) => () => undefined;
