import { Button, Group, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { teamBranch } from '../../shared/my-week';
import { packetCounts } from '../../shared/packets/issue-packet';
import { inOrder, type Plan } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { fileName } from '../shell/file-actions';
import { useStore } from '../store';
import { showFailure } from '../ui/notify';
import { showSaved } from '../ui/saved-toast';
import classes from './progress.module.css';
import { useProgressView } from './view';

const words = texts.packets;
const tables = ['keyResult', 'objective', 'checkIn', 'person', 'team', 'period'] as const;

/** A team or a person forms can be made for, and the people that means. */
interface Choice {
  readonly value: string;
  readonly label: string;
  readonly personIds: readonly string[];
}

/** Asks for whom check-in forms are made: everybody, a team or one person, as far as there is something to check in on. */
export function MakeFormsDialog({ close }: { readonly close: () => void }) {
  const today = useStore((state) => state.rollup.today);
  const whose = useProgressView((view) => view.whose);
  const { everybody, teams, people } = useDerived((plan) => choicesOf(plan, today), tables, [today]);
  const [picked, setPicked] = useState(whose.kind === 'all' ? null : `${whose.kind} ${whose.id}`);
  const [busy, setBusy] = useState(false);
  const choice = [...teams, ...people].find(({ value }) => value === picked);
  const { personIds } = choice ?? everybody;
  const make = async (): Promise<void> => {
    setBusy(true);
    const result = await window.throughline['packet:issue']({ personIds: [...personIds] });
    setBusy(false);
    if (!result.ok) showFailure(result.error);
    else if (result.value) {
      const { path, count } = result.value;
      close();
      showSaved(words.made(count, fileName(path)), path);
    }
  };
  return (
    <Modal
      opened
      onClose={close}
      title={words.makeTitle}
      closeButtonProps={{ 'aria-label': texts.shell.close }}
      size={520}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
        data-testid="make-forms-dialog"
      >
        <p className={classes.hint}>{everybody.personIds.length === 0 ? words.nobody : words.makeHint}</p>
        {everybody.personIds.length > 0 && (
          <Select
            label={words.whom}
            placeholder={everybody.label}
            data={[
              { group: texts.progress.week.teams, items: teams.map(optionOf) },
              { group: texts.progress.week.people, items: people.map(optionOf) },
            ]}
            value={choice?.value ?? null}
            searchable
            selectFirstOptionOnChange
            clearable
            limit={200}
            clearButtonProps={{ 'aria-label': `${texts.widgets.clear}: ${words.whom}` }}
            onChange={setPicked}
            data-testid="forms-for"
          />
        )}
        <Group gap={8}>
          <Button type="submit" data-autofocus disabled={personIds.length === 0} loading={busy}>
            {words.makeNow(Math.max(1, personIds.length))}
          </Button>
          <Button variant="default" onClick={close}>
            {texts.shell.cancel}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function optionOf({ value, label }: Choice): { readonly value: string; readonly label: string } {
  return { value, label };
}

function choicesOf(plan: Plan, today: string) {
  const counts = packetCounts(plan, today);
  const persons = inOrder(plan.rows.person.values()).filter(({ id }) => counts.has(id));
  const people = persons.map(({ id, name }) => ({
    value: `person ${id}`,
    label: words.person(name, counts.get(id) ?? 0),
    personIds: [id],
  }));
  const teams = inOrder(plan.rows.team.values()).flatMap(({ id, name }): Choice[] => {
    const branch = teamBranch(plan, id);
    const personIds = persons.filter(({ teamId }) => teamId !== null && branch.has(teamId)).map((row) => row.id);
    if (personIds.length === 0) return [];
    return [{ value: `team ${id}`, label: words.team(name, personIds.length), personIds }];
  });
  const everybody = { label: words.everybody(persons.length), personIds: persons.map(({ id }) => id) };
  return { everybody, teams, people };
}
