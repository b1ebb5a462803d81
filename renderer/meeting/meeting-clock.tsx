import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { currentClock, isClosing } from '../../shared/meeting';
import type { AgendaStep, Session } from '../../shared/model/session';
import { agendaOf, elapsed } from '../../shared/session-clock';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly } from '../hooks';
import { run } from '../store';
import { clockTime, useNow } from '../workshop/clock';
import classes from './meeting-clock.module.css';

const words = texts.meeting.run;

interface MeetingClockProps {
  readonly session: Session;
  readonly step: AgendaStep;
}

/** The time left for this objective, large, and for the whole meeting; over it, calmly in another colour with a sign. */
export function MeetingClock({ session, step }: MeetingClockProps) {
  const { id } = session;
  const readOnly = useReadOnly();
  const running = step.startedAt !== null;
  const now = useNow(running);
  const { clock, agenda } = useDerived(
    (plan) => ({ clock: currentClock(plan, step, now), agenda: agendaOf(plan, id) }),
    ['session', 'agendaStep'],
    [step, now],
  );
  const whole = agenda.reduce((sum, each) => sum + (each.minutes + each.addedMinutes) * 60_000, 0);
  const leftOfAll = whole - agenda.reduce((sum, each) => sum + elapsed(each, now), 0);
  const over = clock.leftMs < 0;
  const share = Math.min(1, clock.elapsedMs / clock.lengthMs);
  const objectives = agenda.filter((each) => !isClosing(each));
  const at = objectives.findIndex((each) => each.id === step.id);
  return (
    <div className={classes.clock} data-over={over || undefined} data-paused={!running || undefined}>
      <span className={classes.where}>{at === -1 ? words.toClosing : words.of(at + 1, objectives.length)}</span>
      <span className={classes.time} role="timer" data-testid="meeting-clock">
        {over && '−'}
        {clockTime(over ? clock.leftMs : Math.ceil(clock.leftMs / 1000) * 1000)}
      </span>
      <span className={classes.bar} aria-hidden>
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <span className={classes.whole} data-over={leftOfAll < 0 || undefined}>
        {!running && <strong>{texts.workshop.run.paused} · </strong>}
        {over && <strong>{texts.workshop.run.timeUp} · </strong>}
        {at !== -1 &&
          (leftOfAll < 0
            ? words.wholeOver(clockTime(leftOfAll))
            : words.whole(clockTime(Math.ceil(leftOfAll / 1000) * 1000)))}
      </span>
      {!readOnly && (
        <span className={classes.buttons}>
          <Tooltip label={running ? texts.workshop.run.pause : texts.workshop.run.resume}>
            <ActionIcon
              size="lg"
              aria-label={running ? texts.workshop.run.pause : texts.workshop.run.resume}
              onClick={() => void run(running ? 'session.pause' : 'session.resume', { id })}
              data-testid="meeting-pause"
            >
              {running ? <IconPlayerPause size={18} /> : <IconPlayerPlay size={18} />}
            </ActionIcon>
          </Tooltip>
          <Tooltip label={texts.workshop.run.addMinute}>
            <ActionIcon
              size="lg"
              aria-label={texts.workshop.run.addMinute}
              onClick={() => void run('session.addMinutes', { id })}
            >
              <IconPlus size={18} />
            </ActionIcon>
          </Tooltip>
        </span>
      )}
    </div>
  );
}
