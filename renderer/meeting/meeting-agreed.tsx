import type { ReactNode } from 'react';
import { notReached } from '../../shared/meeting';
import type { AgendaStep, Session } from '../../shared/model/session';
import type { TableName } from '../../shared/model/tables';
import { find } from '../../shared/plan';
import { isStill, progressOfSession } from '../../shared/session-progress';
import { checkInLine } from '../../shared/session-progress-words';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { reveal } from '../shell/reveal';
import { useStore } from '../store';
import { useFormat } from '../ui/use-format';
import { StepNotes } from '../workshop/step-notes';
import classes from './meeting-agreed.module.css';

const words = texts.meeting.agreed;

/** The last screen of a meeting: all that was agreed, to be read out, and what was not reached. */
export function MeetingAgreed({ session, step }: { readonly session: Session; readonly step: AgendaStep }) {
  const format = useFormat();
  const presenting = useStore((state) => state.presenting);
  const { progress, missed, owners } = useDerived(
    (plan) => {
      const found = progressOfSession(plan, session.id);
      return {
        progress: found,
        missed: notReached(plan, session.id),
        owners: new Map(found.actions.map(({ id, ownerId }) => [id, find(plan, 'person', ownerId)?.name])),
      };
    },
    ['decision', 'initiative', 'checkIn', 'keyResult', 'barrier', 'agendaStep', 'person'],
    [session.id],
  );
  const { decisions, actions, checkIns, opened, resolved } = progress;
  return (
    <>
      <h2 className={classes.title} data-testid="meeting-agreed">
        {texts.meeting.closing}
      </h2>
      {isStill(progress) && <p className={classes.quiet}>{words.nothing}</p>}
      <div className={classes.parts}>
        <Part title={words.decisions} rows={decisions} testId="agreed-decisions">
          {({ id, title, why }) => <Item table="decision" id={id} title={title} more={why} />}
        </Part>
        <Part title={words.actions} rows={actions} testId="agreed-actions">
          {({ id, title, dueDate }) => (
            <Item
              table="initiative"
              id={id}
              title={title}
              more={[
                owners.get(id) ?? texts.minutes.nobody,
                dueDate ? format.date(dueDate) : texts.minutes.noDate,
              ].join(', ')}
            />
          )}
        </Part>
        <Part
          title={words.checkIns}
          rows={checkIns.map((each) => ({ ...each, id: each.checkIn.id }))}
          testId="agreed-check-ins"
        >
          {(each) => {
            const { title, text } = checkInLine(each, format);
            return <Item table="keyResult" id={each.keyResult.id} title={title} more={text} />;
          }}
        </Part>
        <Part title={words.opened} rows={opened} testId="agreed-opened">
          {({ id, title, severity }) => (
            <Item table="barrier" id={id} title={title} more={texts.barriers.severity[severity]} />
          )}
        </Part>
        <Part title={words.resolved} rows={resolved} testId="agreed-resolved">
          {({ id, title, whatHelped }) => <Item table="barrier" id={id} title={title} more={whatHelped} />}
        </Part>
        <section aria-label={words.notReached} data-testid="not-reached">
          <h3 className={classes.heading}>
            {words.notReached} {missed.length > 0 && <span>{missed.length}</span>}
          </h3>
          {missed.length === 0 ? (
            <p className={classes.quiet}>{words.allReached}</p>
          ) : (
            <ul className={classes.list}>
              {missed.map(({ id, title }) => (
                <li key={id} className={classes.missed}>
                  {title}
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      {!presenting && <StepNotes step={step} placeholder={texts.meeting.run.notesHint} testId="meeting-notes" />}
    </>
  );
}

interface PartProps<T> {
  readonly title: string;
  readonly rows: readonly T[];
  readonly testId: string;
  readonly children: (row: T) => ReactNode;
}

function Part<T extends { readonly id: string }>({ title, rows, testId, children }: PartProps<T>) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title} data-testid={testId}>
      <h3 className={classes.heading}>
        {title} <span>{rows.length}</span>
      </h3>
      <ul className={classes.list}>
        {rows.map((row) => (
          <li key={row.id}>{children(row)}</li>
        ))}
      </ul>
    </section>
  );
}

interface ItemProps {
  readonly table: TableName;
  readonly id: string;
  readonly title: string;
  readonly more: string;
}

function Item({ table, id, title, more }: ItemProps) {
  return (
    <button type="button" className={classes.item} onClick={() => reveal(table, id)}>
      <span>{title}</span>
      {more && <span className={classes.quiet}>{more}</span>}
    </button>
  );
}
