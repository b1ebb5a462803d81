import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { texts } from '../../shared/texts/texts';
import classes from './foundation.module.css';

/** The sections of the page, in reading order. */
export const sectionIds = [
  'organisation',
  'direction',
  'values',
  'conventions',
  'pillars',
  'audiences',
  'periods',
  'teams',
  'roles',
  'people',
] as const;
export type SectionId = (typeof sectionIds)[number];

interface SectionProps {
  readonly id: SectionId;
  readonly hint?: string;
  readonly count?: number;
  readonly children: ReactNode;
}

/** One section with its heading, count and hint. */
export function Section({ id, hint, count, children }: SectionProps) {
  return (
    <section id={`foundation-${id}`} className={classes.section} aria-labelledby={`foundation-${id}-title`}>
      <div className={classes.head}>
        <Title order={2} id={`foundation-${id}-title`}>
          {texts.foundation.sections[id]}
        </Title>
        {count !== undefined && count > 0 && <Text c="dimmed">{count}</Text>}
      </div>
      {hint && <p className={classes.hint}>{hint}</p>}
      {children}
    </section>
  );
}
