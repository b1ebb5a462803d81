import { ActionIcon, Tooltip } from '@mantine/core';
import { IconGripVertical, IconInfoCircle, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Team } from '../../shared/model/foundation';
import { inOrder, type Plan, referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly } from '../hooks';
import { run, save, select } from '../store';
import { announce } from '../ui/announce';
import { deleteItems } from '../ui/delete-items';
import { useDrawn } from '../ui/drawn-later';
import { QuickAdd } from '../ui/quick-add';
import { TextField } from '../ui/text-field';
import { addEach } from './add-each';
import classes from './foundation.module.css';
import { Section } from './section';

const words = texts.foundation;
/** The teams that come with the place. */
const firstTeams = 12;

interface TeamRow {
  readonly team: Team;
  readonly depth: number;
  readonly people: number;
}

/** The teams as a tree, each below the team it is part of. */
export function teamTree(plan: Plan): TeamRow[] {
  const rows: TeamRow[] = [];
  const visit = (teams: readonly Team[], depth: number): void => {
    for (const team of inOrder(teams)) {
      rows.push({ team, depth, people: referencing(plan, 'person', 'teamId', team.id).length });
      visit(referencing(plan, 'team', 'parentId', team.id), depth + 1);
    }
  };
  visit(
    [...plan.rows.team.values()].filter((team) => team.parentId === null),
    0,
  );
  return rows;
}

/** The team tree; drag a team (or Space, arrows, Space) to put it under another one. */
export function TeamsSection() {
  const rows = useDerived(teamTree, ['team', 'person']);
  const drawn = useDrawn(rows.length, firstTeams);
  const readOnly = useReadOnly();
  const [carried, setCarried] = useState<string | null>(null);
  /** Where the carried team would go: a team's id, '' for the top level, null: nowhere yet. */
  const [over, setOver] = useState<string | null>(null);
  const nameOf = (id: string): string => rows.find(({ team }) => team.id === id)?.team.name ?? '';

  const drop = (): void => {
    if (carried && over !== null && over !== carried) {
      void run('team.move', { id: carried, parentId: over === '' ? null : over });
    }
    setCarried(null);
    setOver(null);
  };

  const onKeyDown = (event: React.KeyboardEvent, team: Team): void => {
    if (event.key === ' ' || (event.key === 'Enter' && carried)) {
      event.preventDefault();
      if (carried) {
        drop();
        return;
      }
      setCarried(team.id);
      const at = rows.findIndex((row) => row.team.id === team.id) + 1;
      announce(words.picked(team.name, at, rows.length));
    } else if (carried && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      const targets = ['', ...rows.map((row) => row.team.id).filter((id) => id !== carried)];
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = targets[(targets.indexOf(over ?? '') + step + targets.length) % targets.length] ?? '';
      setOver(next);
      announce(next === '' ? words.overTop(team.name) : words.overTeam(team.name, nameOf(next)));
    } else if (carried && event.key === 'Escape') {
      event.stopPropagation();
      setCarried(null);
      setOver(null);
      announce(words.moveCancelled(team.name));
    }
  };

  return (
    <Section id="teams" hint={words.teamsHint} count={rows.length}>
      {rows.length === 0 && <div className={classes.empty}>{words.noTeams}</div>}
      {carried && (
        <div className={classes.card} data-team="" data-over={over === '' || undefined}>
          {words.teamTop}
        </div>
      )}
      <ul className={classes.list}>
        {rows.slice(0, drawn).map(({ team, depth, people }) => (
          <li
            key={team.id}
            className={classes.card}
            style={{ marginInlineStart: depth * 28 }}
            data-team={team.id}
            data-over={(carried && over === team.id) || undefined}
            data-dragging={carried === team.id || undefined}
          >
            {!readOnly && (
              <ActionIcon
                className={classes.handle}
                aria-label={words.reorder(team.name)}
                aria-pressed={carried === team.id}
                onKeyDown={(event) => onKeyDown(event, team)}
                onPointerDown={(event) => {
                  event.currentTarget.setPointerCapture(event.pointerId);
                  setCarried(team.id);
                }}
                onPointerMove={(event) => {
                  if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
                  const target = document
                    .elementsFromPoint(event.clientX, event.clientY)
                    .map((element) => element.closest<HTMLElement>('[data-team]'))
                    .find((element) => element);
                  setOver(target?.dataset.team ?? null);
                }}
                onPointerUp={drop}
                onPointerCancel={() => setCarried(null)}
                onBlur={() => setCarried(null)}
              >
                <IconGripVertical size={16} />
              </ActionIcon>
            )}
            <div className={classes.grow}>
              <TextField
                label={texts.nouns.team}
                value={team.name}
                required
                quiet
                readOnly={readOnly}
                onSave={(name) => save('team.update', { id: team.id, patch: { name } })}
              />
            </div>
            <span className={classes.hint} style={{ margin: '6px 0 0' }}>
              {words.peopleCount(people)}
            </span>
            <Tooltip label={words.open(team.name)}>
              <ActionIcon aria-label={words.open(team.name)} onClick={() => select({ table: 'team', id: team.id })}>
                <IconInfoCircle size={16} />
              </ActionIcon>
            </Tooltip>
            {!readOnly && (
              <ActionIcon aria-label={words.remove(team.name)} onClick={() => void deleteItems('team', [team.id])}>
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <QuickAdd
          placeholder={words.addTeam}
          testId="add-team"
          onAdd={(names) => addEach(names, (name) => run('team.create', { name }))}
        />
      )}
    </Section>
  );
}
