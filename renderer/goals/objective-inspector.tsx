import { Checkbox, Select } from '@mantine/core';
import { createdId } from '../../shared/changes';
import {
  levels,
  type Objective,
  objectiveKinds,
  objectiveStatuses,
  priorities,
  statusRules,
} from '../../shared/model/goal';
import { find, inOrder, referencing } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { run, select } from '../store';
import { DateField } from '../ui/date-field';
import { EditableText } from '../ui/editable-text';
import { ItemSelect } from '../ui/item-select';
import { NumberField } from '../ui/number-field';
import { OwnerSelect } from '../ui/owner-select';
import { PropertyRow } from '../ui/property-row';
import { QuickAdd } from '../ui/quick-add';
import { useFormat } from '../ui/use-format';
import { branch } from './filters';
import { InspectorSection, LinkedItem, LinkedList, SmallProgress, StandingLine } from './inspector-parts';
import classes from './inspector-parts.module.css';
import { ObjectiveLinks } from './objective-links';
import {
  audienceOptions,
  jobRoleOptions,
  objectiveOptions,
  periodOptions,
  pillarOptions,
  teamOptions,
} from './options';
import { usePatch } from './use-patch';

const words = texts.goals.inspector;

/** An objective in the inspector: title, standing, fields, key results, what is below it, links both ways. */
export function ObjectiveInspector({ id }: { readonly id: string }) {
  const row = useRow('objective', id);
  const readOnly = useReadOnly();
  const { errors, save } = usePatch('objective.update', id);
  if (!row) return null;
  return (
    <>
      <EditableText
        kind="title"
        value={row.title}
        label={texts.goals.editTitle}
        required
        readOnly={readOnly}
        error={errors.title}
        onSave={(title) => void save('title', { title })}
      />
      <StandingLine kind="objective" id={id} title={row.title} />
      <Fields row={row} readOnly={readOnly} errors={errors} save={save} />
      <KeyResults id={id} readOnly={readOnly} />
      <Children id={id} readOnly={readOnly} />
      <ObjectiveLinks id={id} readOnly={readOnly} />
      <InspectorSection title={words.counting}>
        <Checkbox
          size="sm"
          label={words.countsChildren}
          checked={row.countsChildren}
          disabled={readOnly}
          onChange={(event) => void save('countsChildren', { countsChildren: event.currentTarget.checked })}
        />
        <Choice
          label={words.statusRule}
          values={statusRules}
          value={row.statusRule}
          names={texts.goals.statusRule}
          readOnly={readOnly}
          onChange={(statusRule) => void save('statusRule', { statusRule })}
        />
        <PropertyRow label={words.weight}>
          {(fieldId) => (
            <NumberField
              id={fieldId}
              label={words.weight}
              value={row.weight}
              min={0}
              max={1000}
              readOnly={readOnly}
              error={errors.weight}
              onSave={(weight) => weight !== null && void save('weight', { weight })}
            />
          )}
        </PropertyRow>
        <p className={classes.hint}>{words.weightHint}</p>
      </InspectorSection>
      <InspectorSection title={words.agreement}>
        <PropertyRow label={words.agreedOn}>
          {(fieldId) => (
            <DateField
              id={fieldId}
              label={words.agreedOn}
              value={row.agreedOn}
              readOnly={readOnly}
              error={errors.agreedOn}
              onSave={(agreedOn) => void save('agreedOn', { agreedOn })}
            />
          )}
        </PropertyRow>
        <PropertyRow label={words.agreementNote} stacked>
          {(fieldId) => (
            <EditableText
              id={fieldId}
              value={row.agreementNote}
              label={words.agreementNote}
              placeholder={words.agreementHint}
              readOnly={readOnly}
              onSave={(agreementNote) => void save('agreementNote', { agreementNote })}
            />
          )}
        </PropertyRow>
      </InspectorSection>
    </>
  );
}

interface FieldsProps {
  readonly row: Objective;
  readonly readOnly: boolean;
  readonly errors: Readonly<Record<string, string>>;
  readonly save: ReturnType<typeof usePatch<'objective.update'>>['save'];
}

function Fields({ row, readOnly, errors, save }: FieldsProps) {
  const format = useFormat();
  const parent = useRow('objective', row.parentId);
  const team = useRow('team', row.teamId);
  const role = useRow('jobRole', row.jobRoleId);
  const period = useRow('period', row.periodId);
  const pillar = useRow('pillar', row.pillarId);
  const audience = useRow('audience', row.audienceId);
  const item = (
    field: 'teamId' | 'jobRoleId' | 'periodId' | 'pillarId' | 'audienceId',
    label: string,
    valueLabel: string | undefined,
    options: typeof teamOptions,
  ) => (
    <PropertyRow label={label}>
      {(id) => (
        <ItemSelect
          id={id}
          label={label}
          value={row[field]}
          valueLabel={valueLabel}
          options={options}
          readOnly={readOnly}
          error={errors[field]}
          onChange={(value) => void save(field, { [field]: value })}
        />
      )}
    </PropertyRow>
  );
  const date = (field: 'startDate' | 'dueDate', label: string, inherited: string | undefined) => (
    <PropertyRow label={label}>
      {(id) => (
        <DateField
          id={id}
          label={label}
          value={row[field]}
          placeholder={inherited ? words.fromPeriod(format.date(inherited)) : ''}
          readOnly={readOnly}
          error={errors[field]}
          onSave={(value) => void save(field, { [field]: value })}
        />
      )}
    </PropertyRow>
  );
  return (
    <>
      <PropertyRow label={words.owner}>
        {(id) => (
          <OwnerSelect
            id={id}
            value={row.ownerId}
            readOnly={readOnly}
            error={errors.ownerId}
            onChange={(ownerId) => void save('ownerId', { ownerId })}
          />
        )}
      </PropertyRow>
      <Choice
        label={words.status}
        values={objectiveStatuses}
        value={row.status}
        names={texts.goals.status}
        readOnly={readOnly}
        onChange={(status) => void save('status', { status })}
      />
      <Choice
        label={words.level}
        values={levels}
        value={row.level}
        names={texts.goals.level}
        readOnly={readOnly}
        onChange={(level) => void save('level', { level })}
      />
      <PropertyRow label={words.parent}>
        {(id) => (
          <ItemSelect
            id={id}
            label={words.parent}
            value={row.parentId}
            valueLabel={parent?.title}
            placeholder={words.topLevel}
            readOnly={readOnly}
            options={(plan) => objectiveOptions(plan, branch(plan, 'objective', row.id))}
            onChange={(parentId) => void run('objective.move', { id: row.id, parentId })}
          />
        )}
      </PropertyRow>
      {item('teamId', words.team, team?.name, teamOptions)}
      {item('jobRoleId', words.jobRole, role?.title, jobRoleOptions)}
      {item('periodId', words.period, period?.name, periodOptions)}
      {date('startDate', words.start, period?.startDate)}
      {date('dueDate', words.due, period?.endDate)}
      {item('pillarId', words.pillar, pillar?.title, pillarOptions)}
      {item('audienceId', words.audience, audience?.name, audienceOptions)}
      <Choice
        label={words.kind}
        values={objectiveKinds}
        value={row.kind}
        names={texts.goals.kind}
        readOnly={readOnly}
        hint={words.kindHint[row.kind]}
        onChange={(kind) => void save('kind', { kind })}
      />
      <Choice
        label={words.priority}
        values={priorities}
        value={row.priority}
        names={texts.goals.priority}
        readOnly={readOnly}
        onChange={(priority) => void save('priority', { priority })}
      />
      <PropertyRow label={words.description} stacked>
        {(id) => (
          <EditableText
            id={id}
            value={row.description}
            label={words.description}
            placeholder={words.descriptionHint}
            readOnly={readOnly}
            onSave={(description) => void save('description', { description })}
          />
        )}
      </PropertyRow>
    </>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly names: Readonly<Record<T, string>>;
  readonly readOnly: boolean;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly onChange: (value: T) => void;
}

/** One of a few fixed values. */
export function Choice<T extends string>({
  label,
  values,
  value,
  names,
  readOnly,
  hint,
  error,
  onChange,
}: ChoiceProps<T>) {
  return (
    <PropertyRow label={label}>
      {(id) => (
        <Select
          id={id}
          data={values.map((candidate) => ({ value: candidate, label: names[candidate] }))}
          value={value}
          allowDeselect={false}
          readOnly={readOnly}
          description={hint}
          error={error}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onChange={(picked) => {
            const found = values.find((candidate) => candidate === picked);
            if (found && found !== value) onChange(found);
          }}
        />
      )}
    </PropertyRow>
  );
}

function KeyResults({ id, readOnly }: { readonly id: string; readonly readOnly: boolean }) {
  const rows = useDerived((plan) => inOrder(referencing(plan, 'keyResult', 'objectiveId', id)), ['keyResult'], [id]);
  return (
    <InspectorSection title={words.keyResults}>
      <LinkedList label={words.keyResults}>
        {rows.map((row) => (
          <LinkedItem
            key={row.id}
            table="keyResult"
            id={row.id}
            title={row.title}
            trail={<SmallProgress kind="keyResult" id={row.id} />}
          />
        ))}
      </LinkedList>
      {!readOnly && (
        <QuickAdd
          placeholder={words.addKeyResult}
          onAdd={async (titles) => {
            for (const title of titles) if (!(await run('keyResult.create', { objectiveId: id, title }))) return false;
            return true;
          }}
        />
      )}
    </InspectorSection>
  );
}

function Children({ id, readOnly }: { readonly id: string; readonly readOnly: boolean }) {
  const rows = useDerived((plan) => inOrder(referencing(plan, 'objective', 'parentId', id)), ['objective'], [id]);
  const parent = useDerived(
    (plan) => find(plan, 'objective', find(plan, 'objective', id)?.parentId),
    ['objective'],
    [id],
  );
  return (
    <InspectorSection title={words.children}>
      {parent && (
        <LinkedList label={words.parent}>
          {[<LinkedItem key={parent.id} table="objective" id={parent.id} title={parent.title} lead={words.parent} />]}
        </LinkedList>
      )}
      <LinkedList label={words.children}>
        {rows.map((row) => (
          <LinkedItem
            key={row.id}
            table="objective"
            id={row.id}
            title={row.title}
            trail={<SmallProgress kind="objective" id={row.id} />}
          />
        ))}
      </LinkedList>
      {!readOnly && (
        <QuickAdd
          placeholder={words.addChild}
          onAdd={async (titles) => {
            for (const title of titles) {
              const changes = await run('objective.create', { title, parentId: id });
              if (!changes) return false;
              const created = createdId(changes, 'objective');
              if (titles.length === 1 && created) select({ table: 'objective', id: created });
            }
            return true;
          }}
        />
      )}
    </InspectorSection>
  );
}
