import { ActionIcon, Button, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconBolt,
  IconChevronRight,
  IconGavel,
  IconParking,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlus,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { currentClock } from '../../shared/meeting';
import type { AgendaStep, Session } from '../../shared/model/session';
import { agendaOf, runningSession } from '../../shared/session-clock';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { showMeeting } from '../meeting/view';
import { useProgressView } from '../progress/view';
import { goTo, run, useStore } from '../store';
import { announce } from '../ui/announce';
import { chime } from './chime';
import { clockTime, useNow } from './clock';
import { isProjector } from './is-projector';
import { openQuick } from './quick-state';
import classes from './session-bar.module.css';
import { openStepPlace } from './step-places';

const words = texts.workshop;

/** While a session is under way: its step and clock over every place, and what can be noted from anywhere. */
export function SessionBar() {
  const session = useDerived(runningSession, ['session']);
  const step = useRow('agendaStep', session?.stepId);
  const inMeeting = useProgressView(({ tab }) => tab === 'meeting') && session?.templateKind === 'meeting';
  const hidden = useStore(
    ({ presenting, place }) => presenting || place === 'workshop' || (inMeeting && place === 'progress'),
  );
  return (
    <>
      {step && <EndOfStep key={step.id} step={step} />}
      {session && !hidden && <Bar session={session} step={step} />}
    </>
  );
}

function Bar({ session, step }: { readonly session: Session; readonly step: AgendaStep | undefined }) {
  const { id } = session;
  const readOnly = useReadOnly();
  const running = step?.startedAt != null;
  const now = useNow(running);
  const last = useDerived((plan) => agendaOf(plan, id).at(-1)?.id === step?.id, ['agendaStep'], [id, step?.id]);
  const clock = useDerived((plan) => step && currentClock(plan, step, now), ['session', 'agendaStep'], [step, now]);
  return (
    <div className={classes.bar} data-testid="session-bar">
      <UnstyledButton className={classes.step} onClick={() => showSession(session)}>
        <span className={classes.title}>{step?.title ?? session.title}</span>
      </UnstyledButton>
      {clock && (
        <span className={classes.clock} data-over={clock.leftMs < 0 || undefined} role="timer">
          {clock.leftMs < 0 && '−'}
          {clockTime(clock.leftMs < 0 ? clock.leftMs : Math.ceil(clock.leftMs / 1000) * 1000)}
        </span>
      )}
      {!readOnly && step && (
        <>
          <Tooltip label={running ? words.run.pause : words.run.resume}>
            <ActionIcon
              aria-label={running ? words.run.pause : words.run.resume}
              onClick={() => void run(running ? 'session.pause' : 'session.resume', { id })}
            >
              {running ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
            </ActionIcon>
          </Tooltip>
          <Tooltip label={words.run.addMinuteHint}>
            <ActionIcon aria-label={words.run.addMinuteHint} onClick={() => void run('session.addMinutes', { id })}>
              <IconPlus size={16} />
            </ActionIcon>
          </Tooltip>
          {!last && (
            <Button
              variant="default"
              rightSection={<IconChevronRight size={14} />}
              onClick={() => void run('session.next', { id }).then((changes) => changes && openCurrent(id))}
            >
              {words.run.next}
            </Button>
          )}
        </>
      )}
      <span className={classes.space} />
      {!readOnly && (
        <>
          <Button variant="subtle" leftSection={<IconGavel size={14} />} onClick={() => openQuick('decision')}>
            {words.quick.decision}
          </Button>
          <Button variant="subtle" leftSection={<IconBolt size={14} />} onClick={() => openQuick('action')}>
            {words.quick.action}
          </Button>
          <Button variant="subtle" leftSection={<IconParking size={14} />} onClick={() => openQuick('park')}>
            {words.quick.park}
          </Button>
        </>
      )}
    </div>
  );
}

/** Back to the big clock. */
function showSession({ templateKind }: Session): void {
  if (templateKind === 'meeting') showMeeting();
  else goTo('workshop', null);
}

/** The next step opens its own place; a break leads back to the big clock. */
function openCurrent(sessionId: string): void {
  const { plan } = useStore.getState();
  const session = plan.rows.session.get(sessionId);
  const step = plan.rows.agendaStep.get(session?.stepId ?? '');
  if (session?.templateKind === 'meeting') showMeeting();
  else if (step?.place) openStepPlace(step);
  else goTo('workshop', null);
}

/** Says once, and sounds if wanted, when a step's time is up. */
function EndOfStep({ step }: { readonly step: AgendaStep }) {
  const now = useNow(step.startedAt !== null);
  const up = useDerived((plan) => currentClock(plan, step, now).leftMs <= 0, ['session', 'agendaStep'], [step, now]);
  // A step that is over already when it is shown first (after a restart) is not announced again.
  const before = useRef(up);
  useEffect(() => {
    if (up && !before.current && !isProjector) {
      announce(words.run.timeUp);
      if (useStore.getState().settings.timerSound) chime();
    }
    before.current = up;
  }, [up]);
  return null;
}
