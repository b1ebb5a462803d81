import { useStore } from '../store';
import { isProjector } from '../workshop/is-projector';

/** Starts or stops Present mode in the current place; the projector window only ever presents, so stopping closes it. */
export function present(on: boolean): void {
  if (isProjector) {
    if (!on) void window.throughline['window:projector']({ on });
    return;
  }
  useStore.setState({ presenting: on });
  void window.throughline['window:present']({ on });
}
