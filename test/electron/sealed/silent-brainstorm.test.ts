import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createdId } from '../../../shared/changes';
import { maxCardsAtOnce } from '../../../shared/commands/swot';
import type { Quadrant } from '../../../shared/model/swot';
import type { CoveredEntry } from '../../../shared/sealed-box';
import { filesWithText, rawFiles } from '../../support/raw-files';
import { type SealedDesk, sealedDesk } from '../../support/sealed-desk';
import { quarter, smallPlan } from '../../support/small-plan';
import { workspaceFile } from '../../support/workspace-file';

const refused = (code: string) => expect.objectContaining({ code });
const idea = (title: string, quadrant: Quadrant = 'threat', note = ''): CoveredEntry => ({
  quadrant,
  title,
  note,
});

function started(quadrants: Quadrant[] = ['threat']) {
  const desk = sealedDesk();
  const id = desk.session.sealed.startBrainstorm({ question: 'What could hurt us?', quadrants });
  return { desk, id, sealed: desk.session.sealed };
}

const cards = ({ session }: SealedDesk) =>
  [...session.plan.rows.swotItem.values()].map(({ quadrant, title, note }) => ({ quadrant, title, note }));
const files = ({ path, data }: SealedDesk) => rawFiles(dirname(path), data);

describe('a silent brainstorm', () => {
  test('tells only how many ideas are covered, also after a restart, and leaves no trace in plan or history', () => {
    const { desk, id, sealed } = started();
    sealed.cover(id, [idea('Steel prices')]);
    sealed.cover(id, [idea('Strikes'), idea('Cyber attacks')]);
    const round = {
      id,
      kind: 'brainstorm',
      condition: 'ready',
      count: 3,
      brainstorm: { question: 'What could hurt us?', quadrants: ['threat'] },
    };
    expect(desk.told.at(-1)).toEqual([round]);
    expect(cards(desk)).toEqual([]);
    expect(desk.session.listHistory(10)).toEqual([]);
    const again = desk.restart();
    expect(again.session.sealed.list()).toEqual([round]);
    again.plan.letGo();
  });

  test('leaves no idea readable on the disk before it is revealed, and none at all when it is discarded', () => {
    const { desk, id, sealed } = started();
    const texts = ['Preise für Stahl steigen', '日本の新規参入', 'The managing director leaves'];
    for (const text of texts) sealed.cover(id, [idea(text)]);
    desk.plan.saveCopy(join(desk.data, 'Copy.throughline'));
    for (const text of texts) expect(filesWithText(files(desk), text), text).toEqual([]);
    sealed.discardBrainstorm(id);
    expect(sealed.list()).toEqual([]);
    expect(readdirSync(join(desk.data, 'keys'))).toEqual([]);
    desk.plan.letGo();
    for (const text of texts) expect(filesWithText(files(desk), text), text).toEqual([]);
  });

  test('is revealed as cards in one step that Undo takes back and Redo brings again', () => {
    const { desk, id, sealed } = started(['strength', 'threat']);
    sealed.cover(id, [idea('Steel prices', 'threat', 'Up 18 % in a year')]);
    sealed.cover(id, [idea('Loyal customers', 'strength')]);
    sealed.reveal(id, undefined);
    const revealed = [
      { quadrant: 'strength', title: 'Loyal customers', note: '' },
      { quadrant: 'threat', title: 'Steel prices', note: 'Up 18 % in a year' },
    ];
    expect(cards(desk)).toEqual(revealed);
    expect(sealed.list()).toEqual([]);
    expect(readdirSync(join(desk.data, 'keys'))).toEqual([]);
    expect(desk.session.snapshot().history.undo).toContain('2');
    desk.session.undo();
    expect([cards(desk), sealed.list()]).toEqual([[], []]);
    desk.session.redo();
    expect(cards(desk)).toEqual(revealed);
    desk.plan.letGo();
  });

  test('becomes notes of the retrospective it was started for, which begins its session; a closed review keeps it covered', () => {
    const { session } = sealedDesk(workspaceFile(smallPlan({ period: [quarter('q1', '2027-01-01', '2027-03-31')] })));
    const reviewId = createdId(session.run('review.start', { periodId: 'q1' }).changes, 'review') ?? '';
    const about = { question: 'What do we try?', reviewId, columns: ['didNot' as const, 'tryNext' as const] };
    const id = session.sealed.startBrainstorm(about);
    session.sealed.cover(id, [
      { column: 'tryNext', title: 'Shorter days' },
      { column: 'didNot', title: 'Hiring' },
    ]);
    expect(() => session.sealed.cover(id, [{ column: 'wentWell', title: 'Not asked' }])).toThrow();
    expect(() => session.sealed.cover(id, [idea('Steel prices')])).toThrow();
    const noteIds = session.sealed.reveal(id, undefined);
    const sessionId = session.plan.rows.review.get(reviewId)?.sessionId;
    const notes = noteIds.map((noteId) => session.plan.rows.sessionNote.get(noteId));
    expect(notes).toHaveLength(2);
    expect(new Set(notes.map((note) => [note?.sessionId, note?.column, note?.title].join()))).toEqual(
      new Set([`${sessionId},tryNext,Shorter days`, `${sessionId},didNot,Hiring`]),
    );
    const late = session.sealed.startBrainstorm(about);
    session.sealed.cover(late, [{ column: 'tryNext', title: 'Too late' }]);
    session.run('review.close', { id: reviewId });
    expect(() => session.sealed.reveal(late, undefined)).toThrow(refused('refused'));
    expect(session.sealed.list()).toMatchObject([{ id: late, count: 1 }]);
  });

  test('can be revealed into another quadrant than it was asked for', () => {
    const { desk, id, sealed } = started();
    sealed.cover(id, [idea('One'), idea('Two')]);
    sealed.reveal(id, 'weakness');
    expect(cards(desk).map(({ quadrant }) => quadrant)).toEqual(['weakness', 'weakness']);
    desk.plan.letGo();
  });

  test('keeps nothing of the order in which ideas were written', () => {
    const orders = new Set<string>();
    const first: Record<string, number> = {};
    for (let i = 0; i < 12; i++) {
      const { desk, id, sealed } = started();
      for (const title of ['1', '2', '3', '4', '5', '6']) sealed.cover(id, [idea(title)]);
      sealed.reveal(id, undefined);
      const order = cards(desk).map(({ title }) => title);
      expect([...order].sort()).toEqual(['1', '2', '3', '4', '5', '6']);
      orders.add(order.join());
      first[order[0] ?? ''] = (first[order[0] ?? ''] ?? 0) + 1;
      desk.plan.letGo();
    }
    // 720 orders are possible: that so few occur in 12 rounds, or one idea is always first, is less likely than 1e-9.
    expect(orders.size).toBeGreaterThan(6);
    expect(Object.keys(first).length).toBeGreaterThan(1);
  });

  test('refuses what does not belong to it and keeps what is covered', () => {
    const { desk, id, sealed } = started();
    expect(() => sealed.reveal(id, undefined)).toThrow(refused('refused'));
    sealed.cover(id, [idea('Kept')]);
    expect(() => sealed.cover(id, [idea('Strong brand', 'strength')])).toThrow(refused('refused'));
    expect(() => sealed.cover('nobody', [idea('Lost')])).toThrow(refused('not-found'));
    const many = Array.from({ length: maxCardsAtOnce }, (_, i) => idea(`${i}`));
    expect(() => sealed.cover(id, many)).toThrow(refused('too-large'));
    const long = Array.from({ length: 100 }, (_, i) =>
      idea(`${i} ${'wide '.repeat(50)}`, 'threat', 'long '.repeat(500)),
    );
    expect(() => sealed.cover(id, long)).toThrow(refused('too-large'));
    sealed.cover(id, [idea('Also kept')]);
    sealed.reveal(id, undefined);
    expect(
      cards(desk)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['Also kept', 'Kept']);
    expect(() => sealed.reveal(id, undefined)).toThrow(refused('not-found'));
    desk.plan.letGo();
  });

  test('goes on beside an open vote, each with its own key', () => {
    const { desk, id, sealed } = started();
    sealed.cover(id, [idea('Steel')]);
    desk.session.run('swot.add', { quadrant: 'threat', titles: ['Strikes'] });
    desk.session.run('vote.open', { title: 'First?', subject: 'swotItem' });
    expect(sealed.list().map(({ kind, count }) => [kind, count])).toEqual([
      ['ballot', 0],
      ['brainstorm', 1],
    ]);
    expect(readdirSync(join(desk.data, 'keys'))).toHaveLength(2);
    sealed.discardBrainstorm(id);
    expect(sealed.list().map(({ kind }) => kind)).toEqual(['ballot']);
    desk.plan.letGo();
  });
});
