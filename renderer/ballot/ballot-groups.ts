import { IconFlag, type IconProps } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { boardParts, partName, partOf } from '../../shared/board-part';
import type { VoteRound } from '../../shared/model/vote';
import { texts } from '../../shared/texts/texts';
import type { Votable } from '../../shared/votes';
import { partIcon } from '../sealed/part-look';

interface BallotGroup {
  /** A quadrant, a column of a look back, or 'option'. */
  readonly key: string;
  readonly title: string;
  readonly icon: ComponentType<IconProps>;
  readonly items: readonly Votable[];
}

/** What one can vote for, under the headings people know; headings without anything are left out. */
export function ballotGroups(round: VoteRound, items: readonly Votable[]): BallotGroup[] {
  if (round.subject === 'option') {
    const title = texts.ballot.start.subjects.option;
    return items.length > 0 ? [{ key: 'option', title, icon: IconFlag, items }] : [];
  }
  return boardParts
    .map((key) => ({
      key,
      title: partName(key),
      icon: partIcon(key),
      items: items.filter((item) => partOf(item) === key),
    }))
    .filter((group) => group.items.length > 0);
}
