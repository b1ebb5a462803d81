import { Button, Group } from '@mantine/core';
import { IconArrowLeft, IconPlayerPlay, IconRefresh, IconTrash } from '@tabler/icons-react';
import { createdId } from '../../shared/changes';
import { agendaOf } from '../../shared/session-clock';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { showMeeting } from '../meeting/view';
import { run, save, select, useStore } from '../store';
import { DateField } from '../ui/date-field';
import { deleteItems } from '../ui/delete-items';
import { OwnerSelect } from '../ui/owner-select';
import { PropertyRow } from '../ui/property-row';
import { TextField } from '../ui/text-field';
import { AgendaEditor } from './agenda-editor';
import { Attendance } from './attendance';
import { ParkingLot } from './parking-lot';
import { SessionMinutes } from './session-minutes';
import classes from './session-screen.module.css';
import { SessionWall } from './session-wall';

const words = texts.workshop;

/** A session that is not under way: its agenda and people before, its minutes afterwards. */
export function SessionScreen({ id }: { readonly id: string }) {
  const session = useRow('session', id);
  const readOnly = useReadOnly();
  const presenting = useStore((state) => state.presenting);
  const agenda = useDerived((plan) => agendaOf(plan, id), ['agendaStep'], [id]);
  if (!session) return null;
  if (presenting) return <SessionWall session={session} />;
  const closed = session.status === 'closed';
  const patch = (change: { date?: string; facilitatorId?: string | null }): void =>
    void run('session.update', { id, patch: change });
  const repeat = async (): Promise<void> => {
    // A meeting's agenda follows from what worries that day, not from the last one.
    if (session.templateKind === 'meeting') {
      showMeeting();
      return;
    }
    const changes = await run('session.repeat', { id });
    const made = changes && createdId(changes, 'session');
    if (made) select({ table: 'session', id: made });
  };
  return (
    <div className={classes.screen} data-testid="session-screen">
      <h1 className="visually-hidden">{session.title}</h1>
      <Group gap={8}>
        <Button variant="default" leftSection={<IconArrowLeft size={14} />} onClick={() => select(null)}>
          {words.back}
        </Button>
        <span className={classes.space} />
        {!readOnly && (
          <>
            <Button variant="default" leftSection={<IconRefresh size={14} />} onClick={() => void repeat()}>
              {words.repeat}
            </Button>
            {closed ? (
              <Button
                variant="default"
                onClick={() => void run('session.reopen', { id }).then((done) => done && select(null))}
              >
                {words.reopen}
              </Button>
            ) : (
              <Button
                leftSection={<IconPlayerPlay size={14} />}
                disabled={agenda.length === 0}
                onClick={() => void run('session.start', { id }).then((done) => done && select(null))}
                data-testid="begin-session"
              >
                {words.begin}
              </Button>
            )}
          </>
        )}
      </Group>
      <TextField
        kind="title"
        label={words.field.title}
        value={session.title}
        required
        readOnly={readOnly}
        onSave={(title) => save('session.update', { id, patch: { title } })}
      />
      <div className={classes.columns}>
        <div className={classes.main}>
          {closed ? (
            <SessionMinutes session={session} readOnly={readOnly} />
          ) : (
            <AgendaEditor sessionId={id} agenda={agenda} readOnly={readOnly} />
          )}
        </div>
        <aside className={classes.side}>
          <PropertyRow label={words.field.date}>
            {(field) => (
              <DateField
                id={field}
                label={words.field.date}
                value={session.date}
                clearable={false}
                readOnly={readOnly}
                onSave={(date) => date && patch({ date })}
              />
            )}
          </PropertyRow>
          <PropertyRow label={words.field.location}>
            {(field) => (
              <TextField
                id={field}
                label={words.field.location}
                placeholder={words.field.locationHint}
                value={session.location}
                readOnly={readOnly}
                onSave={(location) => save('session.update', { id, patch: { location } })}
              />
            )}
          </PropertyRow>
          <PropertyRow label={words.field.facilitator}>
            {(field) => (
              <OwnerSelect
                id={field}
                label={words.field.facilitator}
                value={session.facilitatorId}
                readOnly={readOnly}
                onChange={(facilitatorId) => patch({ facilitatorId })}
              />
            )}
          </PropertyRow>
          <PropertyRow label={words.field.goal} stacked>
            {(field) => (
              <TextField
                id={field}
                kind="text"
                label={words.field.goal}
                value={session.goal}
                readOnly={readOnly}
                onSave={(goal) => save('session.update', { id, patch: { goal } })}
              />
            )}
          </PropertyRow>
          <Attendance sessionId={id} readOnly={readOnly} />
          {closed && <ParkingLot sessionId={id} readOnly={readOnly} />}
          {!readOnly && (
            <Button
              className={classes.remove ?? ''}
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={14} />}
              onClick={() => void deleteItems('session', [id]).then((done) => done && select(null))}
            >
              {words.delete}
            </Button>
          )}
        </aside>
      </div>
    </div>
  );
}
