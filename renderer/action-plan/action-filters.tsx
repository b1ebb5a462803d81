import { Button, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { initiativeStatuses } from '../../shared/model/initiative';
import { texts } from '../../shared/texts/texts';
import { personOptions } from '../goals/options';
import { useRow } from '../hooks';
import { ItemSelect } from '../ui/item-select';
import classes from './action-plan.module.css';
import { allInitiatives, isNarrowed, narrow, useActionPlan } from './view';

const words = texts.goals;

/** What list, board and timeline are narrowed to. */
export function ActionFilters({ children }: { readonly children?: ReactNode }) {
  const filters = useActionPlan((view) => view.filters);
  const owner = useRow('person', filters.ownerId);
  return (
    <div className={classes.bar} role="toolbar" aria-label={words.filters.label}>
      <TextInput
        className={classes.words}
        size="xs"
        aria-label={words.initiative.find}
        placeholder={words.initiative.find}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filters.words}
        onChange={(event) => narrow({ words: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') narrow({ words: '' });
        }}
      />
      <div className={classes.filter}>
        <ItemSelect
          size="xs"
          label={words.filters.owner}
          placeholder={words.filters.owner}
          value={filters.ownerId}
          valueLabel={owner?.name}
          options={personOptions}
          onChange={(ownerId) => narrow({ ownerId })}
        />
      </div>
      <Select
        className={classes.filter}
        size="xs"
        aria-label={words.filters.status}
        placeholder={words.filters.status}
        data={initiativeStatuses.map((value) => ({ value, label: words.initiative.status[value] }))}
        value={filters.status}
        clearable
        clearButtonProps={{ 'aria-label': `${texts.widgets.clear}: ${words.filters.status}` }}
        onChange={(value) => narrow({ status: initiativeStatuses.find((candidate) => candidate === value) ?? null })}
      />
      {isNarrowed(filters) && (
        <Button size="compact-sm" variant="subtle" onClick={() => useActionPlan.setState({ filters: allInitiatives })}>
          {texts.actionPlan.clearFilters}
        </Button>
      )}
      {children}
    </div>
  );
}
