import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
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

/** Why a new file (an export, a copy, a plan of its own) could not be written, whoever tried: Node or SQLite. */
export function newFileProblem(error: unknown, path: string): PlanError {
  if (error instanceof PlanError) return error;
  const words = texts.files.newFile;
  const folder = dirname(path);
  const code = fileErrorCode(error) ?? sqliteCode(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case sqliteCodes.full:
      return problem('disk-full', words.diskFull(folder), error);
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
      return problem('io', words.noFolder(folder), error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case sqliteCodes.cannotOpen:
    case sqliteCodes.readOnly:
      return problem('io', existsSync(folder) ? words.noPermission(folder) : words.noFolder(folder), error);
    case 'EISDIR':
      return problem('io', words.isFolder(path), error);
    case 'EBUSY':
      return problem('io', words.busy(basename(path)), error);
    default:
      return problem('io', words.other(basename(path)), error);
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
