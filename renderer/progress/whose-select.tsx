import { Select } from '@mantine/core';
import type { Whose } from '../../shared/my-week';
import { find, inOrder, type Plan } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';

interface WhoseSelectProps {
  readonly whose: Whose;
  readonly onPick: (whose: Whose) => void;
  readonly label: string;
  /** The label stands above the field instead of being told only to those who cannot see it. */
  readonly showLabel?: boolean;
  /** What the choice of nobody means. */
  readonly everybody: string;
  readonly testId: string;
}

/** Chooses a team, a person, or everybody. */
export function WhoseSelect({ whose, onPick, label, showLabel = false, everybody, testId }: WhoseSelectProps) {
  const options = useDerived(
    (plan) => [
      {
        group: texts.progress.week.teams,
        items: inOrder(plan.rows.team.values()).map(({ id, name }) => ({ value: `team ${id}`, label: name })),
      },
      {
        group: texts.progress.week.people,
        items: inOrder(plan.rows.person.values()).map(({ id, name }) => ({ value: `person ${id}`, label: name })),
      },
    ],
    ['person', 'team'],
  );
  return (
    <Select
      w={220}
      {...(showLabel ? { label } : { 'aria-label': label })}
      placeholder={everybody}
      data={options}
      value={whose.kind === 'all' ? null : `${whose.kind} ${whose.id}`}
      searchable
      selectFirstOptionOnChange
      clearable
      limit={200}
      clearButtonProps={{ 'aria-label': `${texts.widgets.clear}: ${label}` }}
      onChange={(picked) => onPick(whoseOf(picked))}
      data-testid={testId}
    />
  );
}

function whoseOf(picked: string | null): Whose {
  const [kind, id] = (picked ?? '').split(' ');
  return (kind === 'person' || kind === 'team') && id ? { kind, id } : { kind: 'all' };
}

/** A team or person that has been deleted since means everybody. */
export function stillThere(plan: Plan, whose: Whose): Whose {
  return whose.kind === 'all' || find(plan, whose.kind, whose.id) ? whose : { kind: 'all' };
}
