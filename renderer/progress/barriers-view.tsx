import { ActionIcon, Select, UnstyledButton } from '@mantine/core';
import { IconBarrierBlock, IconCircleCheck } from '@tabler/icons-react';
import { type BarrierAge, barrierAge, barrierObjective, openBarriers } from '../../shared/barriers';
import { createdId } from '../../shared/changes';
import { type Barrier, barrierSeverities } from '../../shared/model/barrier';
import { find, type Plan } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { personOptions } from '../goals/options';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { changeSettings, run, select, useStore } from '../store';
import { useFirstRows } from '../ui/first-rows';
import { ItemSelect } from '../ui/item-select';
import { Owner } from '../ui/owner-select';
import { QuickAdd } from '../ui/quick-add';
import { useFormat } from '../ui/use-format';
import classes from './barriers-view.module.css';
import { askWhatHelped } from './resolve-dialog';
import { SeverityMark } from './severity-mark';
import { useProgressView } from './view';

const words = texts.progress.barrier;

/** What is in the way: beyond its limit first, then by gravity and age; below, what is out of the way and what helped. */
export function BarriersView() {
  const readOnly = useReadOnly();
  const presenting = useStore((state) => state.presenting);
  const today = useStore((state) => state.rollup.today);
  const { ownerId, severity } = useProgressView();
  const owner = useRow('person', ownerId);
  const total = useDerived((plan) => plan.rows.barrier.size, ['barrier']);
  const groups = useDerived(
    (plan) => grouped(plan, today, { ownerId, severity }),
    ['barrier'],
    [today, ownerId, severity],
  );
  const none = groups.every(({ barriers }) => barriers.length === 0);
  return (
    <div className={classes.page}>
      {!presenting && (
        <div className={classes.bar}>
          {!readOnly && (
            <div className={classes.add}>
              <QuickAdd placeholder={words.add} testId="add-barrier" onAdd={addBarriers} />
            </div>
          )}
          {total > 0 && (
            <>
              <div className={classes.filter}>
                <ItemSelect
                  size="xs"
                  label={words.filter.owner}
                  placeholder={words.filter.owner}
                  value={ownerId}
                  valueLabel={owner?.name}
                  options={personOptions}
                  onChange={(picked) => useProgressView.setState({ ownerId: picked })}
                />
              </div>
              <Select
                className={classes.filter}
                size="xs"
                aria-label={words.filter.severity}
                placeholder={words.filter.severity}
                data={barrierSeverities.map((value) => ({ value, label: texts.barriers.severity[value] }))}
                value={severity}
                clearable
                clearButtonProps={{ 'aria-label': `${texts.widgets.clear}: ${words.filter.severity}` }}
                onChange={(value) =>
                  useProgressView.setState({ severity: barrierSeverities.find((each) => each === value) ?? null })
                }
              />
            </>
          )}
        </div>
      )}
      {total === 0 && (
        <div className={classes.empty}>
          <IconBarrierBlock size={28} stroke={1.4} aria-hidden />
          <p>
            {words.empty} <span>{words.emptyExample}</span>
          </p>
        </div>
      )}
      {total > 0 && none && (
        <p className={classes.nothing} role="status">
          {words.nothing}
        </p>
      )}
      {groups.map(
        ({ name, barriers }) =>
          barriers.length > 0 && <Section key={name} name={name} barriers={barriers} readOnly={readOnly} />,
      )}
    </div>
  );
}

interface Group {
  readonly name: keyof typeof words.groups;
  readonly barriers: readonly Barrier[];
}

function Section({ name, barriers, readOnly }: Group & { readonly readOnly: boolean }) {
  const selected = useStore((state) => barriers.findIndex(({ id }) => id === state.selection?.id));
  const { shown, more } = useFirstRows(barriers, selected);
  return (
    <section aria-label={words.groups[name]} data-testid={`barriers-${name}`}>
      <h2 className={classes.group} data-group={name}>
        {words.groups[name]} <span>{barriers.length}</span>
      </h2>
      <ul className={classes.list}>
        {shown.map((barrier) => (
          <BarrierRow key={barrier.id} barrier={barrier} readOnly={readOnly} />
        ))}
      </ul>
      {more}
    </section>
  );
}

function grouped(
  plan: Plan,
  today: string,
  { ownerId, severity }: { readonly ownerId: string | null; readonly severity: Barrier['severity'] | null },
): Group[] {
  const fits = (barrier: Barrier): boolean =>
    (ownerId === null || barrier.ownerId === ownerId) && (severity === null || barrier.severity === severity);
  const open = openBarriers(plan, today).filter(fits);
  const isBeyond = (barrier: Barrier) => barrierAge(barrier, today).isBeyondLimit;
  const resolved = [...plan.rows.barrier.values()]
    .filter((barrier) => barrier.resolvedOn !== null && fits(barrier))
    .sort((a, b) => ((a.resolvedOn ?? '') < (b.resolvedOn ?? '') ? 1 : -1));
  return [
    { name: 'overLimit', barriers: open.filter(isBeyond) },
    { name: 'open', barriers: open.filter((barrier) => !isBeyond(barrier)) },
    { name: 'resolved', barriers: resolved },
  ];
}

/** Names barriers; a single one is opened for the rest. */
async function addBarriers(titles: string[]): Promise<boolean> {
  for (const title of titles) {
    const changes = await run('barrier.open', { title });
    const id = changes && createdId(changes, 'barrier');
    if (!id) return false;
    if (titles.length === 1) select({ table: 'barrier', id });
  }
  return true;
}

function BarrierRow({ barrier, readOnly }: { readonly barrier: Barrier; readonly readOnly: boolean }) {
  const { id, title, severity, ownerId, nextStep, resolvedOn, whatHelped } = barrier;
  const today = useStore((state) => state.rollup.today);
  const selected = useStore((state) => state.selection?.table === 'barrier' && state.selection.id === id);
  const about = useDerived((plan) => aboutWords(plan, barrier), ['keyResult', 'objective'], [barrier]);
  const age = barrierAge(barrier, today);
  return (
    <li className={classes.row} data-selected={selected || undefined} data-testid="barrier">
      <UnstyledButton
        className={classes.main}
        onClick={() => {
          select({ table: 'barrier', id });
          void changeSettings({ inspectorOpen: true });
        }}
      >
        <SeverityMark severity={severity} />
        <span className={classes.text}>
          <span className={classes.title}>{title}</span>
          <span className={classes.about}>{about}</span>
          {(resolvedOn ? whatHelped : nextStep) && (
            <span className={classes.next}>
              {resolvedOn ? words.field.whatHelped : words.field.nextStep}: {resolvedOn ? whatHelped : nextStep}
            </span>
          )}
        </span>
        <span className={classes.owner}>{ownerId ? <Owner personId={ownerId} /> : words.nobody}</span>
        <Age barrier={barrier} age={age} />
      </UnstyledButton>
      {!readOnly && resolvedOn === null && (
        <ActionIcon
          className={classes.done}
          aria-label={`${words.resolve}: ${title}`}
          title={words.resolve}
          onClick={() => askWhatHelped(id)}
        >
          <IconCircleCheck size={18} />
        </ActionIcon>
      )}
    </li>
  );
}

function aboutWords(plan: Plan, barrier: Barrier): string {
  const keyResult = find(plan, 'keyResult', barrier.keyResultId);
  return keyResult?.title ?? barrierObjective(plan, barrier)?.title ?? words.wholePlan;
}

/** How long, and until when it must be decided; beyond that, by how much. */
function Age({ barrier, age }: { readonly barrier: Barrier; readonly age: BarrierAge }) {
  const format = useFormat();
  if (barrier.resolvedOn) {
    return (
      <span className={classes.age}>
        {format.date(barrier.resolvedOn)}
        <span>{words.took(age.days)}</span>
      </span>
    );
  }
  return (
    <span className={classes.age} data-beyond={age.isBeyondLimit || undefined}>
      {words.age(age.days)}
      <span>
        {age.isBeyondLimit ? words.beyond(age.days - barrier.limitDays) : words.limit(format.date(age.decideBy))}
      </span>
    </span>
  );
}
