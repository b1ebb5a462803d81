import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { runningSession } from '../../shared/session-clock';
import { texts } from '../../shared/texts/texts';
import { useDerived } from '../hooks';
import { run } from '../store';
import { DateField } from '../ui/date-field';
import { OwnerSelect } from '../ui/owner-select';
import { PropertyRow } from '../ui/property-row';
import { showUndoable } from '../ui/undo-toast';
import classes from './quick-note.module.css';
import { type QuickKind, useQuick } from './quick-state';

const words = texts.workshop.quick;

/** Notes a decision, an action or a parked question from wherever one is; it belongs to the session under way. */
export function QuickNote() {
  const kind = useQuick((state) => state.open);
  const close = (): void => useQuick.setState({ open: null });
  if (!kind) return null;
  return (
    <Modal
      opened
      onClose={close}
      title={{ decision: words.decision, action: words.action, park: words.park }[kind]}
      closeButtonProps={{ 'aria-label': texts.shell.close }}
      size={520}
    >
      <QuickForm key={kind} kind={kind} close={close} />
    </Modal>
  );
}

function QuickForm({ kind, close }: { readonly kind: QuickKind; readonly close: () => void }) {
  const session = useDerived(runningSession, ['session']);
  const [title, setTitle] = useState('');
  const [why, setWhy] = useState('');
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const [dueDate, setDueDate] = useState<string | null>(null);
  const sessionId = session?.id ?? null;
  const typed = title.trim();
  const ready = typed !== '' && (kind !== 'park' || sessionId !== null);
  const note = async (): Promise<void> => {
    if (!ready) return;
    const done = await save();
    if (!done) return;
    close();
    showUndoable({ decision: words.decisionDone, action: words.actionDone, park: words.parkDone }[kind](typed));
  };
  const save = async (): Promise<boolean> => {
    if (kind === 'decision')
      return (await run('decision.create', { title: typed, why: why.trim(), sessionId })) !== undefined;
    if (kind === 'action') {
      return (await run('initiative.create', { title: typed, ownerId, dueDate, sessionId })) !== undefined;
    }
    return sessionId !== null && (await run('parking.add', { sessionId, titles: [typed] })) !== undefined;
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
        label={{ decision: words.decisionTitle, action: words.actionTitle, park: words.parkTitle }[kind]}
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
      {kind === 'action' && (
        <>
          <PropertyRow label={words.actionOwner}>
            {(id) => <OwnerSelect id={id} label={words.actionOwner} value={ownerId} onChange={setOwnerId} />}
          </PropertyRow>
          <PropertyRow label={words.actionDue}>
            {(id) => <DateField id={id} label={words.actionDue} value={dueDate} onSave={setDueDate} />}
          </PropertyRow>
        </>
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
