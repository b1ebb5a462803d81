import type { ThroughlineApi } from '../../shared/ipc';

declare global {
  interface Window {
    readonly throughline: ThroughlineApi;
  }
}
