import { texts } from '../../shared/texts/texts';
import { present } from '../shell/present';
import classes from './stop-presenting.module.css';

/** The way out of Present mode that can be seen. */
export function StopPresenting() {
  return (
    <button type="button" className={classes.stop} onClick={() => present(false)}>
      {texts.shell.stopPresenting}
    </button>
  );
}
