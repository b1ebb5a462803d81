import { useEffect } from 'react';
import { runningSession } from '../../shared/session-clock';
import { useDerived } from '../hooks';
import { showMeeting } from '../meeting/view';
import { useStore } from '../store';
import { RunScreen } from './run-screen';
import { SessionList } from './session-list';
import { SessionScreen } from './session-screen';
import classes from './workshop-place.module.css';

/** A meeting of a team is led from the Progress place, whatever way one came here. */
function MeetingUnderWay() {
  useEffect(showMeeting, []);
  return null;
}

/** Sessions of the leadership team: the one under way, else all of them, or the one that was chosen. */
export function WorkshopPlace() {
  const running = useDerived(runningSession, ['session']);
  const presenting = useStore((state) => state.presenting);
  const chosen = useStore((state) => (state.selection?.table === 'session' ? state.selection.id : null));
  return (
    <div className={classes.place} data-presenting={presenting || undefined}>
      {chosen && chosen !== running?.id ? (
        <SessionScreen key={chosen} id={chosen} />
      ) : running ? (
        running.templateKind === 'meeting' ? (
          <MeetingUnderWay />
        ) : (
          <RunScreen session={running} />
        )
      ) : (
        <SessionList />
      )}
    </div>
  );
}
