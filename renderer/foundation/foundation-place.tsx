import { Text, Title, UnstyledButton } from '@mantine/core';
import type { ComponentType } from 'react';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { useDrawn } from '../ui/drawn-later';
import { AudiencesSection } from './audiences-section';
import { ConventionsSection } from './conventions-section';
import classes from './foundation.module.css';
import { DirectionSection, OrganisationSection, ValuesSection } from './organisation-section';
import { PeopleSection } from './people-section';
import { PeriodsSection } from './periods-section';
import { PillarsSection } from './pillars-section';
import { RolesSection } from './roles-section';
import { type SectionId, sectionIds } from './section';
import { TeamsSection } from './teams-section';

const words = texts.foundation;
const sections: Readonly<Record<SectionId, ComponentType>> = {
  organisation: OrganisationSection,
  direction: DirectionSection,
  values: ValuesSection,
  conventions: ConventionsSection,
  pillars: PillarsSection,
  audiences: AudiencesSection,
  periods: PeriodsSection,
  teams: TeamsSection,
  roles: RolesSection,
  people: PeopleSection,
};
/** The sections that come with the place: more than a screen. */
const firstSections = 4;

/** Who plans, why and for whom: one calm page with its own table of contents. */
export function FoundationPlace() {
  const counts = useDerived(
    (plan): Partial<Record<SectionId, number>> => ({
      pillars: plan.rows.pillar.size,
      audiences: plan.rows.audience.size,
      teams: plan.rows.team.size,
      roles: plan.rows.jobRole.size,
      people: plan.rows.person.size,
      periods: plan.rows.period.size,
    }),
    ['pillar', 'audience', 'team', 'jobRole', 'person', 'period'],
  );
  const drawn = useDrawn(sectionIds.length, firstSections);
  return (
    <div className={classes.page}>
      <nav className={classes.nav} aria-label={words.onThisPage}>
        <Text size="xs" fw={600} c="dimmed">
          {words.onThisPage}
        </Text>
        <ul>
          {sectionIds.map((id) => (
            <li key={id}>
              <UnstyledButton className={classes.navLink} onClick={() => showSection(id)}>
                <span>{words.sections[id]}</span>
                <span>{counts[id] || ''}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        <Title order={1}>{words.title}</Title>
        <p className={classes.hint}>{words.intro}</p>
        {sectionIds.slice(0, drawn).map((id) => {
          const Section = sections[id];
          return <Section key={id} />;
        })}
      </div>
    </div>
  );
}

function showSection(id: SectionId): void {
  const section = document.getElementById(`foundation-${id}`);
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  section?.scrollIntoView({ behavior: still ? 'auto' : 'smooth' });
  section?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
}
