import { copyFileSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { openDatabase } from '../../electron/db/driver';
import type { ErrorCode } from '../../shared/errors';
import { largePlan } from './large-plan';
import { workspaceFile } from './workspace-file';

const small = { objectives: 40, keyResultsEach: 3, swotItems: 20, people: 15, teams: 4, initiatives: 10 };

/** A file that must be refused, how, and how to make one. */
export interface BadFile {
  readonly what: string;
  readonly code: ErrorCode;
  readonly message: RegExp;
  readonly make: (path: string) => void;
}

/** Every kind of file that is not a healthy workspace. */
export const badFiles: readonly BadFile[] = [
  {
    what: 'an empty file',
    code: 'not-a-database',
    message: /not a Throughline file/,
    make: (path) => writeFileSync(path, ''),
  },
  {
    what: 'a text',
    code: 'not-a-database',
    message: /not a Throughline file/,
    make: (path) => writeFileSync(path, 'Dear board,\n'.repeat(900)),
  },
  {
    what: 'a picture',
    code: 'not-a-database',
    message: /not a Throughline file/,
    make: (path) => writeFileSync(path, Buffer.alloc(9_000, 137)),
  },
  {
    what: 'a database of another program',
    code: 'other-program',
    message: /another program/,
    make: (path) => {
      const db = openDatabase(path, { create: true });
      db.exec("CREATE TABLE bookmark (id INTEGER PRIMARY KEY, url TEXT); INSERT INTO bookmark VALUES (1, 'x')");
      db.close();
    },
  },
  {
    what: 'a file of a newer Throughline',
    code: 'newer-schema',
    message: /newer Throughline/,
    make: (path) => {
      copyFileSync(workspaceFile(), path);
      const db = openDatabase(path);
      db.exec('PRAGMA user_version=99');
      db.close();
    },
  },
  {
    what: 'a file cut off at its end',
    code: 'corrupt',
    message: /damaged \(its end is missing\).*no backup/,
    make: (path) => {
      copyFileSync(workspaceFile(largePlan(small)), path);
      truncateSync(path, Math.floor(statSync(path).size / 2));
    },
  },
  {
    what: 'a file with overwritten pages',
    code: 'corrupt',
    message: /damaged/,
    make: (path) => {
      const bytes = readFileSync(workspaceFile(largePlan(small)));
      bytes.fill(0x5a, 8_192, bytes.length - 8_192);
      writeFileSync(path, bytes);
    },
  },
  {
    what: 'a row that breaks the rules',
    code: 'corrupt',
    message: /damaged \(SWOT card swot-0\)/,
    make: (path) => tamper(path, "UPDATE swotItem SET impact = 9 WHERE id = 'swot-0'"),
  },
  {
    what: 'a list that is not a list',
    code: 'corrupt',
    message: /damaged \(SWOT card swot-0\)/,
    make: (path) => tamper(path, "UPDATE swotItem SET tags = '{}' WHERE id = 'swot-0'"),
  },
  {
    what: 'a reference to nothing',
    code: 'corrupt',
    message: /missing item in objectiveId/,
    make: (path) => tamper(path, 'DELETE FROM objective WHERE rowid = (SELECT max(rowid) FROM objective)'),
  },
  {
    what: 'objectives in a circle',
    code: 'corrupt',
    message: /damaged \(objective/,
    make: (path) => tamper(path, 'UPDATE objective SET parentId = id WHERE rowid = 1'),
  },
  { what: 'a folder', code: 'not-a-database', message: /is a folder/, make: (path) => mkdirSync(path) },
  { what: 'a file that is gone', code: 'not-found', message: /not there any more/, make: () => undefined },
];

/** Makes a workspace file whose rows no change of ours could have made. */
export function tamper(path: string, sql: string): void {
  copyFileSync(workspaceFile(largePlan(small)), path);
  const db = openDatabase(path);
  db.exec(`PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON; ${sql}`);
  db.close();
}
