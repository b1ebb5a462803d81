import { create } from 'zustand';
import type { Whose } from '../../shared/my-week';
import { useProgressView } from '../progress/view';
import { goTo } from '../store';

/** What was chosen for the next meeting: kept while the program runs, never part of the plan. */
export interface MeetingView {
  readonly whose: Whose;
  readonly below: boolean;
  readonly minutes: number;
  /** How many objectives; null: as many as there is time for. */
  readonly count: number | null;
}

/** The next meeting as it is being planned. */
export const useMeetingView = create<MeetingView>()(() => ({
  whose: { kind: 'all' },
  // The leadership team looks at its own level first; a team at all that is below it.
  below: false,
  minutes: 45,
  count: null,
}));

/** Goes to the meeting under way, or to where one is started. */
export function showMeeting(): void {
  useProgressView.setState({ tab: 'meeting' });
  goTo('progress', null);
}
