import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconUnlink } from '@tabler/icons-react';
import { mergedInto } from '../../shared/swot';
import { texts } from '../../shared/texts/texts';
import { InspectorSection } from '../goals/inspector-parts';
import { useDerived } from '../hooks';
import { run } from '../store';
import { announce } from '../ui/announce';
import classes from './merged-cards.module.css';

const words = texts.priorities;

/** The cards that were merged into this one, as they were written; each can be taken out again. */
export function MergedCards({ id, readOnly }: { readonly id: string; readonly readOnly: boolean }) {
  const members = useDerived((plan) => mergedInto(plan, id), ['swotItem'], [id]);
  if (members.length === 0) return null;
  const takeOut = async (memberId: string, title: string): Promise<void> => {
    if (await run('swot.takeApart', { id, memberIds: [memberId] })) announce(words.stoodApart(title));
  };
  return (
    <InspectorSection title={words.members}>
      <ul className={classes.list} data-testid="merged-cards">
        {members.map((member) => (
          <li key={member.id} className={classes.item}>
            <span className={classes.title}>{member.title}</span>
            {!readOnly && (
              <Tooltip label={words.takeOut(member.title)} multiline maw={280}>
                <ActionIcon
                  size="sm"
                  aria-label={words.takeOut(member.title)}
                  onClick={() => void takeOut(member.id, member.title)}
                >
                  <IconUnlink size={14} />
                </ActionIcon>
              </Tooltip>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && members.length > 1 && (
        <Button className={classes.apart ?? ''} variant="light" onClick={() => void run('swot.takeApart', { id })}>
          {words.takeApart}
        </Button>
      )}
    </InspectorSection>
  );
}
