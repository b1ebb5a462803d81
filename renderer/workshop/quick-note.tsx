import { Button, Group, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type BarrierSeverity, barrierSeverities } from '../../shared/model/barrier';
import { runningSession } from '../../shared/session-clock';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { run, useStore } from '../store';
import { DateField } from '../ui/date-field';
import { dialogSize } from '../ui/dialog-size';
import { OwnerSelect } from '../ui/owner-select';
import { PropertyRow } from '../ui/property-row';
import { showUndoable } from '../ui/undo-toast';
import classes from './quick-note.module.css';
import { type QuickKind, useQuick } from './quick-state';
import { useQuickSubjects } from './quick-subjects';

const words = texts.workshop.quick;
const done: Readonly<Record<QuickKind, (title: string) => string>> = {
  decision: words.decisionDone,
  action: words.actionDone,
  barrier: texts.meeting.quick.barrierDone,
  park: words.parkDone,
};

/** Notes a decision, an action, a barrier or a parked question from wherever one is; it belongs to the session under way, and in a meeting to the objective it is at. */
export function QuickNote() {
  const presenting = useStore((state) => state.presenting);
  const kind = useQuick((state) => state.open);
  const close = (): void => useQuick.setState({ open: null, about: null });
  if (!kind) return null;
  return (
    <Modal
      opened
      onClose={close}
      title={words[kind]}
      closeButtonProps={{ 'aria-label': texts.shell.close }}
      size={520}
      styles={dialogSize(presenting)}
    >
      <QuickForm key={kind} kind={kind} close={close} />
    </Modal>
  );
}

function QuickForm({ kind, close }: { readonly kind: QuickKind; readonly close: () => void }) {
  const session = useDerived(runningSession, ['session']);
  const given = useQuick((state) => state.about);
  const { subjects, usual } = useQuickSubjects(kind, given);
  const [title, setTitle] = useState('');
  const [why, setWhy] = useState('');
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const [dueDate, setDueDate] = useState<string | null>(null);
  const [severity, setSeverity] = useState<BarrierSeverity>('medium');
  const [about, setAbout] = useState(usual);
  const sessionId = session?.id ?? null;
  const typed = title.trim();
  const ready = typed !== '' && (kind !== 'park' || sessionId !== null);
  const note = async (): Promise<void> => {
    if (!ready || !(await save())) return;
    close();
    showUndoable(done[kind](typed));
  };
  const save = async (): Promise<boolean> => {
    const subject = subjects.find(({ id }) => id === about);
    if (kind === 'park') {
      return sessionId !== null && (await run('parking.add', { sessionId, titles: [typed] })) !== undefined;
    }
    if (kind === 'action') {
      const keyResultIds = subject ? [subject.id] : [];
      return (
        (await run('initiative.create', { title: typed, ownerId, dueDate, sessionId, keyResultIds })) !== undefined
      );
    }
    if (kind === 'barrier') {
      const of = subject && { [subject.table === 'objective' ? 'objectiveId' : 'keyResultId']: subject.id };
      return (await run('barrier.open', { title: typed, severity, ownerId, ...of })) !== undefined;
    }
    const links = subject ? [{ table: subject.table, id: subject.id }] : [];
    return (await run('decision.create', { title: typed, why: why.trim(), sessionId, about: links })) !== undefined;
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void note();
      }}
      data-testid="quick-note"
    >
      <TextInput
        label={
          {
            decision: words.decisionTitle,
            action: words.actionTitle,
            barrier: texts.meeting.quick.barrier,
            park: words.parkTitle,
          }[kind]
        }
        value={title}
        maxLength={300}
        data-autofocus
        autoFocus
        onChange={(event) => setTitle(event.currentTarget.value)}
        data-testid="quick-title"
      />
      {kind === 'decision' && (
        <Textarea
          label={words.decisionWhy}
          value={why}
          maxLength={5_000}
          onChange={(event) => setWhy(event.currentTarget.value)}
          data-testid="quick-why"
        />
      )}
      {subjects.length > 0 && (
        <Select
          label={{ decision: words.about, action: words.serves, barrier: words.inTheWayOf, park: '' }[kind]}
          data={subjects.map((subject) => ({
            value: subject.id,
            label: `${texts.decisions.subject[subject.table]}: ${subject.title}`,
          }))}
          value={about}
          clearable
          clearButtonProps={{ 'aria-label': texts.widgets.clear }}
          onChange={setAbout}
          data-testid="quick-about"
        />
      )}
      {kind === 'barrier' && (
        <Select
          label={texts.progress.checkIn.severity}
          data={barrierSeverities.map((value) => ({ value, label: texts.barriers.severity[value] }))}
          value={severity}
          allowDeselect={false}
          onChange={(value) => setSeverity(barrierSeverities.find((each) => each === value) ?? severity)}
          data-testid="quick-severity"
        />
      )}
      {(kind === 'action' || kind === 'barrier') && (
        <PropertyRow label={kind === 'action' ? words.actionOwner : texts.progress.checkIn.barrierOwner}>
          {(id) => <OwnerSelect id={id} label={words.actionOwner} value={ownerId} onChange={setOwnerId} />}
        </PropertyRow>
      )}
      {kind === 'action' && (
        <PropertyRow label={words.actionDue}>
          {(id) => <DateField id={id} label={words.actionDue} value={dueDate} onSave={setDueDate} />}
        </PropertyRow>
      )}
      {kind === 'park' && sessionId === null && <p className={classes.hint}>{words.needsSession}</p>}
      <Group gap={8}>
        <Button type="submit" disabled={!ready}>
          {words.save}
        </Button>
        <Button variant="default" onClick={close}>
          {words.cancel}
        </Button>
      </Group>
    </form>
  );
}
