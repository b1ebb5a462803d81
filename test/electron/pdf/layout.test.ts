import { describe, expect, test } from 'vitest';
import { blankPlan } from '../../../shared/blank-plan';
import { type PlanRows, planFromRows, rowsFromPlan } from '../../../shared/plan';
import { drawDocument, drawnPages, only, textOf } from '../../support/draw-document';
import { type FoundPage, readPdf, squeezed } from '../../support/read-pdf';
import { keyResult, objective, person, pillar, smallPlan } from '../../support/small-plan';

/** A blank plan of a workspace with these properties. */
function planOf(workspace: Partial<PlanRows['workspace'][number]>) {
  const rows = rowsFromPlan(blankPlan('Plan'));
  return planFromRows({ ...rows, workspace: rows.workspace.map((row) => ({ ...row, ...workspace })) });
}

/** Pieces of text between header and footer, from the top. */
function body(page: FoundPage | undefined): { text: string; y: number; x: number }[] {
  return (page?.items ?? []).filter((item) => item.y > 50 && item.y < (page?.height ?? 0) - 45);
}

describe('nothing on the cover is cut', () => {
  const long = (word: string, length: number): string => `${`${word} `.repeat(length / (word.length + 1))}end${word}`;

  test('long names are set smaller and on several lines', async () => {
    const plan = planOf({ organisation: long('Werk', 280) });
    const settings = {
      title: long('Strategie', 290),
      subtitle: long('Unterzeile', 290),
      author: long('Vorstand', 290),
    };
    const [cover] = await drawnPages(plan, { ...settings, ...only('cover') });
    for (const word of ['endWerk', 'endStrategie', 'endUnterzeile', 'endVorstand', '15Feb2027']) {
      expect(cover?.text).toContain(word);
    }
    for (const { x, y } of cover?.items ?? []) {
      expect(x).toBeLessThan((cover?.width ?? 0) - 56);
      expect(y).toBeLessThan((cover?.height ?? 0) - 50);
    }
  });

  test('a note that has room stands on it', async () => {
    const pages = await drawnPages(blankPlan('Plan'), { coverNote: 'A short note.', ...only('cover') });
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toContain('Ashortnote.');
  });

  test('a longer one follows as a foreword, whole', async () => {
    const words = Array.from({ length: 2_000 }, (_, i) => `w${i}`);
    const pages = await drawnPages(blankPlan('Plan'), { coverNote: words.join(' '), ...only('cover') });
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]?.text).not.toContain('w0');
    expect(pages[1]?.text).toMatch(/Foreword.*w0w1w2/);
    const seen = new Set(pages.flatMap((page) => body(page).flatMap((item) => item.text.split(' '))));
    expect(words.filter((word) => !seen.has(word))).toEqual([]);
  });
});

test('a long name of the organisation leaves the date in the footer', async () => {
  const [page] = await drawnPages(planOf({ organisation: 'A very long name of it '.repeat(12) }), only('foundation'));
  const footer = page?.items.filter((item) => item.y > page.height - 45).map((item) => item.text);
  expect(squeezed(footer?.join('') ?? '')).toMatch(/…·15Feb2027Page1of1$/);
});

test('a number and its sign stay on one line', async () => {
  const text = 'It rose by 38 % to 15 °C for € 4 and ₹ 12 then. '.repeat(40);
  const pages = await drawnPages(smallPlan({ objective: [objective('o', { description: text })] }), only('objectives'));
  const lines = new Map<number, string>();
  for (const { text: piece, y } of pages.flatMap(body)) lines.set(y, `${lines.get(y) ?? ''}${piece}`);
  expect(lines.size).toBeGreaterThan(10);
  for (const line of lines.values()) {
    expect(line.trim()).not.toMatch(/^[%°]/);
    expect(line.trim()).not.toMatch(/[€₹]$/);
  }
});

describe('objectives', () => {
  const plan = (keyResults: number) =>
    smallPlan({
      objective: Array.from({ length: 12 }, (_, i) => objective(`o${i}`, { title: `Aim ${i}`, position: i })),
      keyResult: Array.from({ length: 12 }, (_, i) =>
        Array.from({ length: keyResults }, (_, k) => keyResult(`k${i}-${k}`, `o${i}`, { title: `Result ${i}-${k}` })),
      ).flat(),
    });

  test.each([3, 9])('no heading stands alone at the end of a page, no row of %i alone on one', async (keyResults) => {
    const pages = await drawnPages(plan(keyResults), only('objectives'));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      const lines = body(page).map((item) => item.text);
      const kind = (text: string): string => (/^Aim \d/.test(text) ? 'aim' : /^Result \d/.test(text) ? 'row' : '');
      const order = lines.map(kind).filter(Boolean);
      expect(order.at(-1)).not.toBe('aim');
      // Since overview and headings open the first pages, rows come in runs of at least two.
      const runs = order
        .join(' ')
        .split('aim')
        .map((run) => run.split('row').length - 1);
      for (const run of runs) expect(run).not.toBe(1);
    }
  });

  test('key results that go on over the page say whose they are', async () => {
    const pages = await drawnPages(plan(9), only('objectives'));
    expect(textOf(pages)).toMatch(/\d+Aim\d+\(continued\)KeyresultOwnerDueGoalNowProgress/);
  });

  test('a long word takes room from other columns before it is broken', async () => {
    const title = 'Betriebsratsvorsitzendenwahlverfahren';
    const plan = smallPlan({ objective: [objective('o')], keyResult: [keyResult('k', 'o', { title })] });
    const [page] = await drawnPages(plan, only('objectives'));
    expect(body(page).map((item) => item.text)).toContain(title);
  });

  test('milestones still to come are named with their days', async () => {
    const milestones = [
      { id: 'm1', title: 'Permit', dueDate: '2027-02-01', done: true },
      { id: 'm2', title: 'Building', dueDate: '2027-03-05', done: false },
    ];
    const plan = smallPlan({
      objective: [objective('o')],
      keyResult: [keyResult('k', 'o', { metric: 'milestone', milestones })],
    });
    const [page] = await drawnPages(plan, only('objectives'));
    expect(page?.text).toContain('Open:Building(5Mar2027)');
    expect(page?.text).not.toContain('Permit');
  });

  test('one that is over says so, whatever the calendar expects, in the drawing too', async () => {
    const plan = smallPlan({
      objective: [objective('o1', { status: 'dropped' }), objective('o2', { status: 'done', position: 2 })],
      keyResult: [keyResult('k1', 'o1', { current: 10 }), keyResult('k2', 'o2', { current: 10 })],
    });
    const pages = await drawnPages(plan, only('objectives', 'graph'));
    const [goals = '', drawing = ''] = textOf(pages).split('Alignment');
    expect(goals).toMatch(/10%Dropped.*10%Done.*Objectiveo1.*Dropped.*Objectiveo2.*Done/);
    expect(drawing).toContain('DoneDropped');
  });

  test('numbers lead to their objectives', async () => {
    const links = (await readPdf((await drawDocument(plan(2), only('objectives'))).bytes)).pages[0]?.links ?? [];
    expect(links.length).toBeGreaterThanOrEqual(24);
    expect(new Set(links.map((link) => link.page)).size).toBeGreaterThan(1);
  });
});

test('25 pillars with many objectives: every page that goes on in one says so', async () => {
  const pillars = Array.from({ length: 25 }, (_, i) => pillar(`p${i}`, { title: `Pillar ${i}`, position: i }));
  const plan = smallPlan({
    pillar: pillars,
    objective: Array.from({ length: 160 }, (_, i) =>
      objective(`o${i}`, { title: `Aim ${i}`, pillarId: `p${i < 100 ? 0 : i % 25}`, position: i }),
    ),
  });
  const pages = await drawnPages(plan, only('pillars'));
  expect(pages.length).toBeGreaterThan(3);
  expect(pages[1]?.text).toContain('1Pillar0(continued)');
  for (const page of pages) expect(body(page).at(-1)?.text).not.toMatch(/^Pillar/);
  for (const { title } of pillars) expect(textOf(pages)).toContain(squeezed(title));
});

test('roles are listed with what they answer for and who holds them', async () => {
  const plan = smallPlan({
    jobRole: [{ id: 'r', title: 'Head of Ovens', responsibilities: 'Heat\nSafety', position: 1 }],
    person: [person('ann', { name: 'Ann', jobRoleId: 'r' }), person('bo', { name: 'Bo', jobRoleId: 'r', position: 2 })],
  });
  expect(textOf(await drawnPages(plan, only('foundation')))).toContain('HeadofOvensHeatSafetyAnn,Bo');
});

test('a section begins on the page of the one before it only when all of it fits there', async () => {
  const plan = (count: number) =>
    smallPlan({
      audience: Array.from({ length: 6 }, (_, i) => ({
        id: `a${i}`,
        name: `Audience ${i}`,
        description: '',
        needs: '',
        position: i,
      })),
      pillar: Array.from({ length: count }, (_, i) => pillar(`p${i}`, { title: `Pillar ${i} of all`, position: i })),
    });
  const few = await drawnPages(plan(2), only('foundation', 'pillars'));
  expect(few).toHaveLength(1);
  const many = await drawnPages(plan(8), only('foundation', 'pillars'));
  expect(many).toHaveLength(2);
  expect(many[1]?.text).toMatch(/Strategicpillars.*Pillar0ofall.*Pillar7ofall/);
});
