import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Backups } from '../../../electron/db/backups';
import { unseal } from '../../../electron/sealed/seal';
import { filesWithPartOf, filesWithText, type RawFile, rawFiles } from '../../support/raw-files';
import { addCards, openVote, type SealedDesk, sealedDesk } from '../../support/sealed-desk';

const titles = ['Stahl wird teurer', 'Fachkräfte fehlen', '日本の新規参入', 'Own service team'] as const;

/** How five people vote, as votes for each of the four cards; the facilitator is the last. */
const people = [
  [3, 0, 1, 1],
  [0, 5, 0, 0],
  [1, 1, 1, 2],
  [0, 0, 4, 1],
  [2, 1, 0, 1],
];
/** Other people with the same totals. */
const otherPeople = [
  [1, 2, 1, 1],
  [0, 1, 3, 1],
  [4, 0, 0, 1],
  [1, 2, 2, 0],
  [0, 2, 0, 2],
];

interface Observed {
  readonly desk: SealedDesk;
  readonly roundId: string;
  readonly cards: Record<string, string>;
  /** Every blob and every key that was ever on the disk. */
  readonly blobs: Buffer[];
  readonly keys: Buffer[];
}

function filesOf({ path, data }: SealedDesk): RawFile[] {
  return rawFiles(dirname(path), data);
}

function observe({ desk, blobs, keys }: Observed): void {
  for (const row of desk.session.db.prepare('SELECT sealed FROM sealedBox').all()) {
    blobs.push(Buffer.from(row.sealed as Uint8Array));
  }
  const folder = join(desk.data, 'keys');
  for (const name of readdirSync(folder)) keys.push(readFileSync(join(folder, name)).subarray(0, 32));
}

/** A vote of five people, with everything that may happen to the file meanwhile, watched by somebody who keeps all. */
async function vote(ballots: readonly (readonly number[])[]): Promise<Observed> {
  let desk = sealedDesk();
  const cards = addCards(desk.session, ...titles);
  const roundId = openVote(desk.session);
  const observed = { desk, roundId, cards, blobs: [] as Buffer[], keys: [] as Buffer[] };
  observe(observed);
  for (const [i, ballot] of ballots.entries()) {
    if (i === 2) {
      desk = desk.restart();
      observed.desk = desk;
    }
    const votes = ballot.flatMap((count, card) =>
      count > 0 ? [{ itemId: cards[titles[card] ?? ''] ?? '', votes: count }] : [],
    );
    desk.session.sealed.cast(roundId, votes);
    observe(observed);
    desk.session.run('swot.add', { quadrant: 'threat', titles: [`Added after ballot ${i + 1}`] });
    if (i === 3) desk.session.undo();
    if (i === 1) new Backups(join(desk.data, 'backups'), desk.path).make(desk.session.db, 'daily');
    if (i === 4) desk.plan.saveCopy(join(desk.data, 'Copy.throughline'));
  }
  return observed;
}

/** Whatever gives a single ballot away: the ballot as it is kept, each part of it, and its votes by name. */
function tellTales({ cards }: Observed, ballots: readonly (readonly number[])[]): string[] {
  return ballots.flatMap((ballot) => {
    const parts = ballot.flatMap((count, card) => {
      const title = titles[card] ?? '';
      return count > 0
        ? [`{"itemId":"${cards[title]}","votes":${count}}`, `${cards[title]},${count}`, `${title}: ${count}`]
        : [];
    });
    return [...parts, JSON.stringify(ballot)];
  });
}

test('while people vote, no raw byte tells a ballot, and no older blob opens with what is on the disk', async () => {
  const observed = await vote(people);
  const { desk, blobs, keys, roundId } = observed;
  const files = filesOf(desk);
  for (const tale of tellTales(observed, people)) expect(filesWithText(files, tale), tale).toEqual([]);

  const { id: file } = desk.session.db.prepare('SELECT id FROM sealedOrigin').get() ?? {};
  const { seal } = desk.session.db.prepare('SELECT seal FROM sealedBox').get() ?? {};
  const opens = (key: Buffer, version: number) =>
    unseal(key, JSON.stringify([file, roundId, 'ballot', '{}', seal, version]), blobs[version - 1] ?? Buffer.alloc(0));
  // Version 1 is the empty box, one more with each ballot. Each key opened its own version; the proof would notice.
  expect(blobs).toHaveLength(6);
  for (const [i, key] of keys.entries()) expect(opens(key, i + 1)).toHaveLength(i);
  const onDisk = readdirSync(join(desk.data, 'keys'));
  expect(onDisk).toHaveLength(1);
  const left = readFileSync(join(desk.data, 'keys', onDisk[0] ?? '')).subarray(0, 32);
  for (let version = 1; version < blobs.length; version++) expect(opens(left, version)).toBeUndefined();
  for (const key of keys.slice(0, -1)) expect(filesWithPartOf(files, key)).toEqual([]);

  // The blob of now is in the workspace file, and in no copy or backup.
  expect(filesWithPartOf(files, blobs.at(-1) ?? Buffer.alloc(0))).toEqual([desk.path]);
  // Even who kept every key finds none of the older blobs.
  for (const blob of blobs.slice(0, -1)) expect(filesWithPartOf(files, blob)).toEqual([]);
  desk.plan.letGo();
});

describe('once the vote is closed', () => {
  test.each(['open', 'closed'])('no raw byte is left of any ballot, blob or key (file %s)', async (when) => {
    const observed = await vote(people);
    const { desk, blobs, keys, roundId } = observed;
    desk.session.sealed.closeVote(roundId);
    expect(() => desk.session.undo()).toThrow(/stays closed/);
    if (when === 'closed') desk.plan.letGo();
    const files = filesOf(desk);
    for (const tale of tellTales(observed, people)) expect(filesWithText(files, tale), tale).toEqual([]);
    for (const secret of [...blobs, ...keys]) expect(filesWithPartOf(files, secret)).toEqual([]);
    expect(readdirSync(join(desk.data, 'keys'))).toEqual([]);
    // The totals are there, so the search would find what is there.
    expect(filesWithText(files, `"swotItemId":"${observed.cards[titles[0]]}"`)).not.toEqual([]);
    desk.plan.letGo();
  });

  test('everything in the file is the same for other people with the same totals', async () => {
    const left = [];
    for (const ballots of [people, otherPeople]) {
      const { desk, roundId } = await vote(ballots);
      desk.session.sealed.closeVote(roundId);
      left.push(content(desk));
      desk.plan.letGo();
    }
    expect(left[0]).toEqual(left[1]);
    expect(left[0]?.join('\n')).toContain('voteTotal');
  });
});

/** Every row of every table and the form of the file, with cards by name and without what is random or of the hour. */
function content({ session }: SealedDesk): string[] {
  const { db } = session;
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const rows = tables.flatMap(({ name }) =>
    db
      .prepare(`SELECT * FROM "${name}"`)
      .all()
      .flatMap(({ changes, ...row }) => [
        `${name} ${JSON.stringify(row)}`,
        // In the log one line for each change: they are in the order of ids, which is chance.
        ...(JSON.parse(String(changes ?? '[]')) as object[]).map(
          (change) => `${name} ${row.id} ${JSON.stringify(change)}`,
        ),
      ]),
  );
  const form = ['page_count', 'freelist_count'].map((pragma) => JSON.stringify(db.prepare(`PRAGMA ${pragma}`).get()));
  const names = [...session.plan.rows.swotItem.values()];
  const anonymous = rows.map((row) =>
    names
      .reduce((text, { id, title }) => text.replaceAll(id, title), row)
      .replace(/"[A-Za-z0-9_-]{20}"|"[0-9a-f]{32}"/g, '"random"')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'now'),
  );
  return [...anonymous.sort(), ...form];
}
