import { ActionIcon, Group, Select, TextInput } from '@mantine/core';
import { IconInfoCircle, IconSearch, IconTrash } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Person } from '../../shared/model/foundation';
import { inOrder } from '../../shared/plan';
import { fold } from '../../shared/search';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly } from '../hooks';
import { run, save, select } from '../store';
import { announce } from '../ui/announce';
import { deleteItems } from '../ui/delete-items';
import { QuickAdd } from '../ui/quick-add';
import { TextField } from '../ui/text-field';
import { type Choice, roleChoices, teamChoices } from './choices';
import classes from './foundation.module.css';
import { Section } from './section';

const words = texts.foundation;
const rowHeight = 42;
const FAR_BELOW = 100_000;

/** Everyone who owns something in the plan; smooth with thousands. */
export function PeopleSection() {
  const [filter, setFilter] = useState('');
  const people = useDerived((plan) => inOrder(plan.rows.person.values()), ['person']);
  const teams = useDerived(teamChoices, ['team']);
  const roles = useDerived(roleChoices, ['jobRole']);
  const readOnly = useReadOnly();
  const wanted = fold(filter.trim());
  const shown = wanted === '' ? people : people.filter((person) => fold(person.name).includes(wanted));
  return (
    <Section id="people" hint={words.peopleHint} count={people.length}>
      {people.length === 0 && <div className={classes.empty}>{words.noPeople}</div>}
      <Group mb="sm" grow preventGrowOverflow={false}>
        {!readOnly && (
          <QuickAdd
            placeholder={words.addPeople}
            testId="add-people"
            onAdd={async (names) => {
              const done = (await run('person.create', { names })) !== undefined;
              if (done) announce(words.addedPeople(names.length));
              return done;
            }}
          />
        )}
        {people.length > 8 && (
          <TextInput
            maw={220}
            aria-label={words.findPeople}
            placeholder={words.findPeople}
            leftSection={<IconSearch size={16} />}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
        )}
      </Group>
      {shown.length > 0 && <PeopleTable people={shown} teams={teams} roles={roles} readOnly={readOnly} />}
    </Section>
  );
}

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly teams: readonly Choice[];
  readonly roles: readonly Choice[];
  readonly readOnly: boolean;
}

function PeopleTable({ people, teams, roles, readOnly }: PeopleTableProps) {
  const body = useRef<HTMLDivElement>(null);
  // Until it has been measured the table is taken to be out of view, so that few rows are drawn.
  const [margin, setMargin] = useState(FAR_BELOW);
  const scroller = (): HTMLElement | null => body.current?.closest<HTMLElement>('main') ?? null;
  // The page above the table grows and shrinks as people edit it, so its height is measured after each render.
  useLayoutEffect(() => {
    const top = body.current?.getBoundingClientRect().top ?? 0;
    const page = scroller();
    const next = Math.round(top - (page?.getBoundingClientRect().top ?? 0) + (page?.scrollTop ?? 0));
    setMargin((known) => (Math.abs(known - next) > 1 ? next : known));
  });
  const virtualizer = useVirtualizer({
    count: people.length,
    getScrollElement: scroller,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: margin,
    getItemKey: (index) => people[index]?.id ?? index,
  });
  return (
    <div className={classes.table} role="table" aria-label={words.people} aria-rowcount={people.length + 1}>
      <div role="row" className={`${classes.row} ${classes.people} ${classes.rowHead}`}>
        <span role="columnheader">{words.name}</span>
        <span role="columnheader">{words.role}</span>
        <span role="columnheader">{words.team}</span>
        <span role="columnheader" aria-label={texts.shell.more} />
      </div>
      <div ref={body} role="rowgroup" className={classes.virtual} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const person = people[item.index];
          if (!person) return null;
          return (
            <div
              key={person.id}
              role="row"
              aria-rowindex={item.index + 2}
              className={`${classes.row} ${classes.people}`}
              style={{ top: item.start - margin, height: rowHeight }}
              data-testid="person-row"
            >
              <div role="cell">
                <TextField
                  label={words.name}
                  value={person.name}
                  required
                  quiet
                  readOnly={readOnly}
                  onSave={(name) => save('person.update', { id: person.id, patch: { name } })}
                />
              </div>
              <div role="cell">
                <Select
                  aria-label={`${words.role}: ${person.name}`}
                  placeholder={words.noRole}
                  variant="unstyled"
                  searchable
                  clearable={!readOnly}
                  readOnly={readOnly}
                  data={[...roles]}
                  value={person.jobRoleId}
                  onChange={(jobRoleId) => void run('person.update', { id: person.id, patch: { jobRoleId } })}
                />
              </div>
              <div role="cell">
                <Select
                  aria-label={`${words.team}: ${person.name}`}
                  placeholder={words.noTeam}
                  variant="unstyled"
                  searchable
                  clearable={!readOnly}
                  readOnly={readOnly}
                  data={[...teams]}
                  value={person.teamId}
                  onChange={(teamId) => void run('person.update', { id: person.id, patch: { teamId } })}
                />
              </div>
              <div role="cell" style={{ display: 'flex' }}>
                <ActionIcon
                  aria-label={words.open(person.name)}
                  onClick={() => select({ table: 'person', id: person.id })}
                >
                  <IconInfoCircle size={16} />
                </ActionIcon>
                {!readOnly && (
                  <ActionIcon
                    aria-label={words.remove(person.name)}
                    onClick={() => void deleteItems('person', [person.id])}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                )}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
