import { Button, Select, TagsInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type Quadrant, quadrants, swotWeight } from '../../shared/model/swot';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly, useRow } from '../hooks';
import { run, useStore } from '../store';
import { EditableText } from '../ui/editable-text';
import { PropertyRow } from '../ui/property-row';
import { Answers } from './answers';
import { deleteCards, scoreCard } from './board-actions';
import { useBoard } from './board-state';
import { boardView } from './board-view';
import { quadrantIcons } from './quadrant-look';
import { Rating } from './rating';
import classes from './swot-inspector.module.css';
import { WeightButton } from './weight-button';

const words = texts.swot;

/** A SWOT card in the inspector: its words, scores, evidence, tags and the objectives that answer it. */
export function SwotInspector({ id }: { readonly id: string }) {
  const item = useRow('swotItem', id);
  const readOnly = useReadOnly();
  const tags = useDerived(
    (plan) => [...new Set([...plan.rows.swotItem.values()].flatMap((row) => row.tags))].sort(),
    ['swotItem'],
  );
  if (!item) return null;
  const Icon = quadrantIcons[item.quadrant];
  const patch = (change: Parameters<typeof run<'swot.update'>>[1]['patch']): void => {
    void run('swot.update', { id, patch: change });
  };
  return (
    <>
      <EditableText
        kind="title"
        label={words.field.title}
        value={item.title}
        required
        readOnly={readOnly}
        onSave={(title) => patch({ title })}
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
          <EditableText
            id={fieldId}
            label={words.field.evidence}
            placeholder={words.field.evidenceHint}
            value={item.evidence}
            readOnly={readOnly}
            onSave={(evidence) => patch({ evidence })}
          />
        )}
      </PropertyRow>
      <PropertyRow label={words.field.note} stacked>
        {(fieldId) => (
          <EditableText
            id={fieldId}
            label={words.field.note}
            placeholder={words.field.noteHint}
            value={item.note}
            readOnly={readOnly}
            onSave={(note) => patch({ note })}
          />
        )}
      </PropertyRow>
      <PropertyRow label={words.field.tags} stacked>
        {(fieldId) => (
          <TagsInput
            id={fieldId}
            size="sm"
            data={tags}
            value={[...item.tags]}
            maxTags={20}
            placeholder={item.tags.length === 0 ? words.field.tagsHint : ''}
            readOnly={readOnly}
            onChange={(next) => patch({ tags: cleanTags(next) })}
            data-testid="tags"
          />
        )}
      </PropertyRow>
      <Answers item={item} />
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

function cleanTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.replace(/\s+/g, ' ').trim().slice(0, 40).trim()).filter(Boolean))];
}

async function deleteFromInspector(id: string): Promise<void> {
  const { filter, order } = useBoard.getState();
  const { plan } = useStore.getState();
  await deleteCards(boardView(plan, filter, order), [id]);
}
