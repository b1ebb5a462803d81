import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { inOrder } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly } from '../hooks';
import { run, save } from '../store';
import { deleteItems } from '../ui/delete-items';
import { QuickAdd } from '../ui/quick-add';
import { TextField } from '../ui/text-field';
import { addEach } from './add-each';
import classes from './foundation.module.css';
import { Section } from './section';

const words = texts.foundation;

/** Whom the organisation serves and what they need from it. */
export function AudiencesSection() {
  const audiences = useDerived((plan) => inOrder(plan.rows.audience.values()), ['audience']);
  const readOnly = useReadOnly();
  return (
    <Section id="audiences" hint={words.audiencesHint} count={audiences.length}>
      {audiences.length === 0 && <div className={classes.empty}>{words.noAudiences}</div>}
      <ul className={classes.list}>
        {audiences.map((audience) => (
          <li key={audience.id} className={classes.card}>
            <div className={classes.grow}>
              <TextField
                label={texts.nouns.audience}
                value={audience.name}
                required
                quiet
                readOnly={readOnly}
                onSave={(name) => save('audience.update', { id: audience.id, patch: { name } })}
              />
              <div className={classes.two}>
                <TextField
                  label={words.description}
                  placeholder={words.description}
                  value={audience.description}
                  kind="text"
                  quiet
                  readOnly={readOnly}
                  onSave={(description) => save('audience.update', { id: audience.id, patch: { description } })}
                />
                <TextField
                  label={words.needs}
                  placeholder={words.needs}
                  value={audience.needs}
                  kind="text"
                  quiet
                  readOnly={readOnly}
                  onSave={(needs) => save('audience.update', { id: audience.id, patch: { needs } })}
                />
              </div>
            </div>
            {!readOnly && (
              <ActionIcon
                aria-label={words.remove(audience.name)}
                onClick={() => void deleteItems('audience', [audience.id])}
              >
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <QuickAdd
          placeholder={words.addAudience}
          testId="add-audience"
          onAdd={(names) => addEach(names, (name) => run('audience.create', { name }))}
        />
      )}
    </Section>
  );
}
