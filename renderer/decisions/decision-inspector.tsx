import { Button, MultiSelect } from '@mantine/core';
import { IconCheck, IconTrash } from '@tabler/icons-react';
import { deciders, isDue } from '../../shared/decisions';
import { decisionStatuses } from '../../shared/model/decision';
import { inOrder } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { run, save, useStore } from '../store';
import { Choice } from '../ui/choice';
import { DateField } from '../ui/date-field';
import { deleteItems } from '../ui/delete-items';
import { PropertyRow } from '../ui/property-row';
import { TextField } from '../ui/text-field';
import { AnotherLook } from './another-look';
import { DecisionAbout } from './decision-about';
import classes from './decision-inspector.module.css';

const words = texts.decisions;

/** A decision in the inspector: what, why, who, when to look at it again and what it is about. */
export function DecisionInspector({ id }: { readonly id: string }) {
  const decision = useRow('decision', id);
  const today = useStore((state) => state.rollup.today);
  const readOnly = useReadOnly();
  const people = useDerived(
    (plan) => inOrder(plan.rows.person.values()).map((person) => ({ value: person.id, label: person.name })),
    ['person'],
  );
  const chosen = useDerived(
    (plan) => deciders(plan, id).map((person) => person.id),
    ['decisionPerson', 'person'],
    [id],
  );
  if (!decision) return null;
  const { status } = decision;
  const text = (field: 'decided' | 'why' | 'alternatives', hint: string) => (
    <PropertyRow label={words.field[field]} stacked>
      {(fieldId) => (
        <TextField
          id={fieldId}
          kind="text"
          label={words.field[field]}
          placeholder={hint}
          value={decision[field]}
          readOnly={readOnly}
          onSave={(typed) => save('decision.update', { id, patch: { [field]: typed } })}
          testId={`decision-${field}`}
        />
      )}
    </PropertyRow>
  );
  return (
    <>
      <TextField
        kind="title"
        label={words.field.title}
        value={decision.title}
        required
        readOnly={readOnly}
        onSave={(title) => save('decision.update', { id, patch: { title } })}
      />
      {!readOnly && isDue(decision, today) && <AnotherLook id={id} />}
      {!readOnly && status === 'proposed' && (
        <Button
          className={classes.start ?? ''}
          leftSection={<IconCheck size={14} />}
          onClick={() =>
            void run('decision.update', {
              id,
              patch: { status: 'decided', decidedOn: decision.decidedOn ?? today },
            })
          }
        >
          {words.decideNow}
        </Button>
      )}
      <Choice
        label={words.field.status}
        values={decisionStatuses}
        names={words.status}
        value={status}
        readOnly={readOnly}
        onChange={(next) => void run('decision.update', { id, patch: { status: next } })}
      />
      {text('decided', words.field.decidedHint)}
      {text('why', words.field.whyHint)}
      {text('alternatives', words.field.alternativesHint)}
      <PropertyRow label={words.field.decidedOn}>
        {(fieldId) => (
          <DateField
            id={fieldId}
            label={words.field.decidedOn}
            value={decision.decidedOn}
            placeholder={words.notDecided}
            readOnly={readOnly}
            onSave={(decidedOn) => void run('decision.update', { id, patch: { decidedOn } })}
          />
        )}
      </PropertyRow>
      <PropertyRow label={words.field.people} stacked>
        {(fieldId) => (
          <MultiSelect
            id={fieldId}
            data={people}
            value={chosen}
            searchable
            limit={100}
            hidePickedOptions
            placeholder={chosen.length === 0 ? words.field.peopleHint : ''}
            readOnly={readOnly}
            onChange={(personIds) => void run('decision.setPeople', { id, personIds })}
          />
        )}
      </PropertyRow>
      <PropertyRow label={words.field.decidedBy} stacked>
        {(fieldId) => (
          <TextField
            id={fieldId}
            label={words.field.decidedBy}
            placeholder={words.field.decidedByHint}
            value={decision.decidedBy}
            maxLength={100}
            readOnly={readOnly}
            onSave={(decidedBy) => save('decision.update', { id, patch: { decidedBy } })}
          />
        )}
      </PropertyRow>
      <PropertyRow label={words.field.lookAgainOn}>
        {(fieldId) => (
          <DateField
            id={fieldId}
            label={words.field.lookAgainOn}
            value={decision.lookAgainOn}
            readOnly={readOnly}
            onSave={(lookAgainOn) => void run('decision.update', { id, patch: { lookAgainOn } })}
          />
        )}
      </PropertyRow>
      <DecisionAbout id={id} readOnly={readOnly} />
      {!readOnly && (
        <Button
          className={classes.start ?? ''}
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={14} />}
          onClick={() => void deleteItems('decision', [id])}
        >
          {words.delete}
        </Button>
      )}
    </>
  );
}
