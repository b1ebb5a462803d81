import { Button, NumberInput, Switch } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { meetingLengths } from '../../shared/commands/meeting';
import { closingMinutes, fittingCount, meetingObjectives, meetingPeople, mostObjectives } from '../../shared/meeting';
import type { Whose } from '../../shared/my-week';
import { find, inOrder, type Plan } from '../../shared/plan';
import { runningSession } from '../../shared/session-clock';
import { texts } from '../../shared/texts/texts';
import type { Worry } from '../../shared/worry';
import { worryWords } from '../../shared/worry-words';
import { periodScope } from '../goals/filters';
import { useDerived, useReadOnly } from '../hooks';
import { stillThere, WhoseSelect } from '../progress/whose-select';
import { goTo, run, useStore } from '../store';
import { StatusMark } from '../ui/status-mark';
import { useFormat } from '../ui/use-format';
import classes from './meeting-start.module.css';
import { useMeetingView } from './view';

const words = texts.meeting.start;
const tables = [
  'objective',
  'keyResult',
  'period',
  'team',
  'person',
  'checkIn',
  'barrier',
  'initiative',
  'initiativeKeyResult',
] as const;

/** What a meeting needs before it begins: whose objectives, how long, how many; below, the order it will have. */
export function MeetingStart() {
  const readOnly = useReadOnly();
  const presenting = useStore((state) => state.presenting);
  const periodId = useStore((state) => state.periodId);
  const today = useStore((state) => state.rollup.today);
  const { whose, below, minutes, count } = useMeetingView();
  const other = useDerived(runningSession, ['session']);
  const { worries, personIds } = useDerived(
    (plan, rollup) => {
      const scope = { whose: stillThere(plan, whose), below, periods: periodScope(plan, periodId) };
      const found = meetingObjectives(rollup, scope);
      return { worries: found, personIds: meetingPeople(plan, scope, found) };
    },
    tables,
    [whose, below, periodId, today],
  );
  const talk = minutes - closingMinutes(minutes);
  const most = Math.min(worries.length, talk, mostObjectives);
  const usual = fittingCount(minutes, worries.length);
  const taken = Math.max(0, Math.min(count ?? usual, most));
  const start = async (): Promise<void> => {
    const { plan } = useStore.getState();
    const objectiveIds = worries.slice(0, taken).map(({ objective }) => objective.id);
    const title = texts.meeting.sessionTitle(whoseName(plan, whose));
    await run('meeting.start', { title, minutes, objectiveIds, personIds: [...personIds] });
  };
  return (
    <div className={classes.page}>
      {other && (
        <div className={classes.other} role="status">
          <p>{words.other(other.title)}</p>
          <Button variant="default" onClick={() => goTo('workshop', { table: 'session', id: other.id })}>
            {words.otherGo}
          </Button>
        </div>
      )}
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (taken > 0 && !other && !readOnly) void start();
        }}
        data-testid="meeting-start"
      >
        <p className={classes.lead}>{words.lead}</p>
        {!presenting && (
          <>
            <WhoseSelect
              whose={whose}
              onPick={(picked) => useMeetingView.setState({ whose: picked, below: picked.kind !== 'all', count: null })}
              label={words.whose}
              showLabel
              everybody={texts.meeting.everybody}
              testId="meeting-whose"
            />
            <Switch
              className={classes.below ?? ''}
              label={whose.kind === 'all' ? words.belowAll : words.below}
              checked={below}
              disabled={whose.kind === 'person'}
              onChange={(event) => useMeetingView.setState({ below: event.currentTarget.checked, count: null })}
            />
            <NumberInput
              className={classes.number ?? ''}
              label={words.minutes}
              value={minutes}
              min={meetingLengths.min}
              max={meetingLengths.max}
              step={5}
              allowDecimal={false}
              clampBehavior="blur"
              onChange={(value) => {
                const typed = Number(value);
                if (typed >= meetingLengths.min && typed <= meetingLengths.max) {
                  useMeetingView.setState({ minutes: Math.round(typed) });
                }
              }}
              data-testid="meeting-minutes"
            />
            <NumberInput
              className={classes.number ?? ''}
              label={words.count}
              value={taken}
              min={1}
              max={Math.max(1, most)}
              allowDecimal={false}
              clampBehavior="blur"
              disabled={worries.length === 0}
              onChange={(value) => Number(value) >= 1 && useMeetingView.setState({ count: Math.round(Number(value)) })}
              data-testid="meeting-count"
            />
            <Button
              type="submit"
              size="sm"
              leftSection={<IconPlayerPlay size={16} />}
              disabled={taken === 0 || other !== undefined || readOnly}
              data-testid="start-meeting"
            >
              {words.go}
            </Button>
          </>
        )}
        {taken > 0 && (
          <p className={classes.hint}>
            {words.each(Math.max(1, Math.round(talk / taken)), closingMinutes(minutes))}{' '}
            {words.people(personIds.length)}
          </p>
        )}
      </form>
      {worries.length === 0 ? (
        <div className={classes.none}>
          <p role="status">{words.none}</p>
          {!presenting && (
            <Button size="sm" variant="default" onClick={() => goTo('goals', null)}>
              {words.toGoals}
            </Button>
          )}
        </div>
      ) : (
        <section aria-label={words.order}>
          <h2 className={classes.heading}>
            {words.order} <span>{taken}</span>
          </h2>
          <ol className={classes.list}>
            {worries.slice(0, taken).map((worry) => (
              <WorryRow key={worry.objective.id} worry={worry} />
            ))}
          </ol>
          {worries.length > taken && <p className={classes.hint}>{words.rest(worries.length - taken)}</p>}
        </section>
      )}
      <PastMeetings />
    </div>
  );
}

function WorryRow({ worry }: { readonly worry: Worry }) {
  const { objective } = worry;
  const { reasons, pace, owner } = useDerived(
    (plan, rollup) => ({
      reasons: worryWords(plan, worry),
      pace: rollup.standings.get(objective.id)?.pace ?? null,
      owner: find(plan, 'person', objective.ownerId)?.name,
    }),
    tables,
    [worry],
  );
  return (
    <li className={classes.row} data-testid="meeting-row">
      <StatusMark pace={pace} compact />
      <span className={classes.text}>
        <span className={classes.title}>{objective.title}</span>
        <span className={classes.more}>{reasons.length > 0 ? reasons.join(' · ') : texts.meeting.worry.none}</span>
      </span>
      <span className={classes.owner}>{owner ?? texts.meeting.run.noOwner}</span>
    </li>
  );
}

function PastMeetings() {
  const { date } = useFormat();
  const past = useDerived(
    (plan) =>
      inOrder(plan.rows.session.values())
        .filter(({ templateKind, status }) => templateKind === 'meeting' && status === 'closed')
        .sort((a, b) => (a.date === b.date ? b.position - a.position : a.date < b.date ? 1 : -1))
        .slice(0, 12),
    ['session'],
  );
  if (past.length === 0) return null;
  return (
    <section aria-label={words.past}>
      <h2 className={classes.heading}>{words.past}</h2>
      <ul className={classes.list}>
        {past.map(({ id, title, date: day }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.past}
              onClick={() => goTo('workshop', { table: 'session', id })}
              data-testid="past-meeting"
            >
              <span>{title}</span>
              <span className={classes.more}>{date(day)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whoseName(plan: Plan, whose: Whose): string {
  return (whose.kind === 'all' ? undefined : find(plan, whose.kind, whose.id)?.name) ?? texts.meeting.everybody;
}
