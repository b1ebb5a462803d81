import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconEyeOff, IconListNumbers, IconUsersGroup } from '@tabler/icons-react';
import { texts } from '../../shared/texts/texts';
import { isOpen, voteRounds } from '../../shared/votes';
import { useDerived } from '../hooks';
import { goOn, goOnLabel } from './sealed-layer';
import { showSealed, useSealed } from './sealed-state';

/** How many of the newest results the menu offers. */
const shownResults = 4;

/** Starts a vote or a silent brainstorm, or goes on with one that is open. */
export function SealedMenu() {
  const rounds = useSealed((state) => state.rounds) ?? [];
  const votes = useDerived((plan) => voteRounds(plan), ['voteRound']);
  const named = votes.filter((round) => round.ballot === 'named' && isOpen(round));
  const results = votes.filter((round) => !isOpen(round)).slice(-shownResults);
  const openCount = rounds.length + named.length;
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button
          variant={openCount > 0 ? 'light' : 'default'}
          leftSection={<IconUsersGroup size={14} />}
          rightSection={<IconChevronDown size={14} />}
          data-testid="sealed-menu"
        >
          {openCount > 0 ? texts.ballot.openNow(openCount) : texts.ballot.together}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {rounds.map((round) => (
          <Menu.Item key={round.id} leftSection={<IconEyeOff size={14} />} onClick={() => goOn(round)}>
            {goOnLabel(round)}
          </Menu.Item>
        ))}
        {named.map((round) => (
          <Menu.Item key={round.id} onClick={() => showSealed({ kind: 'vote', roundId: round.id })}>
            {texts.ballot.goOn(round.title)}
          </Menu.Item>
        ))}
        {openCount > 0 && <Menu.Divider />}
        <Menu.Item onClick={() => showSealed({ kind: 'startVote' })} data-testid="menu-vote">
          {texts.ballot.start.title}…
        </Menu.Item>
        <Menu.Item onClick={() => showSealed({ kind: 'startBrainstorm' })} data-testid="menu-brainstorm">
          {texts.brainstorm.start.title}…
        </Menu.Item>
        {results.length > 0 && <Menu.Divider />}
        {results.toReversed().map((round) => (
          <Menu.Item
            key={round.id}
            leftSection={<IconListNumbers size={14} />}
            onClick={() => showSealed({ kind: 'vote', roundId: round.id })}
          >
            {texts.ballot.resultOf(round.title)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
