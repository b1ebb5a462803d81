import { markedBlocks } from '../../shared/document/marked-text';
import { minutesText } from '../../shared/minutes-text';
import type { Session } from '../../shared/model/session';
import { tableNames } from '../../shared/model/tables';
import { agendaOf } from '../../shared/session-clock';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { StopPresenting } from '../ui/stop-presenting';
import { useFormat } from '../ui/use-format';
import classes from './session-wall.module.css';

const words = texts.workshop;

/** A session on the wall: before it begins its agenda, once it is closed its minutes. */
export function SessionWall({ session }: { readonly session: Session }) {
  const { date } = useFormat();
  return (
    <div className={classes.wall} data-testid="session-wall">
      <header className={classes.head}>
        <h1>{session.title}</h1>
        <span className={classes.quiet}>{date(session.date)}</span>
        <StopPresenting />
      </header>
      {session.status === 'closed' ? <Minutes session={session} /> : <Agenda sessionId={session.id} />}
    </div>
  );
}

function Agenda({ sessionId }: { readonly sessionId: string }) {
  const agenda = useDerived((plan) => agendaOf(plan, sessionId), ['agendaStep'], [sessionId]);
  return (
    <ol className={classes.agenda}>
      {agenda.map((step) => (
        <li key={step.id}>
          <strong>{step.title}</strong>
          <span className={classes.quiet}>{words.minutesLong(step.minutes)}</span>
          {step.goal && <span className={classes.goal}>{step.goal}</span>}
        </li>
      ))}
    </ol>
  );
}

function Minutes({ session }: { readonly session: Session }) {
  const blocks = useDerived((plan) => markedBlocks(minutesText(plan, session), 'minutes'), tableNames, [session]);
  return (
    <div className={classes.minutes}>
      {blocks.map((block, i) => {
        const key = `${i} ${block.type}`;
        if (block.type === 'heading') return <h2 key={key}>{block.text}</h2>;
        if (block.type === 'paragraph') return <p key={key}>{block.text}</p>;
        if (block.type !== 'list') return null;
        return (
          <ul key={key}>
            {block.items.map((item) => (
              <li key={item.title}>{[item.title, item.text].filter(Boolean).join(' ')}</li>
            ))}
          </ul>
        );
      })}
    </div>
  );
}
