import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { inOrder } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly } from '../hooks';
import { run, save } from '../store';
import { deleteItems } from '../ui/delete-items';
import { QuickAdd } from '../ui/quick-add';
import { ReorderList } from '../ui/reorder-list';
import { TextField } from '../ui/text-field';
import { addEach } from './add-each';
import { ColorSwatch } from './color-swatch';
import classes from './foundation.module.css';
import { Section } from './section';

const words = texts.foundation;

/** Strategic priorities in ranked order. */
export function PillarsSection() {
  const pillars = useDerived((plan) => inOrder(plan.rows.pillar.values()), ['pillar']);
  const readOnly = useReadOnly();
  return (
    <Section id="pillars" hint={words.pillarsHint} count={pillars.length}>
      {pillars.length === 0 && <div className={classes.empty}>{words.noPillars}</div>}
      <ReorderList
        items={pillars}
        nameOf={(pillar) => pillar.title}
        label={words.sections.pillars}
        disabled={readOnly}
        onMove={(id, beforeId) => void run('pillar.move', { id, beforeId })}
        render={(pillar, index) => (
          <div style={{ display: 'flex', gap: 8 }}>
            <span className={classes.rank} title={words.rank(index + 1)}>
              {index + 1}
            </span>
            <ColorSwatch pillar={pillar} readOnly={readOnly} />
            <div className={classes.grow}>
              <TextField
                label={texts.nouns.pillar}
                value={pillar.title}
                required
                quiet
                readOnly={readOnly}
                onSave={(title) => save('pillar.update', { id: pillar.id, patch: { title } })}
              />
              <TextField
                label={words.description}
                placeholder={words.description}
                value={pillar.description}
                kind="text"
                quiet
                readOnly={readOnly}
                onSave={(description) => save('pillar.update', { id: pillar.id, patch: { description } })}
              />
            </div>
            {!readOnly && (
              <ActionIcon
                aria-label={words.remove(pillar.title)}
                onClick={() => void deleteItems('pillar', [pillar.id])}
              >
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </div>
        )}
      />
      {!readOnly && (
        <QuickAdd
          placeholder={words.addPillar}
          testId="add-pillar"
          onAdd={(titles) => addEach(titles, (title) => run('pillar.create', { title }))}
        />
      )}
    </Section>
  );
}
