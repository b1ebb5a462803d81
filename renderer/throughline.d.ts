import type { ThroughlineApi } from '../shared/ipc';
import type { FirstAnswers } from './main';

declare global {
  interface Window {
    readonly throughline: ThroughlineApi;
    /** From `main.ts` to `start.tsx`. */
    firstAnswers: FirstAnswers | undefined;
  }
}
