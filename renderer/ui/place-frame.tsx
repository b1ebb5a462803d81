import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useStore } from '../store';
import classes from './place-frame.module.css';
import { StopPresenting } from './stop-presenting';

interface PlaceFrameProps {
  readonly title: string;
  /** How many there are, in words. */
  readonly count: string;
  readonly countTestId: string;
  /** Views and filters, beside the title; not while presenting. */
  readonly views?: ReactNode;
  /** What can be done, at the far end; not while presenting. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A place with its heading line. While presenting only title and count are left, in letters one can read from afar. */
export function PlaceFrame({ title, count, countTestId, views, actions, children }: PlaceFrameProps) {
  const presenting = useStore((state) => state.presenting);
  return (
    <div className={classes.place} data-presenting={presenting || undefined}>
      <header className={classes.header}>
        <Title order={1} className={classes.title ?? ''}>
          {title}
        </Title>
        <span className={classes.count} data-testid={countTestId}>
          {count}
        </span>
        {!presenting && views}
        <span className={classes.space} />
        {presenting ? <StopPresenting /> : actions}
      </header>
      {children}
    </div>
  );
}
