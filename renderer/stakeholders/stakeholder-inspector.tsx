import { Button, Select } from '@mantine/core';
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react';
import type { CommandInput } from '../../shared/commands/registry';
import { engagementCadences, stakeholderKinds, stances } from '../../shared/model/stakeholder';
import { missingCare, stakeholderObjectives, stanceGap, zoneOf } from '../../shared/stakeholders';
import { texts } from '../../shared/texts/texts';
import { InspectorSection, LinkedItem, LinkedList } from '../goals/inspector-parts';
import { objectiveOptions } from '../goals/options';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { run, save } from '../store';
import { Choice } from '../ui/choice';
import { deleteItems } from '../ui/delete-items';
import { ItemSelect } from '../ui/item-select';
import { NumberField } from '../ui/number-field';
import { OwnerSelect } from '../ui/owner-select';
import { PropertyRow } from '../ui/property-row';
import { TextField } from '../ui/text-field';
import classes from './stakeholder-inspector.module.css';

const words = texts.stakeholders;
type Patch = CommandInput<'stakeholder.update'>['patch'];

/** A stakeholder in the inspector: standing, stance now and wanted, what they need and how they are engaged. */
export function StakeholderInspector({ id }: { readonly id: string }) {
  const stakeholder = useRow('stakeholder', id);
  const readOnly = useReadOnly();
  if (!stakeholder) return null;
  const saveText = (patch: Patch) => save('stakeholder.update', { id, patch });
  const patch = (change: Patch): void => void run('stakeholder.update', { id, patch: change });
  const zone = zoneOf(stakeholder);
  const missing = missingCare(stakeholder);
  const gap = stanceGap(stakeholder);
  return (
    <>
      <TextField
        kind="title"
        label={words.field.name}
        value={stakeholder.name}
        required
        readOnly={readOnly}
        onSave={(name) => saveText({ name })}
      />
      {missing.length > 0 && (
        <p className={classes.warning} role="status">
          <IconAlertTriangle size={16} aria-hidden />
          <span>{words.warning(missing.map((each) => words.lacks[each]))}</span>
        </p>
      )}
      <p className={classes.zone}>
        <strong>{words.zone[zone]}</strong> {words.zoneWhy[zone]}
      </p>
      <PropertyRow label={words.power}>
        {(field) => (
          <NumberField
            id={field}
            label={words.power}
            value={stakeholder.power}
            min={1}
            max={5}
            readOnly={readOnly}
            onSave={(power) => power !== null && patch({ power })}
          />
        )}
      </PropertyRow>
      <PropertyRow label={words.interest}>
        {(field) => (
          <NumberField
            id={field}
            label={words.interest}
            value={stakeholder.interest}
            min={1}
            max={5}
            readOnly={readOnly}
            onSave={(interest) => interest !== null && patch({ interest })}
          />
        )}
      </PropertyRow>
      <Choice
        label={words.field.kind}
        values={stakeholderKinds}
        names={words.kind}
        value={stakeholder.kind}
        readOnly={readOnly}
        onChange={(kind) => patch({ kind })}
      />
      <OptionalChoice
        label={words.field.stanceNow}
        values={stances}
        names={words.stance}
        none={words.notJudged}
        value={stakeholder.stanceNow}
        readOnly={readOnly}
        onChange={(stanceNow) => patch({ stanceNow })}
      />
      <OptionalChoice
        label={words.field.stanceWanted}
        values={stances}
        names={words.stance}
        none={words.notJudged}
        value={stakeholder.stanceWanted}
        readOnly={readOnly}
        onChange={(stanceWanted) => patch({ stanceWanted })}
      />
      {gap !== null && <p className={classes.quiet}>{words.gap(gap)}</p>}
      <PropertyRow label={words.field.needs} stacked>
        {(field) => (
          <TextField
            id={field}
            kind="text"
            label={words.field.needs}
            placeholder={words.field.needsHint}
            value={stakeholder.needs}
            readOnly={readOnly}
            onSave={(needs) => saveText({ needs })}
          />
        )}
      </PropertyRow>
      <PropertyRow label={words.field.engagement} stacked>
        {(field) => (
          <TextField
            id={field}
            kind="text"
            label={words.field.engagement}
            placeholder={words.field.engagementHint}
            value={stakeholder.engagement}
            readOnly={readOnly}
            onSave={(engagement) => saveText({ engagement })}
            testId="stakeholder-engagement"
          />
        )}
      </PropertyRow>
      <OptionalChoice
        label={words.field.cadence}
        values={engagementCadences}
        names={words.cadence}
        none={words.noCadence}
        value={stakeholder.cadence}
        readOnly={readOnly}
        onChange={(cadence) => patch({ cadence })}
      />
      <PropertyRow label={words.field.owner}>
        {(field) => (
          <OwnerSelect
            id={field}
            label={words.field.owner}
            value={stakeholder.ownerId}
            readOnly={readOnly}
            onChange={(ownerId) => patch({ ownerId })}
          />
        )}
      </PropertyRow>
      <Objectives id={id} readOnly={readOnly} />
      <PropertyRow label={words.field.note} stacked>
        {(field) => (
          <TextField
            id={field}
            kind="text"
            label={words.field.note}
            placeholder={words.field.noteHint}
            value={stakeholder.note}
            readOnly={readOnly}
            onSave={(note) => saveText({ note })}
          />
        )}
      </PropertyRow>
      {!readOnly && (
        <Button
          className={classes.remove ?? ''}
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={14} />}
          onClick={() => void deleteItems('stakeholder', [id])}
        >
          {words.delete(stakeholder.name)}
        </Button>
      )}
    </>
  );
}

interface OptionalChoiceProps<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  /** What stands there while nothing is chosen. */
  readonly none: string;
  readonly value: T | null;
  readonly readOnly: boolean;
  readonly onChange: (value: T | null) => void;
}

/** One of a few fixed values, or none yet. */
function OptionalChoice<T extends string>({
  label,
  values,
  names,
  none,
  value,
  readOnly,
  onChange,
}: OptionalChoiceProps<T>) {
  return (
    <PropertyRow label={label}>
      {(field) => (
        <Select
          id={field}
          data={values.map((each) => ({ value: each, label: names[each] }))}
          value={value}
          placeholder={none}
          clearable={!readOnly}
          clearButtonProps={{ 'aria-label': `${texts.widgets.clear}: ${label}` }}
          readOnly={readOnly}
          onChange={(picked) => onChange(values.find((each) => each === picked) ?? null)}
        />
      )}
    </PropertyRow>
  );
}

function Objectives({ id, readOnly }: { readonly id: string; readonly readOnly: boolean }) {
  const objectives = useDerived(
    (plan) => stakeholderObjectives(plan, id),
    ['stakeholder', 'stakeholderLink', 'objective'],
    [id],
  );
  const linked = new Set(objectives.map((objective) => objective.id));
  return (
    <InspectorSection title={words.field.objectives}>
      {objectives.length === 0 && <p className={classes.quiet}>{words.field.noObjectives}</p>}
      <LinkedList label={words.field.objectives}>
        {objectives.map((objective) => (
          <LinkedItem
            key={objective.id}
            table="objective"
            id={objective.id}
            title={objective.title}
            onRemove={
              readOnly
                ? undefined
                : () => void run('stakeholder.unlink', { stakeholderId: id, objectiveId: objective.id })
            }
          />
        ))}
      </LinkedList>
      {!readOnly && (
        <ItemSelect
          key={objectives.length}
          label={words.field.linkObjective}
          placeholder={words.field.linkObjective}
          value={null}
          valueLabel={undefined}
          clearable={false}
          options={(plan) => objectiveOptions(plan, linked)}
          onChange={(objectiveId) => objectiveId && void run('stakeholder.link', { stakeholderId: id, objectiveId })}
        />
      )}
    </InspectorSection>
  );
}
