import { Button, UnstyledButton } from '@mantine/core';
import { IconChecks, IconClipboardCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import type { BarrierAge } from '../../shared/barriers';
import type { CheckInDue } from '../../shared/due';
import type { Barrier } from '../../shared/model/barrier';
import type { KeyResult, Objective } from '../../shared/model/goal';
import type { Initiative } from '../../shared/model/initiative';
import type { TableName } from '../../shared/model/tables';
import { type Week, weekOf } from '../../shared/my-week';
import { texts } from '../../shared/texts/texts';
import { InitiativeStatus } from '../action-plan/initiative-status';
import { valueWords } from '../goals/value-words';
import { useDerived, useReadOnly } from '../hooks';
import { reveal } from '../shell/reveal';
import { changeSettings, run, select, useStore } from '../store';
import { useFirstRows } from '../ui/first-rows';
import { Owner } from '../ui/owner-select';
import { showUndoable } from '../ui/undo-toast';
import { useFormat } from '../ui/use-format';
import { loadCheckIn } from './check-in-layer';
import { openCheckIn } from './check-in-state';
import { PacketsMenu } from './packets-menu';
import { SeverityMark } from './severity-mark';
import { useProgressView } from './view';
import classes from './week-view.module.css';
import { stillThere, WhoseSelect } from './whose-select';

const words = texts.progress.week;
const tables = ['keyResult', 'objective', 'checkIn', 'barrier', 'initiative', 'person', 'team', 'period'] as const;

/** The week one looks at. */
export function useWeek(): Week {
  const whose = useProgressView((view) => view.whose);
  const today = useStore((state) => state.rollup.today);
  return useDerived((plan) => weekOf(plan, stillThere(plan, whose), today), tables, [whose, today]);
}

/** Whose week it is, and the round through all check-ins that are due. */
export function WeekActions({ week: { checkIns } }: { readonly week: Week }) {
  const whose = useProgressView((view) => view.whose);
  const readOnly = useReadOnly();
  const late = checkIns.filter(isDue);
  // Who has nothing late goes through what comes next.
  const due = (late.length > 0 ? late : checkIns).map(({ keyResult }) => keyResult.id);
  return (
    <>
      <WhoseSelect
        whose={whose}
        onPick={(picked) => useProgressView.setState({ whose: picked })}
        label={words.whose}
        everybody={words.everybody}
        testId="whose-week"
      />
      <PacketsMenu />
      {!readOnly && due.length > 0 && (
        <Button
          size="sm"
          leftSection={<IconClipboardCheck size={16} />}
          onClick={() => startRound(due)}
          data-testid="start-round"
        >
          {words.round(due.length)}
        </Button>
      )}
    </>
  );
}

function isDue({ due }: { readonly due: CheckInDue }): boolean {
  return due.daysLate >= 0;
}

function startRound([first, ...others]: readonly string[]): void {
  if (first !== undefined) openCheckIn(first, others);
}

/** What a person, a team or everybody has to do now: check-ins, barriers, actions, talks that are still to be held. */
export function WeekView({ week }: { readonly week: Week }) {
  useEffect(() => void loadCheckIn(), []);
  const readOnly = useReadOnly();
  const total = week.checkIns.length + week.barriers.length + week.actions.length + week.agreements.length;
  if (total === 0) {
    return (
      <div className={classes.done} role="status">
        <IconChecks size={28} stroke={1.4} aria-hidden />
        <p>{words.nothing}</p>
      </div>
    );
  }
  const ids = week.checkIns.map(({ keyResult }) => keyResult.id);
  return (
    <div className={classes.page}>
      <Part title={words.checkIns} all={week.checkIns} none={words.noCheckIns} testId="due-check-ins">
        {({ keyResult, due }, i) => (
          <CheckInRow
            key={keyResult.id}
            keyResult={keyResult}
            due={due}
            onCheckIn={readOnly ? undefined : () => openCheckIn(keyResult.id, ids.slice(i + 1))}
          />
        )}
      </Part>
      <Part title={words.barriers} all={week.barriers} none={texts.progress.barrier.none} testId="due-barriers">
        {({ barrier, age }) => <BarrierRow key={barrier.id} barrier={barrier} age={age} />}
      </Part>
      <Part title={words.actions} all={week.actions} none={words.noActions} testId="due-actions">
        {({ initiative, daysLate }) => <ActionRow key={initiative.id} initiative={initiative} daysLate={daysLate} />}
      </Part>
      <Part title={words.agreements} all={week.agreements} none={words.noAgreements} testId="due-agreements">
        {(objective) => <AgreementRow key={objective.id} objective={objective} readOnly={readOnly} />}
      </Part>
    </div>
  );
}

interface PartProps<T> {
  readonly title: string;
  readonly all: readonly T[];
  readonly none: string;
  readonly testId: string;
  readonly children: (item: T, place: number) => ReactNode;
}

function Part<T>({ title, all, none, testId, children }: PartProps<T>) {
  const { shown, more } = useFirstRows(all);
  return (
    <section aria-label={title} data-testid={testId}>
      <h2 className={classes.heading}>
        {title} <span>{all.length}</span>
      </h2>
      {all.length === 0 ? (
        <p className={classes.none}>{none}</p>
      ) : (
        <ul className={classes.list}>{shown.map(children)}</ul>
      )}
      {more}
    </section>
  );
}

interface RowProps {
  readonly table: TableName;
  readonly id: string;
  readonly title: string;
  readonly more: ReactNode;
  readonly ownerId: string | null;
  readonly when: string;
  readonly isLate: boolean;
  readonly action?: ReactNode;
  /** Opens the item where it lives instead of beside the list. */
  readonly away?: boolean;
}

function Row({ table, id, title, more, ownerId, when, isLate, action, away = false }: RowProps) {
  const selected = useStore((state) => state.selection?.table === table && state.selection.id === id);
  return (
    <li className={classes.row} data-selected={selected || undefined} data-testid="due">
      <UnstyledButton
        className={classes.main}
        onClick={() => {
          if (away) reveal(table, id);
          else select({ table, id });
          void changeSettings({ inspectorOpen: true });
        }}
      >
        <span className={classes.text}>
          <span className={classes.title}>{title}</span>
          <span className={classes.more}>{more}</span>
        </span>
        <span className={classes.owner}>{ownerId ? <Owner personId={ownerId} /> : words.nobody}</span>
        <span className={classes.when} data-late={isLate || undefined}>
          {when}
        </span>
      </UnstyledButton>
      <span className={classes.action}>{action}</span>
    </li>
  );
}

interface CheckInRowProps {
  readonly keyResult: KeyResult;
  readonly due: CheckInDue;
  readonly onCheckIn: (() => void) | undefined;
}

function CheckInRow({ keyResult, due, onCheckIn }: CheckInRowProps) {
  const format = useFormat();
  const objective = useStore((state) => state.plan.rows.objective.get(keyResult.objectiveId));
  const now = valueWords(keyResult, format);
  return (
    <Row
      table="keyResult"
      id={keyResult.id}
      title={keyResult.title}
      more={[objective?.title, now].filter(Boolean).join(' · ')}
      ownerId={keyResult.ownerId ?? objective?.ownerId ?? null}
      when={words.late(due.daysLate)}
      isLate={due.daysLate > 0}
      action={
        onCheckIn && (
          <Button
            size="xs"
            variant={due.daysLate >= 0 ? 'light' : 'default'}
            aria-label={texts.progress.checkIn.title(keyResult.title)}
            onClick={onCheckIn}
          >
            {texts.progress.checkIn.action}
          </Button>
        )
      }
    />
  );
}

function BarrierRow({ barrier, age }: { readonly barrier: Barrier; readonly age: BarrierAge }) {
  const of = texts.progress.barrier;
  return (
    <Row
      table="barrier"
      id={barrier.id}
      title={barrier.title}
      more={
        <>
          <SeverityMark severity={barrier.severity} />
          {barrier.nextStep && ` · ${barrier.nextStep}`}
        </>
      }
      ownerId={barrier.ownerId}
      when={age.isBeyondLimit ? of.beyond(age.days - barrier.limitDays) : of.age(age.days)}
      isLate={age.isBeyondLimit}
      away
    />
  );
}

function ActionRow({ initiative, daysLate }: { readonly initiative: Initiative; readonly daysLate: number }) {
  return (
    <Row
      table="initiative"
      id={initiative.id}
      title={initiative.title}
      more={<InitiativeStatus status={initiative.status} />}
      ownerId={initiative.ownerId}
      when={words.late(daysLate)}
      isLate={daysLate > 0}
    />
  );
}

function AgreementRow({ objective, readOnly }: { readonly objective: Objective; readonly readOnly: boolean }) {
  const today = useStore((state) => state.rollup.today);
  const agree = async (): Promise<void> => {
    if (await run('objective.update', { id: objective.id, patch: { agreedOn: today } })) {
      showUndoable(words.agreed(objective.title));
    }
  };
  return (
    <Row
      table="objective"
      id={objective.id}
      title={objective.title}
      more={texts.goals.level[objective.level]}
      ownerId={objective.ownerId}
      when={words.notAgreed}
      isLate={false}
      action={
        !readOnly && (
          <Button size="xs" variant="default" aria-label={words.agreeOn(objective.title)} onClick={() => void agree()}>
            {words.agree}
          </Button>
        )
      }
    />
  );
}
