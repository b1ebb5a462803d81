import { levels, type Objective, objectiveKinds, objectiveStatuses, priorities } from '../../shared/model/goal';
import { texts } from '../../shared/texts/texts';
import { useRow } from '../hooks';
import { run } from '../store';
import { Choice } from '../ui/choice';
import { ItemSelect } from '../ui/item-select';
import { PropertyRow } from '../ui/property-row';
import { branch } from './filters';
import {
  audienceOptions,
  jobRoleOptions,
  objectiveOptions,
  periodOptions,
  pillarOptions,
  teamOptions,
} from './options';
import { DateRow, OwnerRow, TextRow } from './property-fields';
import type { usePatch } from './use-patch';

const words = texts.goals.inspector;

interface ObjectiveFieldsProps {
  readonly row: Objective;
  readonly readOnly: boolean;
  readonly errors: Readonly<Record<string, string>>;
  readonly save: ReturnType<typeof usePatch<'objective.update'>>['save'];
}

/** Who owns an objective, where it stands in the plan, when, and what it is for. */
export function ObjectiveFields({ row, readOnly, errors, save }: ObjectiveFieldsProps) {
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
    <DateRow
      label={label}
      value={row[field]}
      inherited={inherited}
      readOnly={readOnly}
      error={errors[field]}
      onSave={(value) => void save(field, { [field]: value })}
    />
  );
  return (
    <>
      <OwnerRow
        value={row.ownerId}
        readOnly={readOnly}
        error={errors.ownerId}
        onSave={(ownerId) => void save('ownerId', { ownerId })}
      />
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
      <TextRow
        label={words.description}
        placeholder={words.descriptionHint}
        value={row.description}
        readOnly={readOnly}
        onSave={(description) => save('description', { description })}
      />
    </>
  );
}
