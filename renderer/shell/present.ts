import { useStore } from '../store';

/** Starts or stops Present mode in the current place. */
export function present(on: boolean): void {
  useStore.setState({ presenting: on });
  void window.throughline['window:present']({ on });
}
