/** Codes a failure can carry across the IPC border; kebab-case, stable, tested by name. */
export type ErrorCode =
  | 'invalid-input'
  | 'too-large'
  | 'unknown-command'
  | 'unknown-channel'
  | 'forbidden-sender'
  | 'not-found'
  | 'no-workspace'
  | 'read-only'
  | 'sealed'
  | 'refused'
  | 'cycle'
  | 'self-link'
  | 'duplicate'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'not-a-database'
  | 'other-program'
  | 'newer-schema'
  | 'corrupt'
  | 'locked'
  | 'disk-full'
  | 'io'
  | 'cancelled'
  | 'unexpected';

/** A failure people can act on: `message` says what happened, what was kept and what to do now. */
export class PlanError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: string,
    /** The file it is about, where one could not be opened. */
    readonly path?: string,
  ) {
    super(message);
    this.name = 'PlanError';
  }
}

/** A failure as plain data: errors lose their properties when they cross the IPC border. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: string | undefined;
  /** The file it is about, where one could not be opened: its backups may be offered. */
  readonly path?: string | undefined;
}

/** What every channel answers: a value or a failure, never a thrown error. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** Wraps a value as a successful Result. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps any thrown thing as a failed Result; unknown errors become 'unexpected' with their own message. */
export function failure(error: unknown): Result<never> {
  if (error instanceof PlanError) {
    const { code, message, details, path } = error;
    return { ok: false, error: { code, message, details, path } };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { ok: false, error: { code: 'unexpected', message } };
}

/** Marks a switch as exhaustive: the compiler refuses a case that was forgotten. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
