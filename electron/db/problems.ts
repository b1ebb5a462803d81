import { type ErrorCode, PlanError } from '../../shared/errors';
import { texts } from '../../shared/texts/texts';
import { sqliteCode, sqliteCodes } from './driver';

/** A failed write as something people can act on; anything that is not SQLite's comes back as it was. */
export function writeProblem(error: unknown): unknown {
  switch (sqliteCode(error)) {
    case undefined:
      return error;
    case sqliteCodes.full:
      return problem('disk-full', texts.files.diskFull, error);
    case sqliteCodes.readOnly:
      return problem('read-only', texts.files.readOnly, error);
    case sqliteCodes.corrupt:
    case sqliteCodes.notADatabase:
      return problem('corrupt', texts.files.damagedWhileOpen, error);
    default:
      return problem('io', texts.files.ioError, error);
  }
}

function problem(code: ErrorCode, message: string, cause: unknown): PlanError {
  return new PlanError(code, message, cause instanceof Error ? cause.message : undefined);
}

/** The code of a failed file operation (`ENOENT`, `ENOSPC`, ...), if it is one. */
export function fileErrorCode(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' && /^E[A-Z]+$/.test(code) ? code : undefined;
}
