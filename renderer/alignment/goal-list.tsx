import type { Objective } from '../../shared/model/goal';
import { find, inOrder } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { PickList } from '../ui/pick-list';

const words = texts.alignment;
const rank = { company: 0, team: 1, person: 2 };

interface GoalListProps {
  /** Why an objective cannot be picked; undefined: it can. */
  readonly refusal: (objective: Objective) => string | undefined;
  readonly onPick: (id: string) => void;
}

/** Objectives to pick from by typing; those that cannot be picked say why. */
export function GoalList({ refusal, onPick }: GoalListProps) {
  const items = useDerived(
    (plan) =>
      inOrder(plan.rows.objective.values())
        .sort((a, b) => rank[a.level] - rank[b.level])
        .map((objective) => {
          const team = find(plan, 'team', objective.teamId)?.name;
          const { id, title, level } = objective;
          return { id, title, note: [words.level[level], team].filter(Boolean).join(' · '), objective };
        }),
    ['objective', 'team'],
  );
  return (
    <PickList
      label={words.pick}
      items={items}
      refusal={({ objective }) => refusal(objective)}
      nothingFound={words.nothingFound}
      onPick={onPick}
      testId="goal-option"
    />
  );
}
