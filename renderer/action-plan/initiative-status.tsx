import {
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleX,
  IconHandStop,
  type IconProps,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Initiative } from '../../shared/model/initiative';
import { texts } from '../../shared/texts/texts';
import classes from './initiatives.module.css';

const shapes: Readonly<Record<Initiative['status'], ComponentType<IconProps>>> = {
  notStarted: IconCircleDashed,
  inProgress: IconCircleHalf2,
  blocked: IconHandStop,
  done: IconCircleCheckFilled,
  cancelled: IconCircleX,
};

/** How far an initiative is: a shape of its own and a word. */
export function InitiativeStatus({ status }: { readonly status: Initiative['status'] }) {
  const Shape = shapes[status];
  return (
    <span className={classes.status} data-status={status}>
      <Shape size={14} aria-hidden /> {texts.goals.initiative.status[status]}
    </span>
  );
}
