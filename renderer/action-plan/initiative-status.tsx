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

/** The shape that stands for how far an initiative is. */
export function StatusShape({ status, size = 14 }: { readonly status: Initiative['status']; readonly size?: number }) {
  const Shape = shapes[status];
  return <Shape size={size} aria-hidden />;
}

/** How far an initiative is: a shape of its own and a word. */
export function InitiativeStatus({ status }: { readonly status: Initiative['status'] }) {
  return (
    <span className={classes.status} data-status={status}>
      <StatusShape status={status} /> {texts.goals.initiative.status[status]}
    </span>
  );
}
