import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconGavel, IconListCheck, IconPencil, IconThumbUp, IconTrash } from '@tabler/icons-react';
import { memo } from 'react';
import type { NoteOutcome } from '../../shared/commands/retrospective';
import type { SessionNote } from '../../shared/model/session';
import { find } from '../../shared/plan';
import { texts } from '../../shared/texts/texts';
import { CardTitleEditor } from '../board/card-title-editor';
import { useDerived } from '../hooks';
import { reveal } from '../shell/reveal';
import { save, useStore } from '../store';
import classes from './look-back.module.css';
import { makeOf, useLookBack } from './look-back-board';

const words = texts.retrospective;

interface NoteCardProps {
  readonly note: SessionNote;
  /** In the newest vote it stood in; null: in none. */
  readonly votes: number | null;
  /** Whether Tab leads to it. */
  readonly tabStop: boolean;
  readonly readOnly: boolean;
  readonly onDelete: (id: string) => void;
}

/** A note of a retrospective: its words, its votes and what became of it. */
export const NoteCard = memo(function NoteCard({ note, votes, tabStop, readOnly, onDelete }: NoteCardProps) {
  const { id, title } = note;
  const editing = useLookBack((state) => (state.editing?.id === id ? state.editing : null));
  const lifted = useLookBack(({ lift }) => (lift?.id === id && !lift.dropped ? lift.by : undefined));
  const presenting = useStore((state) => state.presenting);
  return (
    <div role="row" className={classes.slot}>
      <div
        role="gridcell"
        className={classes.card}
        data-card={id}
        data-lifted={lifted}
        aria-describedby="look-back-help"
        tabIndex={tabStop ? 0 : -1}
        data-testid="note"
      >
        <div className={classes.top}>
          {editing ? (
            <CardTitleEditor
              label={words.edit}
              title={title}
              className={classes.editor}
              onSave={(text) => save('note.update', { id, patch: { title: text } })}
              isOpen={() => useLookBack.getState().editing === editing}
              onClose={() => useLookBack.setState((state) => (state.editing === editing ? { editing: null } : {}))}
            />
          ) : (
            <span className={classes.words}>{title}</span>
          )}
          {!readOnly && !presenting && <NoteMenu note={note} onDelete={onDelete} />}
        </div>
        {votes !== null && (
          <span className={classes.votes} data-some={votes > 0 || undefined} data-testid="note-votes">
            <IconThumbUp aria-hidden className={classes.mark} />
            {texts.ballot.turn.votesOn(votes)}
          </span>
        )}
        <Outcome outcome="initiative" id={note.initiativeId} />
        <Outcome outcome="decision" id={note.decisionId} />
      </div>
    </div>
  );
});

function NoteMenu({ note, onDelete }: { readonly note: SessionNote; readonly onDelete: (id: string) => void }) {
  const { id, title } = note;
  return (
    <Menu position="bottom-end" width={250} returnFocus>
      <Menu.Target>
        <ActionIcon
          className={classes.more}
          size="sm"
          variant="subtle"
          color="gray"
          tabIndex={-1}
          aria-label={words.more(title)}
          data-testid="note-menu"
        >
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {note.column === 'tryNext' && (
          <>
            <Menu.Item
              leftSection={<IconListCheck size={16} />}
              rightSection={<kbd className={classes.key}>A</kbd>}
              disabled={note.initiativeId !== null}
              onClick={() => void makeOf(id, 'initiative')}
              data-testid="make-action"
            >
              {words.make.initiative}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconGavel size={16} />}
              rightSection={<kbd className={classes.key}>D</kbd>}
              disabled={note.decisionId !== null}
              onClick={() => void makeOf(id, 'decision')}
              data-testid="make-decision"
            >
              {words.make.decision}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Item
          leftSection={<IconPencil size={16} />}
          rightSection={<kbd className={classes.key}>{texts.retrospective.enter}</kbd>}
          onClick={() => useLookBack.setState({ editing: { id }, activeId: id })}
        >
          {words.edit}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash size={16} />}
          rightSection={<kbd className={classes.key}>{texts.retrospective.del}</kbd>}
          onClick={() => onDelete(id)}
        >
          {words.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** What a note has become, and how far that is; leads there. */
function Outcome({ outcome, id }: { readonly outcome: NoteOutcome; readonly id: string | null }) {
  const said = useDerived(
    (plan) => {
      if (outcome === 'decision') {
        const decision = find(plan, 'decision', id);
        return decision && words.isDecision(texts.decisions.status[decision.status]);
      }
      const action = find(plan, 'initiative', id);
      return action && words.isAction(texts.goals.initiative.status[action.status]);
    },
    [outcome],
    [outcome, id],
  );
  if (id === null || !said) return null;
  const Icon = outcome === 'decision' ? IconGavel : IconListCheck;
  return (
    <button type="button" className={classes.outcome} onClick={() => reveal(outcome, id)} data-testid="note-outcome">
      <Icon aria-hidden className={classes.mark} />
      {said}
    </button>
  );
}
