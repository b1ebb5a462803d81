import { Button, MultiSelect } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { CommandInput } from '../../shared/commands/registry';
import { optionKinds, optionStatuses } from '../../shared/model/strategic-option';
import { texts } from '../../shared/texts/texts';
import { fitsKind, optionItems } from '../../shared/tows';
import { pillarOptions } from '../goals/options';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { run, save } from '../store';
import { Rating } from '../swot/rating';
import { Choice } from '../ui/choice';
import { deleteItems } from '../ui/delete-items';
import { ItemSelect } from '../ui/item-select';
import { PropertyRow } from '../ui/property-row';
import { TextField } from '../ui/text-field';
import { cardChoices } from './option-form';
import classes from './option-inspector.module.css';
import { OptionObjectives } from './option-objectives';
import { OptionStatusField } from './option-status';

const words = texts.strategy;
type Patch = CommandInput<'option.update'>['patch'];

/** An option in the inspector: its words, worth, status with the reason, the cards below and the objectives above it. */
export function OptionInspector({ id }: { readonly id: string }) {
  const option = useRow('strategicOption', id);
  const pillar = useRow('pillar', option?.pillarId);
  const readOnly = useReadOnly();
  const items = useDerived((plan) => optionItems(plan, id), ['optionSwotItem', 'swotItem'], [id]);
  const kind = option?.kind ?? 'SO';
  const choices = useDerived((plan) => cardChoices(plan, kind), ['swotItem'], [kind]);
  if (!option) return null;
  const saveText = (patch: Patch) => save('option.update', { id, patch });
  const patch = (change: Patch): void => void run('option.update', { id, patch: change });
  const kinds = optionKinds.filter((each) => items.every((item) => fitsKind(each, item.quadrant)));
  return (
    <>
      <TextField
        kind="title"
        label={words.field.title}
        value={option.title}
        required
        readOnly={readOnly}
        onSave={(title) => saveText({ title })}
      />
      <p className={classes.quiet}>
        <strong>{words.kind[kind]}</strong> {words.asks[kind]}
      </p>
      {kinds.length > 1 && (
        <Choice
          label={words.field.kind}
          values={kinds}
          names={words.asks}
          value={kind}
          readOnly={readOnly}
          onChange={(next) =>
            void run('option.setItems', { id, kind: next, swotItemIds: items.map((item) => item.id) })
          }
        />
      )}
      <OptionStatusField option={option} statuses={optionStatuses} readOnly={readOnly} />
      <Rating
        label={words.field.impact}
        value={option.impact}
        words={words.impactLevel}
        readOnly={readOnly}
        onChange={(impact) => patch({ impact })}
        testId="option-impact"
      />
      <Rating
        label={words.field.effort}
        value={option.effort}
        words={words.effortLevel}
        readOnly={readOnly}
        onChange={(effort) => patch({ effort })}
        testId="option-effort"
      />
      <PropertyRow label={words.field.pillar}>
        {(field) => (
          <ItemSelect
            id={field}
            label={words.field.pillar}
            value={option.pillarId}
            valueLabel={pillar?.title}
            readOnly={readOnly}
            options={pillarOptions}
            onChange={(pillarId) => patch({ pillarId })}
          />
        )}
      </PropertyRow>
      <PropertyRow label={words.field.description} stacked>
        {(field) => (
          <TextField
            id={field}
            kind="text"
            label={words.field.description}
            placeholder={words.field.descriptionHint}
            value={option.description}
            readOnly={readOnly}
            onSave={(description) => saveText({ description })}
          />
        )}
      </PropertyRow>
      <PropertyRow label={words.field.cards} stacked>
        {(field) => (
          <MultiSelect
            id={field}
            data={choices}
            value={items.map((item) => item.id)}
            searchable
            hidePickedOptions
            maxValues={100}
            readOnly={readOnly}
            onChange={(swotItemIds) => {
              // An option without a card would have no ground: the last one stays until another is there.
              if (swotItemIds.length > 0) void run('option.setItems', { id, swotItemIds });
            }}
            data-testid="option-items"
          />
        )}
      </PropertyRow>
      <OptionObjectives id={id} rejected={option.status === 'rejected'} readOnly={readOnly} />
      {!readOnly && (
        <Button
          className={classes.remove ?? ''}
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={14} />}
          onClick={() => void deleteItems('strategicOption', [id])}
        >
          {words.delete}
        </Button>
      )}
    </>
  );
}
