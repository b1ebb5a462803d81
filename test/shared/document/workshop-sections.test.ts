import { describe, expect, test } from 'vitest';
import { blankPlan } from '../../../shared/blank-plan';
import { documentModel } from '../../../shared/document/document-model';
import { emptiableSections, emptySections } from '../../../shared/document/empty-sections';
import { markedBlocks } from '../../../shared/document/marked-text';
import type { Block, TableBlock } from '../../../shared/document/model';
import { type DocumentSettings, type SectionKind, sectionKinds } from '../../../shared/model/document-settings';
import { all, get, type Plan } from '../../../shared/plan';
import { createRollup } from '../../../shared/rollup';
import { Random } from '../../support/random';
import { randomPlan } from '../../support/random-plan';
import { perform, session, smallPlan, swotItem } from '../../support/small-plan';
import { workshopDay, workshopPlan } from '../../support/workshop-plan';

const workshopKinds = ['strategy', 'stakeholders', 'priorities', 'tows', 'trace', 'decisions', 'minutes'] as const;

function sections(plan: Plan, kinds: readonly SectionKind[], more: Partial<DocumentSettings> = {}) {
  const settings = {
    ...get(plan, 'documentSettings', 'document'),
    sections: kinds.map((kind) => ({ kind, included: true })),
    ...more,
  };
  return documentModel(plan, createRollup(plan, workshopDay), { today: workshopDay, settings }).sections;
}
const blocks = (plan: Plan, kind: SectionKind, more?: Partial<DocumentSettings>): readonly Block[] =>
  sections(plan, [kind], more)[0]?.blocks ?? [];
const of = <T extends Block['type']>(list: readonly Block[], type: T) =>
  list.filter((block): block is Extract<Block, { type: T }> => block.type === type);

/** The words of a table: groups as one word, cells with what stands under them. */
function words(table: TableBlock | undefined): (string | string[])[] {
  return (table?.rows ?? []).map((row) => {
    if (row.type === 'group') return row.text;
    return row.cells.map((cell) => {
      if (cell.type === 'references') return cell.items.map((item) => item.text).join(', ') || cell.none;
      if (cell.type === 'progress') return cell.progressText;
      return cell.type === 'text' && cell.quiet ? `${cell.text} | ${cell.quiet}` : cell.text;
    });
  });
}

test('sections the plan has nothing for are not announced; a new plan prints those that are for everyone', () => {
  expect(sections(blankPlan('Empty'), workshopKinds)).toEqual([]);
  const settings = get(blankPlan('Empty'), 'documentSettings', 'document').sections;
  expect(settings.map((section) => section.kind)).toEqual([...sectionKinds]);
  expect(settings.filter((section) => !section.included).map((section) => section.kind)).toEqual([
    'strategy',
    'priorities',
    'trace',
    'minutes',
  ]);
  expect(sections(workshopPlan(), workshopKinds).map((section) => section.kind)).toEqual([...workshopKinds]);
});

test('on 80 random plans the sections that are told to have nothing are those that print nothing', () => {
  for (let seed = 1; seed <= 80; seed++) {
    const plan = randomPlan(new Random(seed), seed % 4 === 0 ? 1 : 6);
    const { sessionId } = get(plan, 'documentSettings', 'document');
    const printed = new Set(sections(plan, emptiableSections, { sessionId }).map(({ kind }) => kind));
    expect([...emptySections(plan, workshopDay)], `seed ${seed}`).toEqual(
      emptiableSections.filter((kind) => !printed.has(kind)),
    );
  }
  expect([...emptySections(blankPlan('Empty'), workshopDay)]).toEqual([...emptiableSections]);
  const compared = workshopPlan();
  perform(compared, 'snapshot.take', { title: 'Before' }, { today: '2027-01-04' });
  expect([...emptySections(compared, workshopDay)]).toEqual([]);
});

describe('stakeholders', () => {
  const [map] = of(blocks(workshopPlan(), 'stakeholders'), 'stakeholderMap');
  test('the map has every one of them where they stand, with the number of their row', () => {
    expect(map?.points).toMatchObject([
      { number: 1, name: 'House bank', power: 4.6, interest: 4.1, kind: 'group', alarm: false },
      { number: 2, name: 'Works council', alarm: true },
      { number: 3, name: 'Ministry of health', alarm: false },
      { number: 4, name: 'Neighbours' },
      { number: 5, name: 'Kim, local paper', kind: 'person' },
    ]);
    expect(map?.zones.manageClosely).toBe('Manage closely');
  });
  test('the table goes by zones and warns where nobody looks after a key stakeholder', () => {
    const [table] = of(blocks(workshopPlan(), 'stakeholders'), 'table');
    expect(words(table).slice(0, 4)).toEqual([
      'Manage closely',
      [
        '1',
        'House bank | Needs: Numbers on time',
        'Neutral → Supportive',
        'Lunch with the branch manager | Quarterly',
        'Ana Berg',
        '–',
      ],
      ['2', 'Works council', 'Resistant', '– | not agreed', '– | Nobody yet', '–'],
      'Keep satisfied',
    ]);
  });
  test('linked objectives are named by number', () => {
    const plan = workshopPlan();
    perform(plan, 'stakeholder.link', { stakeholderId: 'bank', objectiveId: 'win' });
    const [table] = of(blocks(plan, 'stakeholders'), 'table');
    expect(words(table)[1]?.[5]).toBe('1');
  });
});

test('priorities: ranked by votes, merged cards under the one that stands for them, what was voted when', () => {
  const list = blocks(workshopPlan(), 'priorities');
  const rows = words(of(list, 'table')[0]);
  expect(rows.slice(-3)).toEqual([
    'Threats',
    ['1', 'A rival opens in Oslo', '4 × 3 = 12', '9', 'Nobody yet'],
    ['2', 'Steel prices rise | Together with Metal gets dearer every quarter', '5 × 4 = 20', '6', '3'],
  ]);
  expect(of(list, 'list')[0]?.items).toEqual([
    { title: 'What must we deal with?', text: '15 Feb 2027, secret, 5 ballots of 5 votes each' },
  ]);
});

test('the SWOT spread shows the cards on the board, with what answers the merged ones', () => {
  const plan = smallPlan({ swotItem: [swotItem('a'), swotItem('b', { mergedIntoId: 'a' })] });
  perform(plan, 'objective.create', { title: 'Answer' });
  perform(plan, 'swot.link', { swotItemId: 'b', objectiveId: [...plan.rows.objective.keys()][0] ?? '' });
  const [spread] = of(blocks(plan, 'swot'), 'swot');
  expect(spread?.quadrants[3]?.items).toEqual([{ title: 'Card a', weight: 9, answers: ['1'] }]);
});

test('TOWS: four cells as the matrix is read, then every option by rank with its reasons', () => {
  const list = blocks(workshopPlan(), 'tows');
  const [spread] = of(list, 'tows');
  expect(spread?.cells.map((cell) => [cell.kind, cell.ask, cell.options.map((option) => option.title)])).toEqual([
    ['SO', 'Use strengths to take opportunities', ['Be the quiet machine of the hospitals']],
    ['WO', 'Fix weaknesses by opportunities', ['Quotes in two days']],
    ['ST', 'Use strengths against threats', ['Buy half a year of steel ahead']],
    ['WT', 'Limit weaknesses and threats', ['Leave Oslo']],
  ]);
  expect(spread?.cells[3]?.options[0]).toMatchObject({ status: 'Rejected', shape: 'cancelled', quiet: true });
  expect(words(of(list, 'table')[0])[2]).toEqual([
    '3',
    'WT  Leave Oslo | Because: Half our customers are there.',
    'A rival opens in Oslo',
    '3',
    '3',
    '–',
    'Rejected',
    'None yet',
  ]);
});

test('trace: each card to those who do something about it, then the two lists that matter', () => {
  const list = blocks(workshopPlan(), 'trace');
  const rows = words(of(list, 'table')[0]);
  expect(rows).toContainEqual([
    'Known for keeping dates',
    'Be the quiet machine of the hospitals (chosen)',
    '1',
    '1 key result',
    '1 initiative',
  ]);
  expect(rows).toContainEqual(['A rival opens in Oslo', 'Leave Oslo (rejected)', 'Nobody yet', '–', '–']);
  expect(of(list, 'list').map((block) => block.items)).toEqual([
    [
      { title: 'Quotes take nine days', text: 'There is an option, but it is not chosen.' },
      { title: 'A rival opens in Oslo', text: 'No option, no objective.' },
    ],
    [{ title: '2 Move the archive', text: '' }],
  ]);
});

test('decisions: what is due first, with reasons, alternatives, by whom and about what', () => {
  expect(words(of(blocks(workshopPlan(), 'decisions'), 'table')[0])).toEqual([
    'Due for another look',
    ['No new warehouse', 'Rents were too high.', '–', '1 May 2026', '1 Dec 2026 | due'],
    'Standing',
    [
      'We buy steel ahead | Half a year, in two lots.\nAbout: Steel prices rise; Buy half a year of steel ahead',
      'Prices rise faster than our margins. | Also considered: Hedging, waiting',
      'Ana Berg\nBo Lind\nthe board',
      '15 Feb 2027',
      '1 Aug 2027',
    ],
  ]);
});

describe('minutes', () => {
  test('of the newest session that was held, with tables for agenda, votes, decisions and actions', () => {
    const plan = workshopPlan();
    perform(plan, 'session.create', { title: 'Next time', steps: [{ title: 'X', kind: 'break', minutes: 5 }] });
    const list = blocks(plan, 'minutes');
    expect(list[0]).toMatchObject({ type: 'paragraph', text: 'Strategy day' });
    expect(of(list, 'heading').map((block) => block.text)).toEqual([
      'Agenda',
      'What was said',
      'Opening',
      'What to try next',
      'Vote: What must we deal with?',
      'Decisions',
      'Actions',
      'Parking lot',
    ]);
    const [agenda, vote, , actions] = of(list, 'table');
    expect(words(agenda)).toEqual([
      ['Opening | What would make today a success?', '09:05 to 09:20', '15 min', '15 min'],
      ['SWOT, in silence', '09:20 to 09:55', '30 min', '35 min'],
      ['Secret vote', '09:55 to 11:30', '20 min', '95 min'],
      ['Open end', '–', '30 min', 'skipped'],
    ]);
    expect(words(vote)[0]).toEqual(['1', 'A rival opens in Oslo', '9']);
    expect(words(actions)).toEqual([['Ask three mills for a quote', 'Bo Lind', '1 Mar 2027']]);
  });
  test('of the session that was chosen; a session that is deleted is chosen no more', () => {
    const plan = workshopPlan();
    const changes = perform(plan, 'session.create', {
      title: 'Next time',
      steps: [{ title: 'X', kind: 'break', minutes: 5 }],
    });
    const sessionId = String(changes[0]?.after?.id);
    perform(plan, 'document.update', { patch: { sessionId } });
    expect(blocks(plan, 'minutes')[0]).toMatchObject({ text: 'Next time' });
    perform(plan, 'item.delete', { table: 'session', ids: [sessionId] });
    expect(all(plan, 'documentSettings')[0]?.sessionId).toBeNull();
    perform(plan, 'document.update', { patch: { title: 'Other' } });
    expect(blocks(plan, 'minutes')[0]).toMatchObject({ text: 'Strategy day' });
  });
  test('as edited by hand, where somebody did', () => {
    const plan = smallPlan({
      session: [session('se', { status: 'closed', minutes: '## Plans\n- Buy\nsoon\n\nEnd.' })],
    });
    expect(blocks(plan, 'minutes')).toEqual([
      { type: 'heading', level: 2, text: 'Plans', anchor: 'minutes-0' },
      { type: 'list', items: [{ title: 'Buy', text: 'soon' }] },
      { type: 'paragraph', style: 'body', text: 'End.' },
    ]);
  });
});

describe('text with marks', () => {
  test('is never lost, whatever it looks like', () => {
    const text = '#no heading\n-no item\n  indented\n##\n\n* star\n• dot\n###   Third';
    const said = markedBlocks(text, 'x')
      .map((block) => {
        if (block.type === 'list') return block.items.map((item) => item.title + item.text).join('');
        return 'text' in block ? block.text : '';
      })
      .join('');
    expect(said.replaceAll(/\s/g, '')).toBe('#noheading-noitemindented##stardotThird');
  });
  test('nothing gives nothing', () => {
    expect(markedBlocks(' \n\n', 'x')).toEqual([]);
  });
});

test('the strategy page says what it left out', () => {
  const plan = workshopPlan();
  for (let i = 0; i < 9; i++) {
    perform(plan, 'objective.create', { title: `More ${i}`, pillarId: 'north', status: 'active' });
  }
  const [page] = of(blocks(plan, 'strategy'), 'strategyPage');
  expect(page?.statements.map((statement) => statement.label)).toEqual(['Mission', 'Vision', 'Values']);
  expect(page?.pillars[0]).toMatchObject({
    title: 'Grow in the north',
    options: ['Be the quiet machine of the hospitals'],
  });
  expect(page?.pillars[0]?.objectives).toHaveLength(5);
  expect(page?.left).toBe('Not on this page: 5 more objectives.');
  expect(page?.risks[0]).toEqual({
    quadrant: 'threat',
    title: 'A rival opens in Oslo',
    answered: 'nobody answers it',
  });
});
