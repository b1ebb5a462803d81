import { Chip, SegmentedControl, Tooltip } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { freeStanding } from '../../shared/layout/stakeholder-map';
import type { Stakeholder } from '../../shared/model/stakeholder';
import { inOrder } from '../../shared/plan';
import { missingCare } from '../../shared/stakeholders';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly } from '../hooks';
import { run, useStore } from '../store';
import { PlaceFrame } from '../ui/place-frame';
import { QuickAdd } from '../ui/quick-add';
import { StakeholderMap } from './stakeholder-map';
import { StakeholderTable } from './stakeholder-table';
import classes from './stakeholders-place.module.css';
import { useStakeholdersView } from './view';

const words = texts.stakeholders;

/** Where nobody was judged yet: a little below the middle, so that no warning appears before anyone thought about it. */
const unjudged = { power: 2.6, interest: 2.6 };

/** Who can help or hinder the plan: a map of power and interest, and the same as a table. */
export function StakeholdersPlace() {
  const tab = useStakeholdersView((view) => view.tab);
  const lackingOnly = useStakeholdersView((view) => view.lackingOnly);
  const presenting = useStore((state) => state.presenting);
  const readOnly = useReadOnly();
  const all = useDerived((plan) => inOrder(plan.rows.stakeholder.values()), ['stakeholder']);
  const lacking = all.filter((stakeholder) => missingCare(stakeholder).length > 0);
  const shown = lackingOnly && lacking.length > 0 ? lacking : all;
  return (
    <PlaceFrame
      title={words.title}
      count={words.count(all.length)}
      countTestId="stakeholder-count"
      views={
        <>
          <SegmentedControl
            size="xs"
            aria-label={words.view}
            value={tab}
            onChange={(value) => useStakeholdersView.setState({ tab: value === 'table' ? 'table' : 'map' })}
            data={[
              { value: 'map', label: words.views.map },
              { value: 'table', label: words.views.table },
            ]}
            data-testid="stakeholders-tabs"
          />
          {lacking.length > 0 && <LackingFilter count={lacking.length} />}
        </>
      }
      actions={
        !readOnly && (
          <div className={classes.add}>
            <QuickAdd placeholder={words.add} testId="add-stakeholder" onAdd={(names) => addStakeholders(all, names)} />
          </div>
        )
      }
    >
      {all.length === 0 && (
        <p className={classes.teach}>
          {words.empty} <span>{words.emptyExample}</span>
        </p>
      )}
      {tab === 'map' || presenting ? (
        <StakeholderMap stakeholders={shown} readOnly={readOnly} />
      ) : (
        <StakeholderTable stakeholders={shown} readOnly={readOnly} />
      )}
    </PlaceFrame>
  );
}

/** Only those who must be managed closely and lack an engagement or an owner. */
function LackingFilter({ count }: { readonly count: number }) {
  const on = useStakeholdersView((view) => view.lackingOnly);
  return (
    <Tooltip label={words.lackingWhy}>
      <span>
        <Chip
          size="xs"
          variant="outline"
          checked={on}
          onChange={(lackingOnly) => useStakeholdersView.setState({ lackingOnly })}
          icon={<IconAlertTriangle size={12} />}
        >
          {words.lacking(count)}
        </Chip>
      </span>
    </Tooltip>
  );
}

async function addStakeholders(present: readonly Stakeholder[], names: string[]): Promise<boolean> {
  return (await run('stakeholder.create', { names, ...freeStanding(present, unjudged) })) !== undefined;
}
