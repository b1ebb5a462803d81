import { IconAlertTriangle, IconBarrierBlock, IconBulb, IconMedal, type IconProps } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Quadrant } from '../../shared/model/swot';

/** Each quadrant's picture: never colour alone. */
export const quadrantIcons: Readonly<Record<Quadrant, ComponentType<IconProps>>> = {
  strength: IconMedal,
  weakness: IconBarrierBlock,
  opportunity: IconBulb,
  threat: IconAlertTriangle,
};
