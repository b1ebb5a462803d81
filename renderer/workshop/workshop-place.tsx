import { runningSession } from '../../shared/session-clock';
import { useDerived } from '../hooks';
import { useStore } from '../store';
import { RunScreen } from './run-screen';
import { SessionList } from './session-list';
import { SessionScreen } from './session-screen';
import classes from './workshop-place.module.css';

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
        <RunScreen session={running} />
      ) : (
        <SessionList />
      )}
    </div>
  );
}
