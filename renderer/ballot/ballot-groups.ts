import { IconFlag, type IconProps } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { StrategicOption } from '../../shared/model/strategic-option';
import { quadrants, type SwotItem } from '../../shared/model/swot';
import type { VoteRound } from '../../shared/model/vote';
import { texts } from '../../shared/texts/texts';
import { quadrantIcons } from '../swot/quadrant-look';

interface BallotGroup {
  /** A quadrant, or 'option'. */
  readonly key: string;
  readonly title: string;
  readonly icon: ComponentType<IconProps>;
  readonly items: readonly (SwotItem | StrategicOption)[];
}

/** What one can vote for, under the headings people know; headings without anything are left out. */
export function ballotGroups(round: VoteRound, items: readonly (SwotItem | StrategicOption)[]): BallotGroup[] {
  if (round.subject === 'option') {
    const title = texts.ballot.start.subjects.option;
    return items.length > 0 ? [{ key: 'option', title, icon: IconFlag, items }] : [];
  }
  return quadrants
    .map((key) => ({
      key,
      title: texts.swot.quadrant[key].many,
      icon: quadrantIcons[key],
      items: items.filter((item) => 'quadrant' in item && item.quadrant === key),
    }))
    .filter((group) => group.items.length > 0);
}
