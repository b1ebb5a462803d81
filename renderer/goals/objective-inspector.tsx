import { Checkbox } from '@mantine/core';
import { statusRules } from '../../shared/model/goal';
import { texts } from '../../shared/texts/texts';
import { useReadOnly, useRow } from '../hooks';
import { Choice } from '../ui/choice';
import { TextField } from '../ui/text-field';
import { InspectorSection, StandingLine } from './inspector-parts';
import classes from './inspector-parts.module.css';
import { Children, KeyResults } from './objective-family';
import { ObjectiveFields } from './objective-fields';
import { ObjectiveLinks } from './objective-links';
import { DateRow, TextRow, WeightRow } from './property-fields';
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
        <WeightRow
          value={row.weight}
          readOnly={readOnly}
          error={errors.weight}
          onSave={(weight) => void save('weight', { weight })}
        />
        <p className={classes.hint}>{words.weightHint}</p>
      </InspectorSection>
      <InspectorSection title={words.agreement}>
        <DateRow
          label={words.agreedOn}
          value={row.agreedOn}
          readOnly={readOnly}
          error={errors.agreedOn}
          onSave={(agreedOn) => void save('agreedOn', { agreedOn })}
        />
        <TextRow
          label={words.agreementNote}
          placeholder={words.agreementHint}
          value={row.agreementNote}
          readOnly={readOnly}
          onSave={(agreementNote) => save('agreementNote', { agreementNote })}
        />
      </InspectorSection>
    </>
  );
}
