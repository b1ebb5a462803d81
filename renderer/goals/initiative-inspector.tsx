import { useState } from 'react';
import { initiativeStatuses } from '../../shared/model/initiative';
import { find, referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { reschedule } from '../action-plan/timeline-actions';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { run } from '../store';
import { Choice } from '../ui/choice';
import { ItemSelect } from '../ui/item-select';
import { PropertyRow } from '../ui/property-row';
import { TextField } from '../ui/text-field';
import { InspectorSection, LinkedItem, LinkedList, SmallProgress } from './inspector-parts';
import { initiativeOptions, keyResultOptions, teamOptions } from './options';
import { DateRow, OwnerRow, TextRow } from './property-fields';
import { usePatch } from './use-patch';

const words = texts.goals.initiative;
const shared = texts.goals.inspector;

/** An initiative in the inspector: who, until when, which key results it serves and what it waits for. */
export function InitiativeInspector({ id }: { readonly id: string }) {
  const row = useRow('initiative', id);
  const team = useRow('team', row?.teamId);
  const readOnly = useReadOnly();
  const { errors, save } = usePatch('initiative.update', id);
  const [tooSoon, setTooSoon] = useState<{ readonly field: string; readonly reason: string }>();
  if (!row) return null;
  const date = (field: 'startDate' | 'dueDate', label: string) => (
    <DateRow
      label={label}
      value={row[field]}
      readOnly={readOnly}
      error={tooSoon?.field === field ? tooSoon.reason : errors[field]}
      onSave={(value) => {
        setTooSoon(undefined);
        const days = { startDate: row.startDate, dueDate: row.dueDate };
        days[field] = value;
        const { startDate, dueDate } = days;
        // With both days it moves in time, as on the timeline: what waits for it goes along.
        if (startDate === null || dueDate === null || startDate > dueDate) void save(field, { [field]: value });
        else {
          void reschedule(id, { start: startDate, end: dueDate }, ({ message }) =>
            setTooSoon({ field, reason: message }),
          );
        }
      }}
    />
  );
  return (
    <>
      <TextField
        kind="title"
        value={row.title}
        label={texts.goals.editTitle}
        required
        readOnly={readOnly}
        onSave={(title) => save('title', { title })}
      />
      <OwnerRow
        value={row.ownerId}
        readOnly={readOnly}
        error={errors.ownerId}
        onSave={(ownerId) => void save('ownerId', { ownerId })}
      />
      <Choice
        label={shared.status}
        values={initiativeStatuses}
        value={row.status}
        names={words.status}
        readOnly={readOnly}
        onChange={(status) => void save('status', { status })}
      />
      {date('startDate', shared.start)}
      {date('dueDate', shared.due)}
      <PropertyRow label={shared.team}>
        {(fieldId) => (
          <ItemSelect
            id={fieldId}
            label={shared.team}
            value={row.teamId}
            valueLabel={team?.name}
            options={teamOptions}
            readOnly={readOnly}
            onChange={(teamId) => void save('teamId', { teamId })}
          />
        )}
      </PropertyRow>
      <TextRow
        label={words.description}
        placeholder={words.descriptionHint}
        value={row.description}
        readOnly={readOnly}
        onSave={(description) => save('description', { description })}
      />
      <ServedKeyResults id={id} readOnly={readOnly} />
      <Dependencies id={id} readOnly={readOnly} />
    </>
  );
}

interface PartProps {
  readonly id: string;
  readonly readOnly: boolean;
}

function ServedKeyResults({ id, readOnly }: PartProps) {
  const rows = useDerived(
    (plan) =>
      referencing(plan, 'initiativeKeyResult', 'initiativeId', id).flatMap(
        (link) => find(plan, 'keyResult', link.keyResultId) ?? [],
      ),
    ['initiativeKeyResult', 'keyResult'],
    [id],
  );
  const ids = rows.map((row) => row.id);
  const set = (keyResultIds: string[]) => void run('initiative.setKeyResults', { id, keyResultIds });
  return (
    <InspectorSection title={words.serves}>
      <LinkedList label={words.serves}>
        {rows.map((row) => (
          <LinkedItem
            key={row.id}
            table="keyResult"
            id={row.id}
            title={row.title}
            trail={<SmallProgress kind="keyResult" id={row.id} />}
            onRemove={readOnly ? undefined : () => set(ids.filter((other) => other !== row.id))}
          />
        ))}
      </LinkedList>
      {!readOnly && (
        <ItemSelect
          key={ids.length}
          label={words.addKeyResult}
          placeholder={words.addKeyResult}
          value={null}
          valueLabel={undefined}
          options={(plan) => keyResultOptions(plan, new Set(ids))}
          onChange={(keyResultId) => {
            if (keyResultId) set([...ids, keyResultId]);
          }}
        />
      )}
    </InspectorSection>
  );
}

function Dependencies({ id, readOnly }: PartProps) {
  const [error, setError] = useState<string>();
  const { before, after } = useDerived(
    (plan) => ({
      before: referencing(plan, 'initiativeDependency', 'initiativeId', id).flatMap(
        (link) => find(plan, 'initiative', link.dependsOnId) ?? [],
      ),
      after: referencing(plan, 'initiativeDependency', 'dependsOnId', id).flatMap(
        (link) => find(plan, 'initiative', link.initiativeId) ?? [],
      ),
    }),
    ['initiativeDependency', 'initiative'],
    [id],
  );
  const ids = before.map((row) => row.id);
  const set = async (dependsOnIds: string[]) => {
    const done = await run('initiative.setDependencies', { id, dependsOnIds }, (failure) => setError(failure.message));
    if (done) setError(undefined);
  };
  return (
    <>
      <InspectorSection title={words.dependsOn}>
        <LinkedList label={words.dependsOn}>
          {before.map((row) => (
            <LinkedItem
              key={row.id}
              table="initiative"
              id={row.id}
              title={row.title}
              lead={words.status[row.status]}
              onRemove={readOnly ? undefined : () => void set(ids.filter((other) => other !== row.id))}
            />
          ))}
        </LinkedList>
        {!readOnly && (
          <ItemSelect
            key={ids.length}
            label={words.addDependency}
            placeholder={words.addDependency}
            value={null}
            valueLabel={undefined}
            error={error}
            options={(plan) => initiativeOptions(plan, new Set([id, ...ids]))}
            onChange={(dependsOnId) => {
              if (dependsOnId) void set([...ids, dependsOnId]);
            }}
          />
        )}
      </InspectorSection>
      {after.length > 0 && (
        <InspectorSection title={words.neededBy}>
          <LinkedList label={words.neededBy}>
            {after.map((row) => (
              <LinkedItem
                key={row.id}
                table="initiative"
                id={row.id}
                title={row.title}
                lead={words.status[row.status]}
              />
            ))}
          </LinkedList>
        </InspectorSection>
      )}
    </>
  );
}
