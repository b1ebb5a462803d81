import type { Failure } from '../../shared/errors';

/** Why a file could not be opened; `path` where it is known, so that its backups can be offered. */
export interface OpenProblem {
  readonly code: string;
  readonly message: string;
  readonly path: string | null;
}

/** The problem a failed open tells of. */
export function problemOf(failure: Failure, path?: string): OpenProblem {
  return { code: failure.code, message: failure.message, path: path ?? failure.details ?? null };
}
