import { ActionIcon, Button, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import { IconPlus, IconUnlink } from '@tabler/icons-react';
import { useState } from 'react';
import type { SwotItem } from '../../shared/model/swot';
import { type Plan, referencing } from '../../shared/plan';
import { linkedObjectives } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import { useDerived, useReadOnly } from '../hooks';
import { reveal } from '../shell/reveal';
import { run, useStore } from '../store';
import { announce } from '../ui/announce';
import { ItemSelect } from '../ui/item-select';
import { useKeepTyped } from '../ui/keep-typed';
import { withText } from '../ui/quick-add';
import classes from './answers.module.css';

const words = texts.swot.answers;

/** The objectives that answer a card: jump to them, link or unlink them, make a new one. */
export function Answers({ item }: { readonly item: SwotItem }) {
  const { id, quadrant } = item;
  const readOnly = useReadOnly();
  const objectives = useDerived((plan) => linkedObjectives(plan, id), ['swotLink', 'objective'], [id]);
  const dropped = objectives.some((objective) => objective.status === 'dropped');
  return (
    <section className={classes.answers} aria-label={words.title[quadrant]} data-testid="answers">
      <h3 className={classes.title}>{words.title[quadrant]}</h3>
      {objectives.length === 0 && <p className={classes.none}>{words.none[quadrant]}</p>}
      {objectives.length > 0 && (
        <ul className={classes.list}>
          {objectives.map((objective) => (
            <li key={objective.id} className={classes.item}>
              <UnstyledButton
                className={classes.jump}
                data-dropped={objective.status === 'dropped' || undefined}
                title={words.jump(objective.title)}
                onClick={() => reveal('objective', objective.id)}
              >
                {objective.title}
              </UnstyledButton>
              {!readOnly && (
                <Tooltip label={words.unlink(objective.title)} multiline maw={280}>
                  <ActionIcon
                    size="sm"
                    aria-label={words.unlink(objective.title)}
                    onClick={() => void unlink(id, objective.id, objective.title)}
                  >
                    <IconUnlink size={14} />
                  </ActionIcon>
                </Tooltip>
              )}
            </li>
          ))}
        </ul>
      )}
      {dropped && <p className={classes.none}>{words.dropped}</p>}
      {!readOnly && (
        <>
          <ItemSelect
            key={objectives.length}
            label={words.pick}
            placeholder={words.pick}
            value={null}
            valueLabel={undefined}
            clearable={false}
            options={(plan) => linkable(plan, id)}
            onChange={(objectiveId) => objectiveId && void run('swot.link', { swotItemId: id, objectiveId })}
          />
          <NewObjective item={item} />
        </>
      )}
    </section>
  );
}

/** The objectives a card is not linked to yet; those of the chosen period first. */
function linkable(plan: Plan, swotItemId: string): { value: string; label: string }[] {
  const { periodId } = useStore.getState();
  const linked = new Set(referencing(plan, 'swotLink', 'swotItemId', swotItemId).map((link) => link.objectiveId));
  return [...plan.rows.objective.values()]
    .filter((objective) => !linked.has(objective.id))
    .sort((a, b) => Number(b.periodId === periodId) - Number(a.periodId === periodId) || a.title.localeCompare(b.title))
    .map((objective) => ({ value: objective.id, label: objective.title }));
}

async function unlink(swotItemId: string, objectiveId: string, title: string): Promise<void> {
  const changes = await run('swot.unlink', { swotItemId, objectiveId });
  if (changes) announce(words.unlinked(title));
}

function NewObjective({ item }: { readonly item: SwotItem }) {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState('');
  const create = async (): Promise<void> => {
    const title = draft.trim();
    if (title === '') return;
    setDraft('');
    setOpen(false);
    const { periodId } = useStore.getState();
    if (await run('objective.create', { title, periodId, swotItemIds: [item.id] })) announce(words.created(title));
    else {
      setOpen(true);
      setDraft((since) => withText(title, since));
    }
  };
  useKeepTyped(() => void create());
  if (!open) {
    return (
      <Button
        variant="light"
        leftSection={<IconPlus size={14} />}
        onClick={() => setOpen(true)}
        data-testid="new-answer"
      >
        {words.create}
      </Button>
    );
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <TextInput
        label={words.createTitle}
        placeholder={words.createExample[item.quadrant]}
        value={draft}
        maxLength={300}
        autoFocus
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          setDraft('');
          setOpen(false);
        }}
        data-testid="new-answer-title"
      />
      <Button type="submit" disabled={draft.trim() === ''}>
        {words.createDone}
      </Button>
    </form>
  );
}
