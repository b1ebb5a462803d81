import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconArrowRight,
  IconChevronLeft,
  IconChevronRight,
  IconFlagCheck,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlus,
  IconScreenShare,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react';
import type { AgendaStep, Session } from '../../shared/model/session';
import { agendaOf, sessionClock, stepClock } from '../../shared/session-clock';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly } from '../hooks';
import { changeSettings, run, select, useStore } from '../store';
import { StopPresenting } from '../ui/stop-presenting';
import { useFormat } from '../ui/use-format';
import { Attendance } from './attendance';
import { clockTime, useNow } from './clock';
import { ParkingLot } from './parking-lot';
import { toggleProjector, useProjector } from './projector-state';
import classes from './run-screen.module.css';
import { SessionMade } from './session-made';
import { StepNotes } from './step-notes';
import { openStepPlace } from './step-places';
import { StepTools } from './step-tools';

const words = texts.workshop.run;

/** The session under way: its step with a clock one can read from the back, and what is collected beside it. */
export function RunScreen({ session }: { readonly session: Session }) {
  const { id } = session;
  const agenda = useDerived((plan) => agendaOf(plan, id), ['agendaStep'], [id]);
  const step = agenda.find((each) => each.id === session.stepId);
  const presenting = useStore((state) => state.presenting);
  const readOnly = useReadOnly();
  return (
    <div className={classes.screen} data-presenting={presenting || undefined} data-testid="running-session">
      <nav className={classes.agenda} aria-label={texts.workshop.agenda}>
        <h1 className={classes.title}>{session.title}</h1>
        <ol>
          {agenda.map((each) => (
            <li key={each.id}>
              <button
                type="button"
                className={classes.stop}
                aria-current={each.id === session.stepId ? 'step' : undefined}
                data-left={(each.leftAt !== null && each.id !== session.stepId) || undefined}
                disabled={readOnly}
                title={words.goTo(each.title)}
                onClick={() => void run('session.goTo', { id, stepId: each.id })}
              >
                <span>{each.title}</span>
                <span className={classes.quiet}>{each.minutes + each.addedMinutes} min</span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section className={classes.now} aria-live="off">
        {step ? <CurrentStep session={session} step={step} agenda={agenda} /> : <p>{words.noStep}</p>}
        {presenting && (
          <div className={classes.leave}>
            <StopPresenting />
          </div>
        )}
      </section>
      {!presenting && (
        <aside className={classes.side}>
          <SessionMade sessionId={id} />
          <ParkingLot sessionId={id} readOnly={readOnly} />
          <Attendance sessionId={id} readOnly={readOnly} />
        </aside>
      )}
    </div>
  );
}

interface CurrentStepProps {
  readonly session: Session;
  readonly step: AgendaStep;
  readonly agenda: readonly AgendaStep[];
}

function CurrentStep({ session, step, agenda }: CurrentStepProps) {
  const { id } = session;
  const presenting = useStore((state) => state.presenting);
  const readOnly = useReadOnly();
  const at = agenda.findIndex((each) => each.id === step.id);
  const last = at === agenda.length - 1;
  return (
    <>
      <p className={classes.where}>
        {words.stepOf(at + 1, agenda.length)} · {texts.workshop.kind[step.kind]}
      </p>
      <h2 className={classes.step}>{step.title}</h2>
      {step.goal && <p className={classes.goal}>{step.goal}</p>}
      <Clock session={session} step={step} />
      {!readOnly && (
        <div className={classes.controls}>
          <Button
            variant="default"
            size="md"
            className={classes.button ?? ''}
            disabled={at === 0}
            aria-label={words.previous}
            onClick={() => void run('session.previous', { id })}
          >
            <IconChevronLeft size="1.4em" />
          </Button>
          {step.startedAt === null ? (
            <Button
              size="md"
              className={classes.button ?? ''}
              leftSection={<IconPlayerPlay size="1.2em" />}
              onClick={() => void run('session.resume', { id })}
              data-testid="resume-timer"
            >
              {words.resume}
            </Button>
          ) : (
            <Button
              variant="default"
              size="md"
              className={classes.button ?? ''}
              leftSection={<IconPlayerPause size="1.2em" />}
              onClick={() => void run('session.pause', { id })}
              data-testid="pause-timer"
            >
              {words.pause}
            </Button>
          )}
          <Tooltip label={words.addMinuteHint}>
            <Button
              variant="default"
              size="md"
              className={classes.button ?? ''}
              leftSection={<IconPlus size="1.2em" />}
              onClick={() => void run('session.addMinutes', { id })}
              data-testid="add-minute"
            >
              {words.addMinute}
            </Button>
          </Tooltip>
          {last ? (
            <Button
              size="md"
              className={classes.button ?? ''}
              leftSection={<IconFlagCheck size="1.2em" />}
              onClick={() => void run('session.close', { id }).then((done) => done && select({ table: 'session', id }))}
              data-testid="close-session"
            >
              {words.close}
            </Button>
          ) : (
            <Button
              size="md"
              className={classes.button ?? ''}
              rightSection={<IconChevronRight size="1.2em" />}
              onClick={() => void run('session.next', { id })}
              data-testid="next-step"
            >
              {words.next}
            </Button>
          )}
        </div>
      )}
      {!presenting && (
        <div className={classes.tools}>
          {step.place && (
            <Button
              variant="light"
              rightSection={<IconArrowRight size={14} />}
              onClick={() => openStepPlace(step)}
              data-testid="open-step-place"
            >
              {words.open(texts.workshop.place[step.place])}
            </Button>
          )}
          <StepTools session={session} step={step} />
          <ProjectorButton />
          <SoundSwitch />
          {!last && !readOnly && (
            <Button
              variant="subtle"
              color="gray"
              onClick={() => void run('session.close', { id }).then((done) => done && select({ table: 'session', id }))}
            >
              {words.close}
            </Button>
          )}
        </div>
      )}
      {!presenting && (
        <div className={classes.notes}>
          <StepNotes step={step} placeholder={words.notesHint} testId="step-notes" />
        </div>
      )}
    </>
  );
}

function Clock({ session, step }: { readonly session: Session; readonly step: AgendaStep }) {
  const running = step.startedAt !== null;
  const now = useNow(running);
  const clock = stepClock(step, now);
  const whole = useDerived((plan) => sessionClock(plan, session, now), ['session', 'agendaStep'], [session, now]);
  const { locale } = useFormat();
  const share = clock.lengthMs > 0 ? Math.min(1, clock.elapsedMs / clock.lengthMs) : 1;
  const over = clock.leftMs < 0;
  const ends = new Date(Date.parse(now) + whole.leftMs).toLocaleTimeString(locale, {
    hour: '2-digit',
    minute: '2-digit',
  });
  const minutes = Math.round(whole.lateMs / 60_000);
  const length = texts.workshop.minutesLong(Math.abs(minutes));
  return (
    <div className={classes.clock} data-over={over || undefined} data-paused={!running || undefined}>
      <span className={classes.time} data-testid="clock" role="timer">
        {over && '−'}
        {clockTime(over ? clock.leftMs : Math.ceil(clock.leftMs / 1000) * 1000)}
      </span>
      <span className={classes.bar} aria-hidden>
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <span className={classes.late}>
        {!running && <strong>{words.paused} · </strong>}
        {over && <strong>{words.timeUp} · </strong>}
        {minutes === 0 ? words.onTime : minutes > 0 ? words.late(length) : words.early(length)} · {words.ends(ends)}
      </span>
    </div>
  );
}

function SoundSwitch() {
  const on = useStore((state) => state.settings.timerSound);
  const label = on ? words.soundOn : words.soundOff;
  return (
    <Tooltip label={label}>
      <ActionIcon
        size="lg"
        aria-label={label}
        aria-pressed={on}
        onClick={() => void changeSettings({ timerSound: !on })}
      >
        {on ? <IconVolume size={18} /> : <IconVolumeOff size={18} />}
      </ActionIcon>
    </Tooltip>
  );
}

function ProjectorButton() {
  const open = useProjector((state) => state.open);
  return (
    <Button
      variant="default"
      leftSection={<IconScreenShare size={14} />}
      onClick={() => void toggleProjector()}
      data-testid="projector"
    >
      {open ? words.projectorOn : words.projector}
    </Button>
  );
}
