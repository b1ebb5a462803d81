import { ActionIcon, Checkbox, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { KeyResult, Milestone } from '../../shared/model/goal';
import { find } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { run, save, useStore } from '../store';
import { DateField } from '../ui/date-field';
import { QuickAdd } from '../ui/quick-add';
import { ReorderList } from '../ui/reorder-list';
import { TextField } from '../ui/text-field';
import { InspectorSection } from './inspector-parts';
import classes from './inspector-parts.module.css';

const words = texts.goals.keyResult;

/** The steps of a milestone key result: tick, rename, date, reorder, add, remove. */
export function MilestonesField({ row, readOnly }: { readonly row: KeyResult; readonly readOnly: boolean }) {
  const { milestones } = row;
  const done = milestones.filter((step) => step.done);
  const put = (next: Milestone[]) => run('keyResult.update', { id: row.id, patch: { milestones: next } });
  const altered = (id: string, patch: Partial<Milestone>): Milestone[] => {
    const now = find(useStore.getState().plan, 'keyResult', row.id)?.milestones ?? milestones;
    return now.map((step) => (step.id === id ? { ...step, ...patch } : step));
  };
  const tick = (id: string, ticked: boolean) => {
    const ids = done.map((step) => step.id).filter((other) => other !== id);
    void run('keyResult.setValue', { id: row.id, doneMilestones: ticked ? [...ids, id] : ids });
  };
  return (
    <InspectorSection title={words.milestones}>
      <Text size="sm" c="dimmed">
        {words.milestonesDone(done.length, milestones.length)}
      </Text>
      <ReorderList
        items={milestones}
        nameOf={(step) => step.title}
        label={words.milestones}
        disabled={readOnly}
        onMove={(id, beforeId) => {
          const step = milestones.find((candidate) => candidate.id === id);
          if (!step) return;
          const others = milestones.filter((candidate) => candidate.id !== id);
          const at = beforeId === null ? others.length : others.findIndex((candidate) => candidate.id === beforeId);
          void put([...others.slice(0, at), step, ...others.slice(at)]);
        }}
        render={(step) => (
          <div className={classes.milestone}>
            <Checkbox
              className={classes.check}
              size="sm"
              aria-label={step.title}
              checked={step.done}
              disabled={readOnly}
              onChange={(event) => tick(step.id, event.currentTarget.checked)}
            />
            <div>
              <TextField
                kind="title"
                value={step.title}
                label={texts.goals.editTitle}
                required
                readOnly={readOnly}
                onSave={(title) =>
                  save('keyResult.update', { id: row.id, patch: { milestones: altered(step.id, { title }) } })
                }
              />
              <DateField
                label={words.milestoneDue(step.title)}
                value={step.dueDate}
                placeholder={texts.goals.inspector.due}
                readOnly={readOnly}
                onSave={(dueDate) => void put(altered(step.id, { dueDate }))}
              />
            </div>
            {!readOnly && (
              <ActionIcon
                size="sm"
                mt={6}
                aria-label={words.removeMilestone(step.title)}
                onClick={() => void put(milestones.filter((other) => other.id !== step.id))}
              >
                <IconX size={14} />
              </ActionIcon>
            )}
          </div>
        )}
      />
      {!readOnly && milestones.length < 100 && (
        <QuickAdd
          placeholder={words.addMilestone}
          onAdd={async (titles) => {
            const added = titles.map((title) => ({ id: crypto.randomUUID(), title, done: false, dueDate: null }));
            return (await put([...milestones, ...added].slice(0, 100))) !== undefined;
          }}
        />
      )}
    </InspectorSection>
  );
}
