import { ActionIcon, Select } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { type AgendaStep, longestStep, sessionPlaces, stepKinds } from '../../shared/model/session';
import { texts } from '../../shared/texts/texts';
import { run, save } from '../store';
import { deleteItems } from '../ui/delete-items';
import { NumberField } from '../ui/number-field';
import { QuickAdd } from '../ui/quick-add';
import { ReorderList } from '../ui/reorder-list';
import { TextField } from '../ui/text-field';
import classes from './agenda-editor.module.css';

const words = texts.workshop;
const usualMinutes = 15;

interface EditorProps {
  readonly sessionId: string;
  readonly agenda: readonly AgendaStep[];
  readonly readOnly: boolean;
}

/** The steps of a session in order: what, how long, and which place each opens. */
export function AgendaEditor({ sessionId, agenda, readOnly }: EditorProps) {
  const minutes = agenda.reduce((sum, step) => sum + step.minutes, 0);
  return (
    <section aria-label={words.agenda} data-testid="agenda">
      <h2 className={classes.heading}>
        {words.agenda} <span>{words.agendaSum(agenda.length, words.minutesLong(minutes))}</span>
      </h2>
      <ReorderList
        items={agenda}
        label={words.agenda}
        nameOf={(step) => step.title}
        disabled={readOnly}
        onMove={(id, beforeId) => void run('step.move', { id, beforeId })}
        render={(step) => <StepRow step={step} readOnly={readOnly} />}
      />
      {!readOnly && (
        <QuickAdd
          placeholder={words.addStep}
          testId="add-step"
          onAdd={async (titles) => {
            for (const title of titles) {
              if (!(await run('step.create', { sessionId, title, kind: 'discuss', minutes: usualMinutes })))
                return false;
            }
            return true;
          }}
        />
      )}
    </section>
  );
}

function StepRow({ step, readOnly }: { readonly step: AgendaStep; readonly readOnly: boolean }) {
  const { id, title } = step;
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.step} data-kind={step.kind} data-testid="agenda-step">
      <div className={classes.line}>
        <div className={classes.grow}>
          <TextField
            label={words.step.title}
            value={title}
            required
            quiet
            readOnly={readOnly}
            onSave={(typed) => save('step.update', { id, patch: { title: typed } })}
          />
        </div>
        <Select
          aria-label={`${words.step.kind}: ${title}`}
          w={140}
          variant="unstyled"
          data={stepKinds.map((kind) => ({ value: kind, label: words.kind[kind] }))}
          value={step.kind}
          allowDeselect={false}
          readOnly={readOnly}
          onChange={(value) => {
            const kind = stepKinds.find((each) => each === value);
            if (kind && kind !== step.kind) void run('step.update', { id, patch: { kind } });
          }}
        />
        <div className={classes.minutes}>
          <NumberField
            label={`${words.step.minutes}: ${title}`}
            value={step.minutes}
            min={1}
            max={longestStep}
            readOnly={readOnly}
            onSave={(minutes) => minutes && void run('step.update', { id, patch: { minutes: Math.round(minutes) } })}
          />
        </div>
        <span className={classes.unit}>min</span>
        <ActionIcon aria-label={words.step.edit(title)} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <IconChevronUp size={16} /> : <IconChevronDown size={16} />}
        </ActionIcon>
        {!readOnly && (
          <ActionIcon aria-label={words.step.remove(title)} onClick={() => void deleteItems('agendaStep', [id])}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </div>
      {open && (
        <div className={classes.more}>
          <TextField
            kind="text"
            label={words.step.goal}
            showLabel
            value={step.goal}
            readOnly={readOnly}
            onSave={(goal) => save('step.update', { id, patch: { goal } })}
          />
          <Select
            label={words.step.place}
            data={sessionPlaces.map((place) => ({ value: place, label: words.place[place] }))}
            value={step.place}
            placeholder={words.step.nowhere}
            clearable={!readOnly}
            readOnly={readOnly}
            onChange={(value) =>
              void run('step.update', {
                id,
                patch: { place: sessionPlaces.find((each) => each === value) ?? null, placeArgument: '' },
              })
            }
          />
        </div>
      )}
    </div>
  );
}
