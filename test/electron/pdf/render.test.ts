import { beforeAll, describe, expect, test } from 'vitest';
import { blankPlan } from '../../../shared/blank-plan';
import type { DocumentSettings } from '../../../shared/model/document-settings';
import { all, type Plan, planFromRows, rowsFromPlan } from '../../../shared/plan';
import { manyScriptsPlan, scripts } from '../../support/document-plan';
import { drawDocument, drawnPages, only, textOf } from '../../support/draw-document';
import { largePlanRows } from '../../support/large-plan';
import { type FoundPage, readPdf, squeezed } from '../../support/read-pdf';
import { objective, smallPlan } from '../../support/small-plan';

describe('every script in every part', () => {
  let pages: readonly FoundPage[];
  beforeAll(async () => {
    pages = (await readPdf((await drawDocument(manyScriptsPlan())).bytes)).pages;
  });

  const every = Object.values(scripts).join(' / ');

  test.each([
    ['the cover', 'cover', 'Plan'],
    ['the contents', 'contents', 'Pillar'],
    ['foundation', 'foundation', 'Mission'],
    ['the SWOT spread', 'swot', 'Threat'],
    ['the table of SWOT cards', 'swot', 'Evidence'],
    ['pillars', 'pillars', 'Pillar'],
    ['objectives', 'objectives', 'Objective'],
    ['key results in a table', 'objectives', 'Key result'],
    ['the alignment drawing', 'graph', 'Child'],
    ['the action plan', 'actions', 'Initiative'],
    ['plan health', 'health', 'Child'],
  ] as const)('%s', async (_part, kind, opening) => {
    const alone = await drawnPages(manyScriptsPlan(), kind === 'contents' ? only(kind, 'pillars') : only(kind));
    expect(textOf(alone)).toContain(squeezed(`${opening} ${every}`));
  });

  test('the running header of every page but the cover', () => {
    for (const page of pages.slice(1)) {
      const header = page.items.filter((item) => item.y < 50).map((item) => item.text);
      expect(squeezed(header.join(''))).toContain(squeezed(`${scripts.polish}/${scripts.greek}/${scripts.cyrillic}`));
    }
    expect(pages[0]?.items.some((item) => item.y < 50)).toBe(false);
  });

  test('amounts in rupees stand in table cells', () => {
    expect(textOf(pages)).toContain('₹0→₹100');
  });
});

test('title, author, subject and language are in the file, whatever their letters', async () => {
  const plan = manyScriptsPlan();
  const { info } = await readPdf((await drawDocument(plan, { author: 'Jiří Čapek 「企画」', subtitle: 'Ѝ ' })).bytes);
  expect(info).toMatchObject({
    Title: all(plan, 'workspace')[0]?.name,
    Author: 'Jiří Čapek 「企画」',
    Creator: 'Throughline',
    Language: 'en-GB',
  });
});

describe('a long plan', () => {
  const plan = planFromRows(
    largePlanRows({ objectives: 60, keyResultsEach: 3, swotItems: 90, people: 30, teams: 8, initiatives: 40 }),
  );
  let read: Awaited<ReturnType<typeof readPdf>>;
  beforeAll(async () => {
    read = await readPdf((await drawDocument(plan)).bytes);
  });

  test('no text is smaller than 6 points', () => {
    const sizes = read.pages.flatMap((page) => page.items.map((item) => item.size));
    expect(sizes.length).toBeGreaterThan(2_000);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(6);
  });

  test('nothing but full-bleed colour leaves the 20 mm margins at the sides, and no text the page', () => {
    for (const page of read.pages) {
      for (const item of page.items) {
        expect(item.x).toBeGreaterThanOrEqual(56);
        expect(item.y).toBeGreaterThan(20);
        expect(item.y).toBeLessThan(page.height - 20);
      }
    }
  });

  test('page numbers in the contents, its links and the bookmarks agree', () => {
    const contents = read.pages[1] as FoundPage;
    const numbers = contents.items.filter((item) => /^\d+$/.test(item.text) && item.x > 480 && item.y > 60);
    const targets = contents.links.map((link) => link.page);
    expect(numbers.map((item) => Number(item.text))).toEqual(targets);
    const chapters = read.outline.filter((bookmark) => bookmark.page > 2);
    expect(chapters.map((bookmark) => bookmark.title)).toEqual([
      'Foundation',
      'SWOT analysis',
      'Strategic pillars',
      'Objectives and key results',
      'Alignment',
      'Action plan',
      'Plan health',
    ]);
    for (const chapter of chapters) {
      expect(targets).toContain(chapter.page);
      expect(read.pages[chapter.page - 1]?.text).toContain(squeezed(chapter.title));
    }
  });

  test('every objective has a bookmark to the page where it stands', () => {
    const flat = (list: typeof read.outline): (typeof read.outline)[number][] =>
      list.flatMap((bookmark) => [bookmark, ...flat(bookmark.children)]);
    const found = flat(read.outline).filter((bookmark) => /^\d+(\.\d+)* /.test(bookmark.title));
    expect(found).toHaveLength(60);
    for (const bookmark of found) expect(read.pages[bookmark.page - 1]?.text).toContain(squeezed(bookmark.title));
  });

  test('every page but the cover says its number of all', () => {
    for (const [i, page] of read.pages.entries()) {
      if (i > 0) expect(page.text).toContain(`Page${i + 1}of${read.pages.length}`);
    }
  });

  test('table headers are repeated on each page of the action plan', async () => {
    const { pages } = await readPdf((await drawDocument(plan, only('actions'))).bytes);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.text).toContain('InitiativeStartDueStatusServes');
  });

  test('a table that goes on in the middle of a group says so', async () => {
    const { pages } = await readPdf((await drawDocument(plan, only('swot'))).bytes);
    const details = pages.filter((page) => page.width < page.height);
    expect(details.length).toBeGreaterThan(1);
    expect(details[1]?.text).toMatch(/CardEvidenceWeightAnsweredby\w+\(continued\)/);
  });

  test('a SWOT that does not fit on one spread goes on in the same quadrants', async () => {
    const { pages } = await readPdf((await drawDocument(plan, only('swot'))).bytes);
    const spreads = pages.filter((page) => page.width > page.height);
    expect(spreads.length).toBeGreaterThan(1);
    expect(spreads[1]?.text).toContain('Strengths(continued)');
    const cards = all(plan, 'swotItem').map((item) => squeezed(item.title));
    const text = spreads.map((page) => page.text).join('');
    for (const card of cards) expect(text).toContain(card);
  });
});

test('a text longer than a page runs over pages without losing a word', async () => {
  const words = Array.from({ length: 6_000 }, (_, i) => `w${i}`);
  const plan = smallPlan({
    swotItem: [
      {
        id: 's',
        quadrant: 'strength',
        title: 'Long',
        note: '',
        evidence: words.slice(0, 3_000).join(' '),
        impact: 1,
        confidence: 1,
        tags: [],
        mergedIntoId: null,
        retiredOn: null,
        position: 1,
      },
    ],
    objective: [objective('o', { description: words.slice(3_000).join(' ') })],
  });
  const { pages } = await readPdf((await drawDocument(plan, only('swot', 'objectives'))).bytes);
  const body = pages.flatMap((page) => page.items.filter((item) => item.y > 56 && item.y < page.height - 50));
  const seen = new Set(body.flatMap((item) => item.text.split(' ')));
  expect(words.filter((word) => !seen.has(word))).toEqual([]);
});

test('a word wider than its column is broken, not cut', async () => {
  const title = `${'X'.repeat(140)}END`;
  const { pages } = await readPdf(
    (await drawDocument(smallPlan({ objective: [objective('o', { title })] }), only('objectives', 'graph'))).bytes,
  );
  expect(pages[0]?.text).toContain(title);
  for (const page of pages) {
    for (const item of page.items) expect(item.x).toBeLessThan(page.width - 56);
  }
});

describe('what no font has', () => {
  const plan = (title: string): Plan => smallPlan({ objective: [objective('o', { title })] });

  test('is drawn as a box and reported with its place', async () => {
    const without = await drawDocument(plan('Grow and learn'), only('objectives'));
    const missing = await drawDocument(plan('Grow 👩‍👩‍👧 and 😀 learn'), only('objectives'));
    expect(without.warnings).toEqual([]);
    expect(missing.warnings).toHaveLength(1);
    expect(missing.warnings[0]).toContain('2 characters could not be printed');
    expect(missing.warnings[0]).toContain('😀 (U+1F600) in Objectives and key results');
    const [before, after] = [await readPdf(without.bytes), await readPdf(missing.bytes)];
    expect((after.pages[0]?.strokes ?? 0) - (before.pages[0]?.strokes ?? 0)).toBe(2);
    expect(after.pages[0]?.text).toContain('Grow');
    expect(after.pages[0]?.text).toContain('learn');
  });

  test('letters that should be joined are printed, and said to be unjoined', async () => {
    const { warnings, bytes } = await drawDocument(plan('रणनीति'), only('objectives'));
    expect(warnings).toEqual([expect.stringContaining('Devanagari text is printed letter by letter')]);
    expect((await readPdf(bytes)).pages[0]?.text).toContain('र');
  });

  test('is reported from every part of the document', async () => {
    const { warnings, bytes } = await drawDocument(manyScriptsPlan(' / שלום 😀 रणनीति', true));
    const { pages } = await readPdf(bytes);
    expect(warnings).toHaveLength(2);
    const parts =
      'Cover, Contents, Foundation, SWOT analysis, Strategic pillars, Objectives and key results, Alignment, Action plan, Plan health';
    expect(warnings[0]).toContain(`ש (U+05E9), ל (U+05DC), ו (U+05D5), ם (U+05DD), 😀 (U+1F600) in ${parts}.`);
    expect(warnings[1]).toContain('Devanagari text is printed letter by letter');
    for (const page of pages) expect(page.text).toContain('नीत');
  });

  test('what the page headers repeat is counted once', async () => {
    const { warnings } = await drawDocument(manyScriptsPlan(' 😀'), only('cover', 'foundation', 'swot', 'objectives'));
    expect(warnings[0]).toMatch(
      /^1 character could not be printed, a box stands in its place: 😀 \(U\+1F600\) in Cover\./,
    );
  });

  test('invisible characters are not missed', async () => {
    expect((await drawDocument(plan('Soft\u00adhyphen \u200bzero\ufeff\u200d width\u0007'))).warnings).toEqual([]);
  });
});

describe('the same plan gives the same bytes', () => {
  test('drawn twice', async () => {
    const plan = manyScriptsPlan();
    const [first, second] = [await drawDocument(plan), await drawDocument(plan)];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  test('row order in the file does not matter', async () => {
    const plan = planFromRows(
      largePlanRows({ objectives: 12, keyResultsEach: 2, swotItems: 9, people: 8, teams: 3, initiatives: 6 }),
    );
    const rows = rowsFromPlan(plan);
    const turned = planFromRows(
      Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, [...list].reverse()])) as typeof rows,
    );
    expect(Buffer.compare((await drawDocument(plan)).bytes, (await drawDocument(turned)).bytes)).toBe(0);
  });
});

test('an empty plan is a document too: it says what is not there yet', async () => {
  const { pages } = await readPdf((await drawDocument(blankPlan('New plan'))).bytes);
  const text = pages.map((page) => page.text).join('');
  expect(text).toContain('Noobjectiveshavebeensetyet');
  expect(text).toContain('NothingisontheSWOTboardyet');
  expect(pages.length).toBeLessThanOrEqual(5);
});

test('sections come in the chosen order and those left out stay out', async () => {
  const sections: DocumentSettings['sections'] = [
    { kind: 'health', included: true },
    { kind: 'swot', included: false },
    { kind: 'foundation', included: true },
  ];
  const { outline } = await readPdf((await drawDocument(manyScriptsPlan(), { sections })).bytes);
  expect(outline.map((bookmark) => bookmark.title)).toEqual(['Plan health', 'Foundation']);
});

test.each([
  ['a4', 595, 842],
  ['letter', 612, 792],
] as const)('%s pages', async (pageSize, width, height) => {
  const { pages } = await readPdf((await drawDocument(manyScriptsPlan(), { pageSize })).bytes);
  const sizes = new Set(pages.map((page) => [page.width, page.height].map(Math.round).sort().join('x')));
  expect([...sizes]).toEqual([[width, height].sort().join('x')]);
});

describe('the logo', () => {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

  test('stands on the cover', async () => {
    const { bytes, warnings } = await drawDocument(blankPlan('Plan'), { logo: `data:image/png;base64,${pixel}` });
    expect(warnings).toEqual([]);
    expect((await readPdf(bytes)).pages[0]?.images).toBe(1);
  });

  test('one that cannot be read is left out and reported', async () => {
    const broken = `data:image/png;base64,${Buffer.from(pixel, 'base64').subarray(0, 40).toString('base64')}`;
    const { bytes, warnings } = await drawDocument(blankPlan('Plan'), { logo: broken });
    expect(warnings).toEqual(['The logo could not be read and was left out. Choose another PNG or JPEG picture.']);
    expect((await readPdf(bytes)).pages[0]?.text).toContain('Plan');
  });
});

test('only the glyphs in use are embedded, in fonts that a reader knows by name', async () => {
  const { bytes } = await drawDocument(manyScriptsPlan());
  const names = new Set(
    [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/BaseFont \/(\S+)/g),
    ].map((found) => found[1]),
  );
  expect([...names].map((name) => name?.replace('#2b', '+')).sort()).toEqual([
    'SUBSET+NotoSans-Bold',
    'SUBSET+NotoSans-Regular',
    'SUBSET+NotoSansJP-Bold',
    'SUBSET+NotoSansJP-Regular',
  ]);
  expect((await drawDocument(blankPlan('中期経営計画'))).bytes.length).toBeLessThan(60_000);
});
