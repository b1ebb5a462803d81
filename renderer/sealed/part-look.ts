import { type IconProps, IconRocket, IconThumbDown, IconThumbUp } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { asLookBackColumn, asQuadrant, type BoardPart } from '../../shared/board-part';
import type { LookBackColumn } from '../../shared/model/session';
import { quadrantIcons } from '../swot/quadrant-look';

/** The picture of each column of a look back: never colour alone. */
export const lookBackIcons: Readonly<Record<LookBackColumn, ComponentType<IconProps>>> = {
  wentWell: IconThumbUp,
  didNot: IconThumbDown,
  tryNext: IconRocket,
};

/** The picture of a part of a board. */
export function partIcon(part: BoardPart): ComponentType<IconProps> {
  const column = asLookBackColumn(part);
  return column ? lookBackIcons[column] : quadrantIcons[asQuadrant(part) ?? 'strength'];
}
