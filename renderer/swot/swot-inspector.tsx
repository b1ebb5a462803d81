import { Button, Select } from '@mantine/core';
import { IconStack2, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { type Quadrant, quadrants, swotWeight } from '../../shared/model/swot';
import { isRetired } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import { useReadOnly, useRow } from '../hooks';
import { run, save, useStore } from '../store';
import { PropertyRow } from '../ui/property-row';
import { TextField } from '../ui/text-field';
import { Answers } from './answers';
import { deleteCards, scoreCard } from './board-actions';
import { useBoard } from './board-state';
import { boardView } from './board-view';
import { MergeDialog } from './merge-dialog';
import { MergedCards } from './merged-cards';
import { quadrantIcons } from './quadrant-look';
import { Rating } from './rating';
import { RetiredNote } from './retired-cards';
import classes from './swot-inspector.module.css';
import { TagsField } from './tags-field';
import { WeightButton } from './weight-button';

const words = texts.swot;

/** A SWOT card in the inspector: its words, scores, evidence, tags and the objectives that answer it. */
export function SwotInspector({ id }: { readonly id: string }) {
  const item = useRow('swotItem', id);
  const readOnly = useReadOnly();
  const [merging, setMerging] = useState(false);
  if (!item) return null;
  const Icon = quadrantIcons[item.quadrant];
  const saveText = (patch: { title?: string; evidence?: string; note?: string }) => save('swot.update', { id, patch });
  return (
    <>
      {isRetired(item) && <RetiredNote item={item} />}
      <TextField
        kind="title"
        label={words.field.title}
        value={item.title}
        required
        readOnly={readOnly}
        onSave={(title) => saveText({ title })}
      />
      <PropertyRow label={words.field.quadrant}>
        {(fieldId) => (
          <Select
            id={fieldId}
            data={quadrants.map((quadrant) => ({ value: quadrant, label: words.quadrant[quadrant].many }))}
            value={item.quadrant}
            allowDeselect={false}
            readOnly={readOnly}
            leftSection={<Icon size={16} color={`var(--tl-${item.quadrant})`} />}
            onChange={(quadrant) =>
              quadrant &&
              quadrant !== item.quadrant &&
              void run('swot.move', { ids: [id], quadrant: quadrant as Quadrant })
            }
          />
        )}
      </PropertyRow>
      <Rating
        label={words.field.impact}
        value={item.impact}
        words={words.impactLevel}
        readOnly={readOnly}
        onChange={(value) => void scoreCard(id, 'impact', value)}
        testId="impact"
      />
      <Rating
        label={words.field.confidence}
        value={item.confidence}
        words={words.confidenceLevel}
        readOnly={readOnly}
        onChange={(value) => void scoreCard(id, 'confidence', value)}
        testId="confidence"
      />
      <div className={classes.weightRow}>
        <span className={classes.label}>{words.weight}</span>
        <WeightButton item={item} className={classes.weight ?? ''} />
        <span className={classes.bar} aria-hidden>
          <span style={{ width: `${(swotWeight(item) / 25) * 100}%`, background: `var(--tl-${item.quadrant})` }} />
        </span>
      </div>
      <PropertyRow label={words.field.evidence} stacked>
        {(fieldId) => (
          <TextField
            kind="text"
            id={fieldId}
            label={words.field.evidence}
            placeholder={words.field.evidenceHint}
            value={item.evidence}
            readOnly={readOnly}
            onSave={(evidence) => saveText({ evidence })}
          />
        )}
      </PropertyRow>
      <PropertyRow label={words.field.note} stacked>
        {(fieldId) => (
          <TextField
            kind="text"
            id={fieldId}
            label={words.field.note}
            placeholder={words.field.noteHint}
            value={item.note}
            readOnly={readOnly}
            onSave={(note) => saveText({ note })}
          />
        )}
      </PropertyRow>
      <PropertyRow label={words.field.tags} stacked>
        {(fieldId) => <TagsField id={fieldId} item={item} readOnly={readOnly} />}
      </PropertyRow>
      <MergedCards id={id} readOnly={readOnly} />
      <Answers item={item} />
      {!readOnly && (
        <Button
          className={classes.merge ?? ''}
          variant="subtle"
          leftSection={<IconStack2 size={14} />}
          onClick={() => setMerging(true)}
          data-testid="merge-into"
        >
          {texts.priorities.into}
        </Button>
      )}
      {merging && <MergeDialog ids={[id]} onClose={() => setMerging(false)} />}
      {!readOnly && (
        <Button
          className={classes.remove ?? ''}
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={14} />}
          onClick={() => void deleteFromInspector(id)}
        >
          {words.deleteCard}
        </Button>
      )}
    </>
  );
}

async function deleteFromInspector(id: string): Promise<void> {
  const { filter, order } = useBoard.getState();
  const { plan } = useStore.getState();
  await deleteCards(boardView(plan, filter, order), [id]);
}
