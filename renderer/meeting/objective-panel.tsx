import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCircleCheck, IconGavel } from '@tabler/icons-react';
import { barrierAge, barriersOfObjective } from '../../shared/barriers';
import { dayNumber } from '../../shared/calendar';
import type { Barrier } from '../../shared/model/barrier';
import type { Objective } from '../../shared/model/goal';
import type { Initiative } from '../../shared/model/initiative';
import type { AgendaStep, Session } from '../../shared/model/session';
import { inOrder, referencing } from '../../shared/plan';
import { progressAbout, progressOfSession } from '../../shared/session-progress';
import { progressLines } from '../../shared/session-progress-words';
import { texts } from '../../shared/texts/texts';
import { gravestFirst, openActions, worryOf } from '../../shared/worry';
import { worryWords } from '../../shared/worry-words';
import { standingWords, useStanding } from '../goals/use-standing';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { askWhatHelped } from '../progress/resolve-dialog';
import { SeverityMark } from '../progress/severity-mark';
import { reveal } from '../shell/reveal';
import { useStore } from '../store';
import { StatusMark } from '../ui/status-mark';
import { useFormat } from '../ui/use-format';
import { openQuick } from '../workshop/quick-state';
import { StepNotes } from '../workshop/step-notes';
import { KeyResultPart } from './key-result-part';
import classes from './objective-panel.module.css';

const words = texts.meeting.run;
const tables = [
  'objective',
  'keyResult',
  'checkIn',
  'barrier',
  'initiative',
  'initiativeKeyResult',
  'decision',
  'decisionLink',
  'person',
  'period',
] as const;

interface ObjectivePanelProps {
  readonly session: Session;
  readonly step: AgendaStep;
  readonly agenda: readonly AgendaStep[];
}

/** The objective that is talked about: why it worries, its numbers, what is in the way, what is being done. */
export function ObjectivePanel({ session, step }: ObjectivePanelProps) {
  const objective = useRow('objective', step.objectiveId);
  if (!objective) return <p className={classes.quiet}>{words.deleted}</p>;
  return <Panel session={session} step={step} objective={objective} />;
}

interface PanelProps {
  readonly session: Session;
  readonly step: AgendaStep;
  readonly objective: Objective;
}

function Panel({ session, step, objective }: PanelProps) {
  const { id, title, ownerId } = objective;
  const format = useFormat();
  const readOnly = useReadOnly();
  const presenting = useStore((state) => state.presenting);
  const standing = useStanding('objective', id);
  const { reasons, keyResults, barriers, actions, noted } = useDerived(
    (plan, rollup) => {
      const own = inOrder(referencing(plan, 'keyResult', 'objectiveId', id));
      return {
        reasons: worryWords(plan, worryOf(rollup, objective)),
        keyResults: own,
        barriers: barriersOfObjective(plan, id)
          .filter(({ resolvedOn }) => resolvedOn === null)
          .sort(gravestFirst),
        actions: openActions(plan, own),
        noted: progressLines(plan, progressAbout(plan, progressOfSession(plan, session.id), new Set([id])), format),
      };
    },
    tables,
    [objective, session.id, format],
  );
  const now = reasons.join('; ');
  return (
    <>
      <header className={classes.head}>
        <h2 className={classes.title} data-testid="meeting-objective">
          {title}
        </h2>
        <p className={classes.facts}>
          <StatusMark pace={standing.pace} compact />
          <span>{standingWords(standing, format)}</span>
          <span className={classes.owner}>{ownerId ? <Name personId={ownerId} /> : words.noOwner}</span>
        </p>
        <div className={classes.why} data-testid="meeting-why">
          <p>
            <strong>{words.why}:</strong> {step.goal || texts.meeting.worry.none}
          </p>
          {now !== step.goal && (
            <p className={classes.quiet}>
              <strong>{words.nowBetter}:</strong> {now || texts.meeting.worry.none}
            </p>
          )}
        </div>
      </header>
      {noted.length > 0 && (
        <section aria-label={words.agreed} className={classes.noted} data-testid="noted-here">
          <h3 className={classes.heading}>{words.agreed}</h3>
          <ul className={classes.list}>
            {noted.map((line) => (
              <li key={line.title} className={classes.line}>
                {line.title}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label={words.keyResults} className={classes.keyResults}>
        {keyResults.length === 0 && <p className={classes.quiet}>{words.noKeyResults}</p>}
        {keyResults.map((keyResult, i) => (
          <KeyResultPart
            key={keyResult.id}
            keyResult={keyResult}
            queue={keyResults.slice(i + 1).map((each) => each.id)}
          />
        ))}
      </section>
      <div className={classes.two}>
        <section aria-label={words.barriers}>
          <h3 className={classes.heading}>{words.barriers}</h3>
          {barriers.length === 0 && <p className={classes.quiet}>{texts.progress.barrier.none}</p>}
          <ul className={classes.list}>
            {barriers.map((barrier) => (
              <BarrierItem key={barrier.id} barrier={barrier} readOnly={readOnly} />
            ))}
          </ul>
        </section>
        <section aria-label={words.actions}>
          <h3 className={classes.heading}>{words.actions}</h3>
          {actions.length === 0 && <p className={classes.quiet}>{words.noActions}</p>}
          <ul className={classes.list}>
            {actions.map((action) => (
              <ActionItem key={action.id} action={action} />
            ))}
          </ul>
        </section>
      </div>
      {!presenting && <StepNotes step={step} placeholder={words.notesHint} testId="meeting-notes" />}
    </>
  );
}

function Name({ personId }: { readonly personId: string }) {
  return <span className={classes.owner}>{useRow('person', personId)?.name}</span>;
}

function BarrierItem({ barrier, readOnly }: { readonly barrier: Barrier; readonly readOnly: boolean }) {
  const { id, title, severity, ownerId, nextStep, limitDays } = barrier;
  const today = useStore((state) => state.rollup.today);
  const { days, isBeyondLimit } = barrierAge(barrier, today);
  const age = texts.progress.barrier.age(days);
  return (
    <li className={classes.item} data-testid="meeting-barrier">
      <span className={classes.itemText}>
        <span className={classes.itemTitle}>{title}</span>
        <span className={classes.more}>
          <SeverityMark severity={severity} /> · {age}
          {isBeyondLimit && <strong> · {texts.progress.barrier.beyond(days - limitDays)}</strong>}
          {nextStep && ` · ${nextStep}`}
        </span>
      </span>
      {ownerId && <Name personId={ownerId} />}
      {!readOnly && (
        <>
          <Tooltip label={words.decide(title)}>
            <ActionIcon
              size="lg"
              aria-label={words.decide(title)}
              onClick={() => openQuick('decision', { table: 'barrier', id })}
            >
              <IconGavel size={17} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={words.resolve(title)}>
            <ActionIcon size="lg" aria-label={words.resolve(title)} onClick={() => askWhatHelped(id)}>
              <IconCircleCheck size={17} />
            </ActionIcon>
          </Tooltip>
        </>
      )}
    </li>
  );
}

function ActionItem({ action }: { readonly action: Initiative }) {
  const format = useFormat();
  const today = useStore((state) => state.rollup.today);
  const { id, title, dueDate, ownerId, status } = action;
  const daysLate = dueDate === null ? 0 : dayNumber(today) - dayNumber(dueDate);
  return (
    <li className={classes.item} data-testid="meeting-action">
      <button type="button" className={classes.jump} onClick={() => reveal('initiative', id)}>
        <span className={classes.itemTitle}>{title}</span>
        <span className={classes.more}>
          {texts.goals.initiative.status[status]} · {dueDate ? words.due(format.date(dueDate)) : words.noDate}
          {daysLate > 0 && <strong> · {words.late(daysLate)}</strong>}
        </span>
      </button>
      {ownerId && <Name personId={ownerId} />}
    </li>
  );
}
