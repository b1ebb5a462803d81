import { join } from 'node:path';
import { app } from 'electron';

/** Where the program keeps its own things and where new plans go. */
export interface Places {
  readonly data: string;
  readonly documents: string;
  readonly backups: string;
  /** Keys of what is collected in secret. */
  readonly keys: string;
}

/** `THROUGHLINE_HOME` puts everything under one folder: for tests, a stick, or a second set of plans. Early in the start. */
export function choosePlaces(): void {
  const home = process.env.THROUGHLINE_HOME;
  if (!home) return;
  app.setPath('userData', join(home, 'profile'));
  app.setPath('sessionData', join(home, 'profile'));
  app.setPath('documents', join(home, 'Documents'));
}

export function places(): Places {
  const data = app.getPath('userData');
  return { data, documents: app.getPath('documents'), backups: join(data, 'backups'), keys: join(data, 'keys') };
}
