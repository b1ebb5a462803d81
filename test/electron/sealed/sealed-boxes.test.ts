import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Backups } from '../../../electron/db/backups';
import { openDatabase } from '../../../electron/db/driver';
import { migrations } from '../../../electron/db/migrations/migrations';
import { copyDatabase } from '../../../electron/db/new-file';
import { type OpenFile, openWorkspaceFile } from '../../../electron/db/open';
import { KeyFolder } from '../../../electron/sealed/key-folder';
import { SealedBoxes } from '../../../electron/sealed/sealed-boxes';
import { filesWithPartOf, rawFiles } from '../../support/raw-files';
import { temporaryFolder, workspaceFile } from '../../support/workspace-file';

interface Desk {
  readonly file: OpenFile;
  readonly boxes: SealedBoxes;
  readonly keys: KeyFolder;
}

const open: OpenFile[] = [];
afterEach(() => {
  for (const file of open.splice(0)) file.close();
});

function openDesk(path = workspaceFile(), folder = join(temporaryFolder(), 'keys')): Desk {
  const file = openWorkspaceFile(path);
  open.push(file);
  const keys = new KeyFolder(folder);
  const boxes = new SealedBoxes(file, keys);
  boxes.tidy(() => false);
  return { file, boxes, keys };
}

function make({ boxes }: Desk, id: string, entries: readonly string[], kind: 'ballot' | 'brainstorm' = 'ballot') {
  boxes.make(id, kind, '{}');
  for (const entry of entries) boxes.replace(id, (before) => [...before, entry]);
}

describe('a sealed box', () => {
  test('keeps its entries over a restart, without their order', () => {
    const first = openDesk();
    make(first, 'box', ['a', 'b', 'c']);
    expect(first.boxes.list()).toEqual([{ id: 'box', kind: 'ballot', about: '{}', condition: 'ready', count: 3 }]);
    first.file.close();
    const second = openDesk(first.file.path, first.keys.folder);
    expect(second.boxes.read('box').sort()).toEqual(['a', 'b', 'c']);
  });

  test('has one key, which only its owner may read, and which is another after every write', () => {
    const desk = openDesk();
    make(desk, 'box', []);
    const seen = new Set<string>();
    for (let i = 1; i <= 4; i++) {
      desk.boxes.replace('box', (before) => [...before, `${i}`]);
      const names = readdirSync(desk.keys.folder);
      expect(names).toHaveLength(1);
      const path = join(desk.keys.folder, names[0]!);
      if (process.platform !== 'win32') {
        expect(statSync(path).mode & 0o777).toBe(0o600);
        expect(statSync(desk.keys.folder).mode & 0o777).toBe(0o700);
      }
      seen.add(readFileSync(path).toString('hex', 0, 32));
    }
    expect(seen.size).toBe(4);
  });

  test('takes no longer and no shorter form, however much is in it', () => {
    const desk = openDesk();
    make(desk, 'box', []);
    const length = () => desk.file.db.prepare('SELECT length(sealed) AS n FROM sealedBox').get()?.n;
    const empty = length();
    for (let i = 0; i < 5; i++) desk.boxes.replace('box', (before) => [...before, 'x'.repeat(i * 1_000)]);
    expect(length()).toBe(empty);
  });

  test('that is full refuses more and keeps what is in it', () => {
    const desk = openDesk();
    make(desk, 'box', ['x'.repeat(100_000)], 'brainstorm');
    expect(() => desk.boxes.replace('box', (before) => [...before, 'y'.repeat(50_000)])).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    );
    expect(desk.boxes.read('box')).toEqual(['x'.repeat(100_000)]);
    desk.boxes.replace('box', (before) => [...before, 'small']);
    expect(desk.boxes.read('box')).toHaveLength(2);
    expect(desk.keys.list()).toHaveLength(1);
  });

  test('on a full disk is not made, and what is in the others stays', () => {
    const desk = openDesk();
    make(desk, 'box', ['kept']);
    const { db } = desk.file;
    // One more fits on pages that were in use before, the next would need new ones.
    db.exec(`PRAGMA max_page_count=${Number(db.prepare('PRAGMA page_count').get()?.page_count)}`);
    make(desk, 'second', []);
    expect(() => make(desk, 'third', [])).toThrow(expect.objectContaining({ code: 'disk-full' }));
    expect(desk.boxes.has('third')).toBe(false);
    desk.boxes.replace('box', (before) => [...before, 'more']);
    expect(desk.boxes.read('box').sort()).toEqual(['kept', 'more']);
  });

  test('is gone with its key when it is removed, also when the program ended in between', () => {
    const desk = openDesk();
    make(desk, 'box', ['a']);
    make(desk, 'other', ['b']);
    const blob = desk.file.db.prepare("SELECT sealed FROM sealedBox WHERE id = 'box'").get()!.sealed as Buffer;
    desk.file.db.transaction(() => desk.boxes.remove('box'));
    desk.file.close();
    expect(desk.keys.list()).toHaveLength(2);
    const again = openDesk(desk.file.path, desk.keys.folder);
    expect(again.keys.list().map(({ seal, version }) => again.keys.read(seal, version)?.boxId)).toEqual(['other']);
    expect(() => again.boxes.read('box')).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(filesWithPartOf(rawFiles(dirname(desk.file.path)), blob)).toEqual([]);
  });

  test('cannot be opened by an older key, nor an older blob by the key of today', () => {
    const desk = openDesk();
    make(desk, 'box', ['a']);
    const { db } = desk.file;
    const older = db.prepare('SELECT sealed, version FROM sealedBox').get()!;
    desk.boxes.replace('box', () => ['b']);
    db.prepare('UPDATE sealedBox SET sealed = ?').run(older.sealed!);
    expect(desk.boxes.list()[0]?.condition).toBe('damaged');
    db.prepare('UPDATE sealedBox SET version = ?').run(older.version!);
    expect(desk.boxes.list()[0]?.condition).toBe('keyMissing');
    expect(() => desk.boxes.read('box')).toThrow(expect.objectContaining({ code: 'sealed' }));
    expect(() => desk.boxes.replace('box', () => [])).toThrow(expect.objectContaining({ code: 'sealed' }));
  });

  test.each([
    'UPDATE sealedBox SET id = id || 2',
    'UPDATE sealedBox SET about = \'{"budget":50}\'',
    "UPDATE sealedBox SET kind = 'brainstorm'",
    "UPDATE sealedOrigin SET id = 'another file'",
  ])('does not open when it is passed off as something else: %s', (sql) => {
    const desk = openDesk();
    make(desk, 'box', ['a']);
    desk.file.db.exec(sql);
    expect(desk.boxes.list()).toMatchObject([{ condition: 'damaged', count: null }]);
  });
});

describe('a file that goes elsewhere', () => {
  test('to another computer says that the key is missing, and comes back whole', () => {
    const desk = openDesk();
    make(desk, 'box', ['a']);
    desk.file.close();
    const away = openDesk(desk.file.path, join(temporaryFolder(), 'other keys'));
    expect(away.boxes.list()).toMatchObject([{ condition: 'keyMissing', count: null }]);
    away.file.close();
    expect(openDesk(desk.file.path, desk.keys.folder).boxes.read('box')).toEqual(['a']);
  });

  test('moved or renamed on this computer it goes on, and leaves nothing behind at the end', () => {
    const desk = openDesk();
    make(desk, 'box', ['a']);
    desk.file.close();
    const moved = join(temporaryFolder(), 'Moved.throughline');
    renameSync(desk.file.path, moved);
    const there = openDesk(moved, desk.keys.folder);
    there.boxes.replace('box', (before) => [...before, 'b']);
    expect(there.boxes.read('box').sort()).toEqual(['a', 'b']);
    there.boxes.destroy('box');
    expect(there.keys.list()).toEqual([]);
  });

  test('copied by hand it leaves its boxes to the first file, which loses nothing', () => {
    const desk = openDesk();
    make(desk, 'box', ['a']);
    desk.file.close();
    const copy = join(temporaryFolder(), 'Copy.throughline');
    copyFileSync(desk.file.path, copy);
    const second = openDesk(copy, desk.keys.folder);
    expect(second.boxes.list()).toMatchObject([{ condition: 'elsewhere' }]);
    expect(() => second.boxes.replace('box', () => [])).toThrow(expect.objectContaining({ code: 'sealed' }));
    second.boxes.destroy('box');
    second.file.close();
    expect(openDesk(desk.file.path, desk.keys.folder).boxes.read('box')).toEqual(['a']);
  });

  test('a new box of another file does not touch its keys', () => {
    const folder = join(temporaryFolder(), 'keys');
    const one = openDesk(workspaceFile(), folder);
    make(one, 'one', ['a']);
    one.file.close();
    const two = openDesk(workspaceFile(), folder);
    make(two, 'two', ['b']);
    two.file.close();
    expect(openDesk(one.file.path, folder).boxes.read('one')).toEqual(['a']);
  });
});

describe('copies made by the program hold no part of a box', () => {
  const sealedIn = (desk: Desk) =>
    Buffer.from(desk.file.db.prepare('SELECT sealed FROM sealedBox').get()!.sealed as Buffer);

  test('a copy, a backup, and the copy that a second program reads', () => {
    const desk = openDesk();
    make(desk, 'box', ['a']);
    const blob = sealedIn(desk);
    const root = temporaryFolder();
    const copy = join(root, 'Copy.throughline');
    copyDatabase(desk.file.db, copy);
    const backups = new Backups(join(root, 'backups'), desk.file.path);
    const backup = backups.make(desk.file.db, 'daily');
    const second = openWorkspaceFile(desk.file.path);
    open.push(second);
    expect(second.readOnly).toBe('locked');
    const copies = rawFiles(root, dirname(second.db.path));
    expect(copies.map(({ path }) => path)).toEqual(expect.arrayContaining([copy, backup, second.db.path]));
    expect(filesWithPartOf(copies, blob)).toEqual([]);
    expect(new SealedBoxes(second, desk.keys).list()).toEqual([]);
    // The proof would find it.
    expect(filesWithPartOf(rawFiles(dirname(desk.file.path)), blob)).toEqual([desk.file.path]);
    expect(openDesk(copy, desk.keys.folder).boxes.list()).toEqual([]);
    expect(desk.boxes.read('box')).toEqual(['a']);
  });

  test('the copy made before the format of the file is brought up to date', () => {
    const desk = openDesk();
    make(desk, 'box', ['a']);
    const blob = sealedIn(desk);
    desk.file.close();
    const root = temporaryFolder();
    mkdirSync(root, { recursive: true });
    const backups = new Backups(root, desk.file.path);
    const next = { version: migrations.length + 1, apply: () => undefined };
    const migrated = openWorkspaceFile(desk.file.path, {
      migrations: [...migrations, next],
      beforeMigration: () => backups.copyFile('before-migration'),
    });
    open.push(migrated);
    const [backup] = backups.list();
    expect(filesWithPartOf(rawFiles(backups.folder), blob)).toEqual([]);
    const copy = openDatabase(backups.pathOf(backup!.id));
    expect(copy.prepare('PRAGMA integrity_check').get()?.integrity_check).toBe('ok');
    copy.close();
    expect(new SealedBoxes(migrated, desk.keys).read('box')).toEqual(['a']);
  });
});
