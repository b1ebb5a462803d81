import { useEffect, useRef } from 'react';
import { isClosing } from '../../shared/meeting';
import type { AgendaStep, Session } from '../../shared/model/session';
import { agendaOf } from '../../shared/session-clock';
import { texts } from '../../shared/texts/texts';
import { worryOf } from '../../shared/worry';
import { worryWords } from '../../shared/worry-words';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { loadCheckIn } from '../progress/check-in-layer';
import { run, useStore } from '../store';
import { StatusMark } from '../ui/status-mark';
import { MeetingAgreed } from './meeting-agreed';
import { MeetingClock } from './meeting-clock';
import classes from './meeting-screen.module.css';
import { ObjectivePanel } from './objective-panel';
import { StepControls } from './step-controls';
import { useMeetingKeys } from './use-meeting-keys';

const words = texts.meeting.run;

/** The meeting under way: its objectives at the side, in the order it began with; one of them large; the clock above. */
export function MeetingScreen({ session }: { readonly session: Session }) {
  const { id } = session;
  const readOnly = useReadOnly();
  const presenting = useStore((state) => state.presenting);
  const agenda = useDerived((plan) => agendaOf(plan, id), ['agendaStep'], [id]);
  const step = agenda.find((each) => each.id === session.stepId);
  const page = useRef<HTMLElement>(null);
  useEffect(() => void loadCheckIn(), []);
  useMeetingKeys(session, step, readOnly);
  // The next objective begins at its top; the keys go on working from there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each step anew.
  useEffect(() => {
    page.current?.scrollTo({ top: 0 });
    page.current?.focus({ preventScroll: true });
  }, [session.stepId]);
  return (
    <div className={classes.screen} data-testid="meeting">
      <nav className={classes.side} aria-label={words.list}>
        <ol>
          {agenda.map((each) => (
            <SideItem
              key={each.id}
              step={each}
              current={each.id === session.stepId}
              disabled={readOnly}
              onGo={() => void run('session.goTo', { id, stepId: each.id })}
            />
          ))}
        </ol>
      </nav>
      <section className={classes.main} aria-label={step?.title ?? session.title}>
        {step && <MeetingClock session={session} step={step} />}
        {step && !readOnly && <StepControls session={session} step={step} agenda={agenda} />}
        <article ref={page} className={classes.page} tabIndex={-1} data-testid="meeting-page">
          {!step ? (
            <p>{texts.workshop.run.noStep}</p>
          ) : isClosing(step) ? (
            <MeetingAgreed session={session} step={step} />
          ) : (
            <ObjectivePanel key={step.id} session={session} step={step} agenda={agenda} />
          )}
        </article>
        {!presenting && !readOnly && (
          <p className={classes.keys}>{step && isClosing(step) ? words.keysClosing : words.keys}</p>
        )}
      </section>
    </div>
  );
}

interface SideItemProps {
  readonly step: AgendaStep;
  readonly current: boolean;
  readonly disabled: boolean;
  readonly onGo: () => void;
}

function SideItem({ step, current, disabled, onGo }: SideItemProps) {
  const objective = useRow('objective', step.objectiveId);
  const { pace, reason } = useDerived(
    (plan, rollup) => {
      const worry = objective && worryOf(rollup, objective);
      return {
        pace: objective ? (rollup.standings.get(objective.id)?.pace ?? null) : null,
        reason: worry && (worryWords(plan, worry)[0] ?? texts.meeting.worry.none),
      };
    },
    ['objective', 'keyResult', 'checkIn', 'barrier', 'initiative', 'initiativeKeyResult', 'period'],
    [objective],
  );
  const left = step.leftAt !== null && !current;
  return (
    <li>
      <button
        type="button"
        className={classes.stop}
        aria-current={current ? 'step' : undefined}
        data-left={left || undefined}
        data-closing={isClosing(step) || undefined}
        disabled={disabled}
        onClick={onGo}
        data-testid="meeting-stop"
      >
        {objective && <StatusMark pace={pace} compact />}
        <span className={classes.stopText}>
          <span className={classes.stopTitle}>
            {objective?.title ?? step.title}
            {left && <span className="visually-hidden">, {words.done}</span>}
          </span>
          {reason && <span className={classes.stopMore}>{reason}</span>}
        </span>
        {left && (
          <span className={classes.check} aria-hidden>
            ✓
          </span>
        )}
      </button>
    </li>
  );
}
