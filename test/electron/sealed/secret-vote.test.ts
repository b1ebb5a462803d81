import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KeyFolder } from '../../../electron/sealed/key-folder';
import { blankPlan } from '../../../shared/blank-plan';
import { votesOf } from '../../../shared/votes';
import { addCards, openVote, type SealedDesk, sealedDesk } from '../../support/sealed-desk';
import { temporaryFolder } from '../../support/workspace-file';

const refused = (code: string, message?: RegExp) =>
  expect.objectContaining({ code, ...(message ? { message: expect.stringMatching(message) } : {}) });

function started(input: object = {}) {
  const desk = sealedDesk();
  const cards = addCards(desk.session, 'Steel', 'Staff', 'Brand');
  const roundId = openVote(desk.session, input);
  const id = (title: string) => cards[title] ?? '';
  const cast = (...titles: string[]) =>
    desk.session.sealed.cast(
      roundId,
      [...new Set(titles)].map((title) => ({
        itemId: id(title),
        votes: titles.filter((each) => each === title).length,
      })),
    );
  return { desk, roundId, id, cast };
}

const state = ({ session }: SealedDesk) => session.sealed.list().map(({ condition, count }) => ({ condition, count }));
const keyFiles = ({ data }: SealedDesk) => readdirSync(join(data, 'keys'));
const totals = ({ session }: SealedDesk) =>
  Object.fromEntries(
    [...session.plan.rows.swotItem.values()].map(({ id, title }) => [title, votesOf(session.plan, 'swotItem', id)]),
  );

describe('a secret vote', () => {
  test('tells only how many ballots are in, and its totals once it is closed', () => {
    const { desk, roundId, cast } = started();
    expect(state(desk)).toEqual([{ condition: 'ready', count: 0 }]);
    cast('Steel', 'Steel', 'Staff');
    cast('Brand');
    cast('Steel', 'Brand', 'Brand', 'Brand', 'Brand');
    expect(state(desk)).toEqual([{ condition: 'ready', count: 3 }]);
    expect(totals(desk)).toEqual({ Steel: null, Staff: null, Brand: null });
    expect(desk.told.at(-1)).toEqual([{ id: roundId, kind: 'ballot', condition: 'ready', count: 3, brainstorm: null }]);

    desk.session.sealed.closeVote(roundId);
    expect(totals(desk)).toEqual({ Steel: 3, Staff: 1, Brand: 5 });
    expect(desk.session.plan.rows.voteRound.get(roundId)?.ballotCount).toBe(3);
    expect(state(desk)).toEqual([]);
    expect(desk.told.at(-1)).toEqual([]);
    expect(keyFiles(desk)).toEqual([]);
    expect(totals(desk.restart())).toEqual({ Steel: 3, Staff: 1, Brand: 5 });
  });

  test('goes on after a restart', () => {
    const { desk, roundId, cast } = started();
    cast('Steel');
    cast('Steel');
    const again = desk.restart();
    expect(state(again)).toEqual([{ condition: 'ready', count: 2 }]);
    again.session.sealed.cast(roundId, []);
    again.session.sealed.closeVote(roundId);
    expect(totals(again)).toEqual({ Steel: 2, Staff: 0, Brand: 0 });
  });

  test('leaves no key behind that a kill left over, neither while it is open nor once it is closed', () => {
    const { desk, roundId, cast } = started();
    for (let i = 0; i < 3; i++) cast('Steel');
    const keys = new KeyFolder(join(desk.data, 'keys'));
    const [{ seal, version } = { seal: '', version: 0 }] = keys.list();
    const owner = { boxId: roundId, workspace: desk.path };
    // As after a kill before the blob was written, and after a kill before the old key was removed.
    keys.create(seal, version + 1, owner);
    keys.create(seal, version - 1, owner);
    const again = desk.restart();
    expect(keys.list()).toEqual([{ seal, version }]);
    expect(state(again)).toEqual([{ condition: 'ready', count: 3 }]);
    again.session.sealed.closeVote(roundId);
    keys.create(seal, version, owner);
    again.restart();
    expect(keys.list()).toEqual([]);
  });

  test('refuses ballots beyond the rules and keeps those that are in', () => {
    const { desk, cast } = started({ budget: 3, onePerItem: true });
    cast('Steel', 'Staff');
    expect(() => cast('Steel', 'Steel')).toThrow(refused('refused', /at most one vote/));
    expect(() => cast('Steel', 'nobody')).toThrow(refused('not-found'));
    const { desk: other, cast: castThere } = started({ budget: 3 });
    expect(() => castThere('Steel', 'Steel', 'Staff', 'Staff')).toThrow(refused('refused', /3 votes/));
    expect([state(desk), state(other)]).toEqual([
      [{ condition: 'ready', count: 1 }],
      [{ condition: 'ready', count: 0 }],
    ]);
  });

  test('gives no result with fewer than three ballots and stays open', () => {
    const { desk, roundId, cast } = started();
    cast('Steel');
    cast('Staff');
    expect(() => desk.session.sealed.closeVote(roundId)).toThrow(refused('refused', /three|3/));
    expect(state(desk)).toEqual([{ condition: 'ready', count: 2 }]);
    expect(totals(desk)).toEqual({ Steel: null, Staff: null, Brand: null });
    cast('Staff');
    desk.session.sealed.closeVote(roundId);
    expect(totals(desk)).toEqual({ Steel: 1, Staff: 2, Brand: 0 });
  });

  test('takes no ballot through the command of named votes, and no totals from a window while ballots are in', () => {
    const { desk, roundId, cast, id } = started();
    const { session } = desk;
    cast('Steel');
    const votes = [{ itemId: id('Steel'), votes: 1 }];
    expect(() => session.run('vote.cast', { roundId, name: 'Ann', votes })).toThrow(refused('refused'));
    expect(() => session.run('vote.close', { roundId, ballotCount: 3, totals: votes })).toThrow(
      refused('refused', /1 ballot/),
    );
    expect(state(desk)).toEqual([{ condition: 'ready', count: 1 }]);
  });

  test('takes no more ballots once it is closed', () => {
    const { desk, roundId, cast } = started();
    for (let i = 0; i < 3; i++) cast('Steel');
    desk.session.sealed.closeVote(roundId);
    expect(() => cast('Steel')).toThrow(refused('refused'));
    expect(() => desk.session.sealed.closeVote(roundId)).toThrow(refused('refused'));
    expect(() => desk.session.sealed.discardVote(roundId)).toThrow(refused('refused'));
  });
});

describe('while ballots are in', () => {
  test('nothing can take the vote out of the plan but closing and discarding it, and no export knows of them', () => {
    const { desk, roundId, cast } = started();
    const { session } = desk;
    const [before] = session.listHistory(1, session.listHistory(1)[0]?.id);
    cast('Steel');
    const inside = refused('refused', /with 1 ballot in/);
    expect(() => session.undo()).toThrow(inside);
    expect(() => session.returnTo(before?.id ?? null)).toThrow(inside);
    expect(() => session.returnTo(null)).toThrow(inside);
    expect(() => session.run('item.delete', { table: 'voteRound', ids: [roundId] })).toThrow(inside);
    // As importing a plan and restoring a backup do.
    expect(() => session.become(blankPlan('Another'), 'Imported')).toThrow(inside);
    expect(state(desk)).toEqual([{ condition: 'ready', count: 1 }]);

    session.sealed.discardVote(roundId);
    expect(state(desk)).toEqual([]);
    expect(keyFiles(desk)).toEqual([]);
    expect(session.plan.rows.voteRound.size).toBe(0);
  });

  test('everything else can be undone and done', () => {
    const { desk, cast } = started();
    cast('Steel');
    desk.session.run('swot.add', { quadrant: 'threat', titles: ['New'] });
    desk.session.undo();
    desk.session.redo();
    expect(state(desk)).toEqual([{ condition: 'ready', count: 1 }]);
  });

  test('a card that is deleted loses its votes; one that is merged hands them on', () => {
    const { desk, roundId, cast, id } = started();
    const { session } = desk;
    cast('Steel', 'Staff');
    cast('Staff', 'Brand');
    cast('Brand');
    session.run('item.delete', { table: 'swotItem', ids: [id('Steel')] });
    session.run('swot.merge', { ids: [id('Staff')], intoId: id('Brand') });
    expect(() => cast('Staff')).toThrow(refused('not-found'));
    session.sealed.closeVote(roundId);
    expect(votesOf(session.plan, 'swotItem', id('Brand'))).toBe(4);
    expect(session.plan.rows.voteRound.get(roundId)?.ballotCount).toBe(3);
  });
});

describe('Undo and Redo', () => {
  test('of opening a vote without ballots take its box away and make a new one', () => {
    const { desk } = started();
    desk.session.undo();
    expect([state(desk), keyFiles(desk)]).toEqual([[], []]);
    desk.session.redo();
    expect(state(desk)).toEqual([{ condition: 'ready', count: 0 }]);
    expect(keyFiles(desk)).toHaveLength(1);
  });

  test('end at a closed vote, in words and also after a restart: its ballots are destroyed, so it stays closed', () => {
    const { desk, roundId, cast } = started();
    const { session } = desk;
    const openedAt = session.listHistory(1)[0]?.id ?? null;
    for (let i = 0; i < 3; i++) cast('Steel');
    session.sealed.closeVote(roundId);
    const closed = refused('refused', /ballots of “What first\?” are destroyed, so the vote stays closed/);
    expect(() => session.undo()).toThrow(closed);
    expect(() => session.returnTo(openedAt)).toThrow(closed);
    expect(session.snapshot().history).toMatchObject({ undo: null, undoStop: expect.stringMatching(/stays closed/) });

    // What came after it is undone as ever.
    session.run('swot.add', { quadrant: 'threat', titles: ['New'] });
    expect(session.snapshot().history).toMatchObject({ undo: expect.stringMatching(/New/), undoStop: null });
    session.undo();
    expect(session.snapshot().history.undo).toBeNull();
    const again = desk.restart();
    expect(() => again.session.undo()).toThrow(closed);
    expect(totals(again)).toEqual({ Steel: 3, Staff: 0, Brand: 0 });

    // The vote can be deleted, and going back to before it began takes it out whole.
    again.session.run('item.delete', { table: 'voteRound', ids: [roundId] });
    again.session.undo();
    expect(totals(again)).toEqual({ Steel: 3, Staff: 0, Brand: 0 });
    again.session.returnTo(null);
    expect(again.session.plan.rows.voteRound.size).toBe(0);
    expect(state(again)).toEqual([]);
  });

  test('of closing a named vote opens it again with its ballots', () => {
    const { desk, roundId, id } = started({ ballot: 'named' });
    const { session } = desk;
    session.run('vote.cast', { roundId, name: 'Ann', votes: [{ itemId: id('Steel'), votes: 1 }] });
    session.run('vote.close', { roundId });
    expect(totals(desk)).toEqual({ Steel: 1, Staff: 0, Brand: 0 });
    session.undo();
    expect(session.plan.rows.voteRound.get(roundId)?.closedOn).toBeNull();
    expect(session.plan.rows.namedVote.size).toBe(1);
  });

  test('of discarding bring an empty vote back', () => {
    const { desk, roundId, cast } = started();
    cast('Steel');
    desk.session.sealed.discardVote(roundId);
    desk.session.undo();
    expect(state(desk)).toEqual([{ condition: 'ready', count: 0 }]);
  });
});

describe('a file with an open vote', () => {
  test('that only can be read takes no ballot', () => {
    const { desk, cast, roundId } = started();
    cast('Steel');
    const second = sealedDesk(desk.path, desk.data);
    expect(second.session.readOnly).toBe('locked');
    expect(state(second)).toEqual([{ condition: 'readOnly', count: null }]);
    expect(() => second.session.sealed.cast(roundId, [])).toThrow(refused('not-found'));
    expect(() => second.session.sealed.collectAnew(roundId)).toThrow(refused('read-only'));
    expect(() => second.session.sealed.discardVote(roundId)).toThrow(refused('read-only'));
    expect(() => second.session.sealed.startBrainstorm({ question: '', quadrants: ['threat'] })).toThrow(
      refused('read-only'),
    );
    second.plan.letGo();
    expect(state(desk)).toEqual([{ condition: 'ready', count: 1 }]);
  });

  test('on another computer says that the key is missing, and can be discarded there', () => {
    const { desk, cast, roundId } = started();
    cast('Steel');
    desk.plan.letGo();
    const away = sealedDesk(desk.path, temporaryFolder());
    expect(state(away)).toEqual([{ condition: 'keyMissing', count: null }]);
    expect(() => away.session.undo()).toThrow(refused('refused'));
    expect(() => away.session.sealed.closeVote(roundId)).toThrow(refused('sealed', /another computer/));
    away.session.sealed.discardVote(roundId);
    expect(state(away)).toEqual([]);
  });

  test('is duplicated without the ballots, which stay with the first', async () => {
    const { desk, cast, roundId } = started();
    cast('Steel');
    await desk.plan.duplicate(temporaryFolder());
    const { sealed } = desk.plan.current;
    expect(sealed.list()).toMatchObject([{ id: roundId, condition: 'empty' }]);
    sealed.collectAnew(roundId);
    sealed.cast(roundId, []);
    desk.plan.open(desk.path);
    expect(desk.plan.current.sealed.list()).toMatchObject([{ condition: 'ready', count: 1 }]);
  });

  test('whose data folder cannot take the key says so and takes no ballot', () => {
    const { desk, cast, roundId } = started();
    cast('Steel');
    desk.plan.letGo();
    const file = join(desk.data, 'keys');
    const keys = readdirSync(file);
    expect(keys).toHaveLength(1);
    // A folder in the place of the next key's file.
    const blocked = sealedDesk(desk.path, desk.data);
    blockNextKey(file, keys[0] ?? '');
    expect(() => blocked.session.sealed.cast(roundId, [])).toThrow(refused('io', /key could not be written/));
    expect(state(blocked)).toEqual([{ condition: 'ready', count: 1 }]);
  });
});

function blockNextKey(folder: string, key: string): void {
  const [, id, version] = /^(.*)\.(\d+)\.key$/.exec(key) ?? [];
  mkdirSync(join(folder, `${id}.${Number(version) + 1}.key`, 'in the way'), { recursive: true });
}
