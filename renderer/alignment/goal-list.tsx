import { Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Objective } from '../../shared/model/goal';
import { find, inOrder } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useStore } from '../store';
import classes from './goal-list.module.css';

const words = texts.alignment;
const shownAtOnce = 40;

interface GoalListProps {
  /** Why an objective cannot be picked; undefined: it can. */
  readonly refusal: (objective: Objective) => string | undefined;
  readonly onPick: (id: string) => void;
}

/** Objectives to pick from by typing; those that cannot be picked say why. */
export function GoalList({ refusal, onPick }: GoalListProps) {
  const [text, setText] = useState('');
  const plan = useStore((state) => state.plan);
  const revision = useStore((state) => state.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan is altered in place; the revision tells when.
  const found = useMemo(() => {
    const wanted = text.trim().toLocaleLowerCase();
    const rank = { company: 0, team: 1, person: 2 };
    return inOrder(plan.rows.objective.values())
      .filter((objective) => objective.title.toLocaleLowerCase().includes(wanted))
      .sort((a, b) => rank[a.level] - rank[b.level])
      .slice(0, shownAtOnce);
  }, [plan, revision, text]);
  const pickFirst = (): void => {
    const first = found.find((objective) => refusal(objective) === undefined);
    if (first) onPick(first.id);
  };
  return (
    <>
      <TextInput
        data-autofocus
        aria-label={words.pick}
        placeholder={words.pick}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          pickFirst();
        }}
      />
      <ul className={classes.list}>
        {found.map((objective) => {
          const reason = refusal(objective);
          const team = find(plan, 'team', objective.teamId)?.name;
          return (
            <li key={objective.id}>
              <UnstyledButton
                className={classes.item}
                aria-disabled={reason !== undefined || undefined}
                data-testid="goal-option"
                onClick={() => {
                  if (reason === undefined) onPick(objective.id);
                }}
              >
                <span className={classes.title}>{objective.title}</span>
                <span className={classes.note}>
                  {reason ?? [words.level[objective.level], team].filter(Boolean).join(' · ')}
                </span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
      {found.length === 0 && <Text c="dimmed">{words.nothingFound}</Text>}
    </>
  );
}
