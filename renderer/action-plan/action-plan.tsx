import { Button, Select, TextInput, Title } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { initiativeStatuses } from '../../shared/model/initiative';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { useStore } from '../store';
import { ItemSelect } from '../ui/item-select';
import place from './goals-place.module.css';
import { type InitiativeFilters, initiativeRows } from './initiative-rows';
import classes from './initiatives.module.css';
import { InitiativesTable, type TableOrder } from './initiatives-table';
import { personOptions } from './options';

const words = texts.goals.initiative;

/** The action plan: who does what until when, and for which key results. */
export function InitiativesView({ tabs }: { readonly tabs: ReactNode }) {
  const readOnly = useReadOnly();
  const periodId = useStore((state) => state.periodId);
  const [filters, setFilters] = useState<Omit<InitiativeFilters, 'periodId'>>({
    words: '',
    ownerId: null,
    status: null,
  });
  const [order, setOrder] = useState<TableOrder>({ by: 'due', descending: false });
  const [drafting, setDrafting] = useState(false);
  const rows = useDerived(
    (plan) => initiativeRows(plan, { ...filters, periodId }, order.by, order.descending),
    ['initiative', 'initiativeKeyResult', 'keyResult', 'objective', 'person', 'period'],
    [filters, periodId, order],
  );
  const empty = useDerived((plan) => plan.rows.initiative.size === 0, ['initiative']);
  const owner = useRow('person', filters.ownerId);
  return (
    <>
      <header className={place.heading}>
        <Title order={1} className={place.title}>
          {texts.goals.title}
        </Title>
        <span className={place.count} data-testid="initiatives-count">
          {words.count(rows.length)}
        </span>
        {tabs}
        <span className={place.spring} />
        {!readOnly && (
          <Button
            size="sm"
            leftSection={<IconPlus size={16} />}
            onClick={() => setDrafting(true)}
            data-testid="new-initiative"
          >
            {words.new}
          </Button>
        )}
      </header>
      {empty && !drafting ? (
        <div className={place.empty}>
          <p className={place.emptySentence}>{words.empty}</p>
          {!readOnly && (
            <Button size="sm" leftSection={<IconPlus size={16} />} onClick={() => setDrafting(true)}>
              {words.emptyAction}
            </Button>
          )}
          <p className={place.exampleHint}>{words.emptyExample}</p>
        </div>
      ) : (
        <>
          <div className={place.bar} role="toolbar" aria-label={texts.goals.filters.label}>
            <TextInput
              className={place.words}
              size="xs"
              aria-label={words.find}
              placeholder={words.find}
              leftSection={<IconSearch size={14} aria-hidden />}
              value={filters.words}
              onChange={(event) => setFilters({ ...filters, words: event.currentTarget.value })}
            />
            <div className={classes.filter}>
              <ItemSelect
                size="xs"
                label={texts.goals.filters.owner}
                placeholder={texts.goals.filters.owner}
                value={filters.ownerId}
                valueLabel={owner?.name}
                options={personOptions}
                onChange={(ownerId) => setFilters({ ...filters, ownerId })}
              />
            </div>
            <Select
              className={classes.filter}
              size="xs"
              aria-label={texts.goals.filters.status}
              placeholder={texts.goals.filters.status}
              data={initiativeStatuses.map((value) => ({ value, label: words.status[value] }))}
              value={filters.status}
              clearable
              clearButtonProps={{ 'aria-label': `${texts.widgets.clear}: ${texts.goals.filters.status}` }}
              onChange={(value) =>
                setFilters({ ...filters, status: initiativeStatuses.find((candidate) => candidate === value) ?? null })
              }
            />
          </div>
          {rows.length === 0 && !drafting ? (
            <p className={place.nothing} role="status">
              {words.nothing}
            </p>
          ) : (
            <InitiativesTable
              rows={rows}
              order={order}
              onOrder={setOrder}
              drafting={drafting}
              onDrafting={setDrafting}
            />
          )}
        </>
      )}
    </>
  );
}
