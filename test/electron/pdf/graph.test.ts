import { beforeAll, describe, expect, test } from 'vitest';
import { type Drawing, wholeDrawing } from '../../../shared/model/document-settings';
import { all, type Plan, planFromRows } from '../../../shared/plan';
import { drawDocument, drawnPages, only, textOf } from '../../support/draw-document';
import { largePlanRows } from '../../support/large-plan';
import { type FoundPage, readPdf, squeezed } from '../../support/read-pdf';
import { objective, pillar, quarter, smallPlan } from '../../support/small-plan';

/** The drawing of a plan with some choices for it. */
function drawing(plan: Plan, choices: Partial<Drawing> = {}): Promise<readonly FoundPage[]> {
  const sections = [{ kind: 'graph' as const, included: true, drawing: { ...wholeDrawing, ...choices } }];
  return drawnPages(plan, { sections });
}

/** One objective under the other. */
const chain = (length: number): Plan =>
  smallPlan({
    objective: Array.from({ length }, (_, i) =>
      objective(`o${i}`, { title: `Step ${i} of it`, parentId: i === 0 ? null : `o${i - 1}` }),
    ),
  });

describe('a large plan', () => {
  const plan = planFromRows(
    largePlanRows({ objectives: 120, keyResultsEach: 1, swotItems: 10, people: 30, teams: 8, initiatives: 0 }),
  );
  let pages: readonly FoundPage[];
  beforeAll(async () => {
    pages = await drawing(plan);
  });

  test('every objective is in the drawing, whole and legible, and none of it a picture', () => {
    const text = textOf(pages);
    for (const { title } of all(plan, 'objective')) expect(text).toContain(squeezed(title));
    for (const page of pages) {
      expect(page.images).toBe(0);
      for (const item of page.items) {
        expect(item.size).toBeGreaterThanOrEqual(6);
        expect(item.y).toBeLessThan(page.height - 20);
        expect(item.x).toBeLessThan(page.width - 56);
      }
    }
  });

  test('an overview comes first and says on which page each branch goes on', () => {
    const branches: { number: string; page: number }[] = [];
    let number = '';
    for (const { text } of pages[0]?.items ?? []) {
      number = /^(\d+(?:\.\d+)*) /.exec(text)?.[1] ?? number;
      const page = /^continues on page (\d+)$/.exec(text)?.[1];
      if (page) branches.push({ number, page: Number(page) });
    }
    expect(branches.length).toBeGreaterThanOrEqual(2);
    for (const branch of branches) {
      const before = pages[branch.page - 2]?.items.some(({ text }) => text.startsWith(`${branch.number}.1 `));
      expect(pages[branch.page - 1]?.items.some(({ text }) => text.startsWith(`${branch.number}.1 `))).toBe(true);
      expect(before).toBe(false);
    }
  });
});

test('a tree four deep hangs its last level under the column before; a deeper one turns the page', async () => {
  const [four] = await drawing(chain(4));
  expect(four?.width).toBeLessThan(four?.height ?? 0);
  expect(four?.text).toContain('Step3ofit');
  const five = await drawing(chain(5));
  expect(five).toHaveLength(1);
  expect(five[0]?.width).toBeGreaterThan(five[0]?.height ?? 0);
});

test('a tree deeper than any page is wide goes on as a branch of its own', async () => {
  const text = textOf(await drawing(chain(14)));
  for (let i = 0; i < 14; i++) expect(text).toContain(`Step${i}ofit`);
  expect(text).toMatch(/continuesonpage\d/);
});

test('a small drawing shares the page with what stands before it, and what follows goes on under it', async () => {
  const plan = smallPlan({
    objective: [objective('o1'), objective('o2', { parentId: 'o1' })],
    link: [{ id: 'l', kind: 'supports', fromObjectiveId: 'o2', toObjectiveId: 'o1', toKeyResultId: null }],
  });
  const pages = await drawnPages(plan, only('pillars', 'graph', 'health'));
  expect(pages[0]?.text).toMatch(/Strategicpillars.*Alignment.*Linksacrosstheplan/);
});

describe('what the drawing shows can be chosen', () => {
  const half = { ...quarter('h1', '2027-01-01', '2027-06-30'), name: 'First half' };
  const plan = smallPlan({
    period: [
      quarter('q1', '2027-01-01', '2027-03-31', { parentId: 'h1' }),
      half,
      quarter('q3', '2027-07-01', '2027-09-30'),
    ],
    pillar: [pillar('p1', { title: 'Home' }), pillar('p2', { title: 'Abroad', position: 2 })],
    objective: [
      objective('o1', { title: 'Spring', pillarId: 'p2' }),
      objective('o2', { title: 'Sow', parentId: 'o1', level: 'team' }),
      objective('o3', { title: 'Water', parentId: 'o2', level: 'person' }),
      objective('o4', { title: 'Autumn', periodId: 'q3', position: 2 }),
      objective('o5', { title: 'Prune', periodId: 'q1', parentId: 'o4', level: 'team' }),
    ],
    swotItem: [
      {
        id: 's',
        quadrant: 'threat',
        title: 'Late frost',
        note: '',
        evidence: '',
        impact: 3,
        confidence: 3,
        tags: [],
        position: 1,
        mergedIntoId: null,
        retiredOn: null,
      },
    ],
    swotLink: [{ id: 'sl', swotItemId: 's', objectiveId: 'o1' }],
  });
  const shown = async (choices?: Partial<Drawing>): Promise<string> => textOf(await drawing(plan, choices));

  test('everything without a choice', async () => {
    const text = await shown();
    for (const title of ['Spring', 'Sow', 'Water', 'Autumn', 'Prune']) expect(text).toContain(title);
    expect(text).not.toContain('Latefrost');
    expect(text).not.toContain('Only');
  });

  test('a period with what lies inside it, and what stands above', async () => {
    const text = await shown({ periodId: 'h1' });
    expect(text).toContain('OnlyFirsthalf');
    expect(text).toMatch(/Autumn.*Prune/);
    expect(await shown({ periodId: 'q3' })).not.toContain('Spring');
  });

  test('a period that is gone is no choice', async () => {
    expect(await shown({ periodId: 'gone' })).toBe(await shown());
  });

  test('down to a level; what lies deeper is counted', async () => {
    const text = await shown({ level: 'team' });
    expect(text).toContain('Onlyobjectivesofthecompanyanditsteams.');
    expect(text).not.toContain('Water');
    expect(text).toMatch(/Sow.*\+1below/);
    expect(await shown({ level: 'company' })).toMatch(/Spring.*\+2below/);
  });

  test('pillars stand in front of the objectives that serve them', async () => {
    const [page] = await drawing(plan, { pillars: true });
    const at = (text: string) => page?.items.find((item) => item.text.includes(text));
    expect(at('Home')).toBeDefined();
    expect(at('Abroad')?.x).toBeLessThan(at('Spring')?.x ?? 0);
    expect(at('Autumn')?.x).toBeCloseTo(at('Abroad')?.x ?? 0, 0);
  });

  test('SWOT cards are named on the objectives that answer them', async () => {
    expect(await shown({ swotItems: true })).toMatch(/1Spring.*Latefrost.*1\.1Sow/);
  });

  test('nothing left to draw is said', async () => {
    const teams = smallPlan({ objective: [objective('o', { level: 'team' })] });
    expect(textOf(await drawing(teams, { level: 'company' }))).toContain('Noobjectiveislefttobedrawn.');
  });
});

describe('the legend', () => {
  const linked = (count: number): Plan =>
    smallPlan({
      objective: [
        objective('top'),
        ...Array.from({ length: 10 }, (_, i) => objective(`o${i}`, { parentId: 'top', position: i })),
      ],
      link: Array.from({ length: count }, (_, i) => ({
        id: `l${i}`,
        kind: i % 2 ? ('supports' as const) : ('dependsOn' as const),
        fromObjectiveId: `o${i % 10}`,
        toObjectiveId: `o${(i + 1 + Math.floor(i / 10)) % 10}`,
        toKeyResultId: null,
      })),
    });

  test('says how links are drawn, each as a line with an arrow head', async () => {
    const [without] = await drawing(linked(0));
    const [page] = await drawing(linked(6));
    expect(page?.text).toContain('dependsonsupports');
    // Six links and two samples.
    expect((page?.strokes ?? 0) - (without?.strokes ?? 0)).toBeGreaterThanOrEqual(8);
  });

  test('more links than could be told apart are not drawn, and that is said', async () => {
    const pages = await drawing(linked(30));
    expect(pages[0]?.text).toContain('30linksbetweentheseobjectivesarenotdrawn.Alllinksarelistedonpage1.');
    expect(textOf(pages)).toContain('Linksacrosstheplan');
  });

  test('names every pillar in the drawing, by number too', async () => {
    const pillars = Array.from({ length: 25 }, (_, i) => pillar(`p${i}`, { title: `Pillar of ${i}`, position: i }));
    const plan = smallPlan({
      pillar: pillars,
      objective: pillars.map(({ id }, i) => objective(`o${i}`, { pillarId: id, position: i })),
    });
    const text = textOf(await drawing(plan));
    for (let i = 0; i < 25; i++) expect(text).toContain(`${i + 1}Pillarof${i}`);
  });
});

test('the cards lead to their objectives', async () => {
  const { bytes } = await drawDocument(chain(9), only('graph', 'objectives'));
  const { pages, outline } = await readPdf(bytes);
  const goals = outline.find((bookmark) => bookmark.title === 'Objectives and key results');
  const drawing = pages.slice(0, (goals?.page ?? 0) - 1).flatMap((page) => page.links);
  expect(drawing.length).toBeGreaterThanOrEqual(9);
  for (const link of drawing) expect(link.page).toBeGreaterThanOrEqual(goals?.page ?? 0);
});
