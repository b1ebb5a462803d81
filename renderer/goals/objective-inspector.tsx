import { Checkbox } from '@mantine/core';
import { statusRules } from '../../shared/model/goal';
import { texts } from '../../shared/texts/texts';
import { useReadOnly, useRow } from '../hooks';
import { Choice } from '../ui/choice';
import { DateField } from '../ui/date-field';
import { NumberField } from '../ui/number-field';
import { PropertyRow } from '../ui/property-row';
import { TextField } from '../ui/text-field';
import { InspectorSection, StandingLine } from './inspector-parts';
import classes from './inspector-parts.module.css';
import { Children, KeyResults } from './objective-family';
import { ObjectiveFields } from './objective-fields';
import { ObjectiveLinks } from './objective-links';
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
      <TextField
        kind="title"
        value={row.title}
        label={texts.goals.editTitle}
        required
        readOnly={readOnly}
        onSave={(title) => save('title', { title })}
      />
      <StandingLine kind="objective" id={id} title={row.title} />
      <ObjectiveFields row={row} readOnly={readOnly} errors={errors} save={save} />
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
            <TextField
              kind="text"
              id={fieldId}
              value={row.agreementNote}
              label={words.agreementNote}
              placeholder={words.agreementHint}
              readOnly={readOnly}
              onSave={(agreementNote) => save('agreementNote', { agreementNote })}
            />
          )}
        </PropertyRow>
      </InspectorSection>
    </>
  );
}
