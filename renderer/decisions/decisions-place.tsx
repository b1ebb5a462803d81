import { TextInput, UnstyledButton } from '@mantine/core';
import { IconCalendarDue, IconGavel, IconLink, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { createdId } from '../../shared/changes';
import { deciders, isDue } from '../../shared/decisions';
import type { Decision } from '../../shared/model/decision';
import { referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly } from '../hooks';
import { changeSettings, run, select, useStore } from '../store';
import { PlaceFrame } from '../ui/place-frame';
import { QuickAdd } from '../ui/quick-add';
import { useFormat } from '../ui/use-format';
import { decisionGroups, groupNames } from './decision-groups';
import classes from './decisions-place.module.css';

const words = texts.decisions;
/** From here on a field to find among them is worth its room. */
const findFrom = 6;

/** What was decided, by whom and why; those due for another look first. */
export function DecisionsPlace() {
  const [query, setQuery] = useState('');
  const today = useStore((state) => state.rollup.today);
  const readOnly = useReadOnly();
  const presenting = useStore((state) => state.presenting);
  const count = useDerived((plan) => plan.rows.decision.size, ['decision']);
  const groups = useDerived(
    (plan) => decisionGroups(plan.rows.decision.values(), today, query),
    ['decision'],
    [today, query],
  );
  const none = groupNames.every((name) => groups[name].length === 0);
  return (
    <PlaceFrame
      title={words.title}
      count={words.count(count)}
      countTestId="decision-count"
      actions={
        count >= findFrom && (
          <TextInput
            aria-label={words.find}
            placeholder={words.find}
            leftSection={<IconSearch size={16} />}
            value={query}
            maxLength={200}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        )
      }
    >
      <div className={classes.page}>
        {!readOnly && !presenting && <QuickAdd placeholder={words.add} testId="add-decision" onAdd={addDecisions} />}
        {count === 0 && (
          <div className={classes.empty}>
            <IconGavel size={28} stroke={1.4} aria-hidden />
            <p>
              {words.empty} <span>{words.emptyExample}</span>
            </p>
          </div>
        )}
        {count > 0 && none && <p className={classes.nothing}>{words.nothing}</p>}
        {groupNames.map(
          (name) =>
            groups[name].length > 0 && (
              <section key={name} aria-label={words.group[name]} data-testid={`decisions-${name}`}>
                <h2 className={classes.group}>
                  {words.group[name]} <span>{groups[name].length}</span>
                </h2>
                <ul className={classes.list}>
                  {groups[name].map((decision) => (
                    <DecisionCard key={decision.id} decision={decision} />
                  ))}
                </ul>
              </section>
            ),
        )}
      </div>
    </PlaceFrame>
  );
}

/** Notes decisions taken today; a single one is opened for its reasons. */
async function addDecisions(titles: string[]): Promise<boolean> {
  for (const title of titles) {
    const changes = await run('decision.create', { title });
    const id = changes && createdId(changes, 'decision');
    if (!id) return false;
    if (titles.length === 1) select({ table: 'decision', id });
  }
  return true;
}

function DecisionCard({ decision }: { readonly decision: Decision }) {
  const { id, title, decided, why, decidedBy, decidedOn, lookAgainOn, status } = decision;
  const format = useFormat();
  const today = useStore((state) => state.rollup.today);
  const selected = useStore((state) => state.selection?.table === 'decision' && state.selection.id === id);
  const people = useDerived((plan) => deciders(plan, id).map(({ name }) => name), ['decisionPerson', 'person'], [id]);
  const about = useDerived(
    (plan) => referencing(plan, 'decisionLink', 'decisionId', id).length,
    ['decisionLink'],
    [id],
  );
  const names = [...people, ...(decidedBy ? [decidedBy] : [])];
  const due = isDue(decision, today);
  const when = [
    status === 'superseded' || status === 'withdrawn' ? words.status[status] : '',
    decidedOn ? words.decidedOn(format.date(decidedOn)) : words.notDecided,
    names.length > 0 ? words.by(format.list(names)) : '',
  ];
  return (
    <li>
      <UnstyledButton
        className={classes.card}
        data-selected={selected || undefined}
        data-testid="decision"
        onClick={() => {
          select({ table: 'decision', id });
          void changeSettings({ inspectorOpen: true });
        }}
      >
        <span className={classes.title}>{title}</span>
        {(decided || why) && <span className={classes.text}>{decided || why}</span>}
        <span className={classes.meta}>
          <span>{when.filter(Boolean).join(' ')}</span>
          {lookAgainOn && status === 'decided' && (
            <span className={classes.fact} data-due={due || undefined}>
              <IconCalendarDue size="1.15em" aria-hidden />
              {due ? words.dueSince(format.date(lookAgainOn)) : words.lookAgain(format.date(lookAgainOn))}
            </span>
          )}
          {about > 0 && (
            <span className={classes.fact}>
              <IconLink size="1.15em" aria-hidden />
              {words.about(about)}
            </span>
          )}
        </span>
      </UnstyledButton>
    </li>
  );
}
