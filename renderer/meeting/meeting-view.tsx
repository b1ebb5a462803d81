import { runningMeeting } from '../../shared/meeting';
import { useDerived } from '../hooks';
import { MeetingScreen } from './meeting-screen';
import { MeetingStart } from './meeting-start';

/** A team's walk through its objectives: the one under way, or what is needed to begin one. */
export function MeetingView() {
  const session = useDerived(runningMeeting, ['session']);
  return session ? <MeetingScreen session={session} /> : <MeetingStart />;
}
