import { Title, UnstyledButton } from '@mantine/core';
import { createdId } from '../../shared/changes';
import type { CommandInput } from '../../shared/commands/registry';
import { inOrder } from '../../shared/plan';
import { agendaOf } from '../../shared/session-clock';
import { type TemplateName, templateMinutes, templateSteps } from '../../shared/session-templates';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly } from '../hooks';
import { run, select, useStore } from '../store';
import { StopPresenting } from '../ui/stop-presenting';
import { useFormat } from '../ui/use-format';
import classes from './session-list.module.css';

const words = texts.workshop;
const templates = Object.keys(templateSteps) as TemplateName[];

/** All sessions, the newest first, and the agendas to start a new one with. */
export function SessionList() {
  const readOnly = useReadOnly();
  const presenting = useStore((state) => state.presenting);
  const sessions = useDerived(
    (plan) =>
      inOrder(plan.rows.session.values())
        .reverse()
        .sort((a, b) => b.date.localeCompare(a.date))
        .map((session) => ({
          session,
          steps: agendaOf(plan, session.id).length,
          minutes: agendaOf(plan, session.id).reduce((sum, step) => sum + step.minutes, 0),
        })),
    ['session', 'agendaStep'],
  );
  const format = useFormat();
  return (
    <>
      <header className={classes.header}>
        <Title order={1}>{words.title}</Title>
        <span className={classes.quiet}>{words.count(sessions.length)}</span>
        {presenting && <StopPresenting />}
      </header>
      {sessions.length === 0 && <p className={classes.teach}>{words.empty}</p>}
      {!readOnly && !presenting && (
        <section aria-label={words.start}>
          <h2 className={classes.heading}>{words.start}</h2>
          <ul className={classes.templates}>
            {templates.map((template) => (
              <li key={template}>
                <UnstyledButton
                  className={classes.template}
                  onClick={() => void open(run('session.createFromTemplate', { template }))}
                  data-testid={`template-${template}`}
                >
                  <strong>{texts.sessionTemplates[template].title}</strong>
                  <span>{texts.sessionTemplates[template].about}</span>
                  <span className={classes.quiet}>
                    {words.agendaSum(templateSteps[template].length, words.minutesLong(templateMinutes(template)))}
                  </span>
                </UnstyledButton>
              </li>
            ))}
            <li>
              <UnstyledButton
                className={classes.template}
                onClick={() => void open(run('session.create', ownSession))}
                data-testid="template-own"
              >
                <strong>{words.own}</strong>
                <span>{words.ownAbout}</span>
              </UnstyledButton>
            </li>
          </ul>
        </section>
      )}
      {sessions.length > 0 && (
        <section aria-label={words.sessions}>
          <h2 className={classes.heading}>{words.sessions}</h2>
          <ul className={classes.list}>
            {sessions.map(({ session, steps, minutes }) => (
              <li key={session.id}>
                <UnstyledButton
                  className={classes.session}
                  onClick={() => select({ table: 'session', id: session.id })}
                  data-testid="session"
                >
                  <span className={classes.name}>{session.title}</span>
                  <span className={classes.quiet}>{format.date(session.date)}</span>
                  <span className={classes.quiet}>{words.agendaSum(steps, words.minutesLong(minutes))}</span>
                  <span className={classes.status} data-status={session.status}>
                    {words.status[session.status]}
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const ownSession: CommandInput<'session.create'> = {
  title: words.ownTitle,
  steps: [{ title: words.ownStep, kind: 'discuss', minutes: 15 }],
};

async function open(made: ReturnType<typeof run>): Promise<void> {
  const changes = await made;
  const id = changes && createdId(changes, 'session');
  if (id) select({ table: 'session', id });
}
