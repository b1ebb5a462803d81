import { IconAlertTriangle, IconBulb, type IconProps, IconThumbDown, IconThumbUp } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Quadrant } from '../../shared/model/swot';

/** Each quadrant's picture: never colour alone. */
export const quadrantIcons: Readonly<Record<Quadrant, ComponentType<IconProps>>> = {
  strength: IconThumbUp,
  weakness: IconThumbDown,
  opportunity: IconBulb,
  threat: IconAlertTriangle,
};
