import { describe, expect, test } from 'vitest';
import { createdId } from '../../shared/changes';
import { optionKinds } from '../../shared/model/strategic-option';
import type { Quadrant } from '../../shared/model/swot';
import { find, type Plan, referencing } from '../../shared/plan';
import { answerCount } from '../../shared/swot';
import {
  fitMatrix,
  fitOf,
  fitsKind,
  isInternal,
  kindQuadrants,
  objectiveOptions,
  optionItems,
  optionObjectives,
  optionsOfItem,
  rankedOptions,
  returnOnEffort,
} from '../../shared/tows';
import { refuses } from '../support/refusal';
import { objective, option, perform, pillar, smallPlan, swotItem } from '../support/small-plan';

const card = (id: string, quadrant: Quadrant, more = {}) => swotItem(id, { quadrant, ...more });
const board = (): Plan =>
  smallPlan({
    swotItem: [
      card('s', 'strength', { impact: 2 }),
      card('s2', 'strength', { impact: 5 }),
      card('w', 'weakness'),
      card('o', 'opportunity'),
      card('t', 'threat'),
      card('t2', 'threat', { mergedIntoId: 't' }),
    ],
    pillar: [pillar('p')],
  });

test('each kind brings an internal and an external quadrant together; all four pairs are there', () => {
  const pairs = optionKinds.map((kind) => kindQuadrants[kind]);
  for (const { internal, external } of pairs) {
    expect(isInternal(internal)).toBe(true);
    expect(isInternal(external)).toBe(false);
  }
  expect(new Set(pairs.map(({ internal, external }) => `${internal} ${external}`)).size).toBe(4);
  expect(fitsKind('SO', 'strength') && fitsKind('SO', 'opportunity')).toBe(true);
  expect(fitsKind('SO', 'threat') || fitsKind('WT', 'strength')).toBe(false);
});

describe('how well two cards meet', () => {
  test('marked, changed and taken away; the two may be named in any order', () => {
    const plan = board();
    expect(fitOf(plan, 's', 'o')).toBeNull();
    perform(plan, 'tows.setFit', { internalId: 's', externalId: 'o', fit: 1 });
    perform(plan, 'tows.setFit', { internalId: 'o', externalId: 's', fit: 2 });
    expect(fitOf(plan, 's', 'o')).toBe(2);
    expect(plan.rows.swotFit.size).toBe(1);
    perform(plan, 'tows.setFit', { internalId: 's', externalId: 'o', fit: null });
    expect(fitOf(plan, 's', 'o')).toBeNull();
    expect(perform(plan, 'tows.setFit', { internalId: 's', externalId: 'o', fit: null })).toEqual([]);
  });
  test('only an internal with an external card', () => {
    refuses(board(), 'tows.setFit', { internalId: 's', externalId: 'w', fit: 1 }, 'refused', /strength or weakness/);
    refuses(board(), 'tows.setFit', { internalId: 'o', externalId: 't', fit: 1 }, 'refused');
    refuses(board(), 'tows.setFit', { internalId: 's', externalId: 's', fit: 1 }, 'refused');
  });
  test('a mark on a merged card counts for the one on the board, whose own mark comes first', () => {
    const plan = board();
    perform(plan, 'tows.setFit', { internalId: 's', externalId: 't2', fit: 2 });
    expect(fitOf(plan, 's', 't')).toBe(2);
    perform(plan, 'tows.setFit', { internalId: 's', externalId: 't', fit: 0 });
    expect(fitOf(plan, 's', 't')).toBe(0);
  });
  test('the matrix says what is still to be judged', () => {
    const plan = board();
    perform(plan, 'tows.setFit', { internalId: 's', externalId: 't', fit: 0 });
    const items = (ids: string[]) => ids.flatMap((id) => find(plan, 'swotItem', id) ?? []);
    const matrix = fitMatrix(plan, 'ST', items(['s', 's2']), items(['t']));
    expect(matrix.cells).toEqual([[0], [null]]);
    expect([matrix.judged, matrix.total]).toEqual([1, 2]);
  });
});

describe('an option', () => {
  const input = { kind: 'ST', title: 'Sell abroad', swotItemIds: ['s', 't'] } as const;
  const made = (plan: Plan, more = {}) =>
    createdId(perform(plan, 'option.create', { ...input, swotItemIds: ['s', 't'], ...more }), 'strategicOption') ?? '';

  test('is an idea that builds on its cards', () => {
    const plan = board();
    const id = made(plan, { pillarId: 'p' });
    expect(find(plan, 'strategicOption', id)).toMatchObject({ status: 'idea', effort: 3, impact: 3, pillarId: 'p' });
    expect(optionItems(plan, id).map((item) => item.id)).toEqual(['s', 't']);
    expect(optionsOfItem(plan, 't').map((row) => row.id)).toEqual([id]);
    expect(answerCount(plan, 't')).toBe(0);
  });
  test('needs at least one card, and cards of its own quadrants', () => {
    refuses(board(), 'option.create', { ...input, swotItemIds: [] }, 'refused', /at least one SWOT card/);
    refuses(board(), 'option.create', { ...input, swotItemIds: ['s', 'w'] }, 'refused', /“Card w” is not a card.*ST/);
    refuses(board(), 'option.create', { ...input, swotItemIds: ['gone'] }, 'not-found');
  });
  test('a merged card means the one on the board; named twice it counts once', () => {
    const plan = board();
    const id = made(plan, { swotItemIds: ['t2', 't', 't'] });
    expect(referencing(plan, 'optionSwotItem', 'optionId', id).map((row) => row.swotItemId)).toEqual(['t']);
  });
  test('cards merged later still show as one', () => {
    const plan = board();
    const id = made(plan, { swotItemIds: ['s', 's2', 't'] });
    perform(plan, 'swot.merge', { ids: ['s'], intoId: 's2' });
    expect(optionItems(plan, id).map((item) => item.id)).toEqual(['s2', 't']);
    expect(optionsOfItem(plan, 's2').map((row) => row.id)).toEqual([id]);
  });
  test('is ranked among all options, whatever their kind', () => {
    const plan = board();
    const first = made(plan);
    const second = made(plan, { kind: 'SO', swotItemIds: ['o'] });
    const third = made(plan, { beforeId: first });
    expect(rankedOptions(plan).map((row) => row.id)).toEqual([third, first, second]);
    perform(plan, 'option.move', { id: second, beforeId: third });
    expect(rankedOptions(plan).map((row) => row.id)).toEqual([second, third, first]);
    expect(rankedOptions(plan, 'ST').map((row) => row.id)).toEqual([third, first]);
    refuses(plan, 'option.move', { id: first, beforeId: first }, 'refused');
  });
  test('is rejected only with a reason, which it keeps', () => {
    const plan = board();
    const id = made(plan);
    refuses(plan, 'option.setStatus', { id, status: 'rejected' }, 'refused', /needs a reason/);
    refuses(plan, 'option.setStatus', { id, status: 'rejected', reason: '  \n' }, 'refused');
    perform(plan, 'option.setStatus', { id, status: 'rejected', reason: 'Too dear' });
    refuses(plan, 'option.update', { id, patch: { reason: '' } }, 'refused');
    perform(plan, 'option.setStatus', { id, status: 'parked' });
    expect(find(plan, 'strategicOption', id)).toMatchObject({ status: 'parked', reason: 'Too dear' });
  });
  test('can be given other cards, with another kind', () => {
    const plan = board();
    const id = made(plan);
    refuses(plan, 'option.setItems', { id, swotItemIds: ['s', 'o'] }, 'refused', /“Card o”/);
    perform(plan, 'option.setItems', { id, kind: 'SO', swotItemIds: ['s', 'o'] });
    expect(find(plan, 'strategicOption', id)?.kind).toBe('SO');
    expect(optionItems(plan, id).map((item) => item.id)).toEqual(['s', 'o']);
  });
  test('brings more the less it takes', () => {
    expect(returnOnEffort(option('a', { impact: 5, effort: 1 }))).toBe(5);
    expect(returnOnEffort(option('a', { impact: 1, effort: 5 }))).toBe(0.2);
  });
});

describe('from an option to objectives', () => {
  const plan = (): Plan => {
    const start = board();
    perform(start, 'option.create', { kind: 'ST', title: 'Sell abroad', swotItemIds: ['s', 't'], pillarId: 'p' });
    return start;
  };
  const only = (of: Plan) => rankedOptions(of)[0]?.id ?? '';

  test('it is chosen by it, they belong to its pillar, answer its cards and keep the link', () => {
    const chosen = plan();
    const id = only(chosen);
    perform(chosen, 'option.makeObjectives', {
      id,
      objectives: [{ title: 'Open Poland' }, { title: 'Open Spain', pillarId: null, level: 'team' }],
    });
    const objectives = optionObjectives(chosen, id);
    expect(objectives.map(({ title, pillarId, level }) => [title, pillarId, level])).toEqual([
      ['Open Poland', 'p', 'company'],
      ['Open Spain', 'p', 'team'],
    ]);
    expect(find(chosen, 'strategicOption', id)?.status).toBe('chosen');
    expect([answerCount(chosen, 's'), answerCount(chosen, 't')]).toEqual([2, 2]);
    expect(objectiveOptions(chosen, objectives[0]?.id ?? '').map((row) => row.id)).toEqual([id]);
  });
  test('under a parent they stand behind its other children, in the order given', () => {
    const start = plan();
    perform(start, 'objective.create', { title: 'Top' });
    const [top] = [...start.rows.objective.values()];
    perform(start, 'objective.create', { title: 'There before', parentId: top?.id ?? '' });
    const parentId = top?.id ?? null;
    const titles = ['One', 'Two', 'Three'];
    perform(start, 'option.makeObjectives', {
      id: only(start),
      objectives: titles.map((title) => ({ title, parentId })),
    });
    const children = referencing(start, 'objective', 'parentId', top?.id ?? '').sort((a, b) => a.position - b.position);
    expect(children.map((row) => row.title)).toEqual(['There before', ...titles]);
    expect(children[1]?.level).toBe('team');
  });
  test('a rejected option makes nothing', () => {
    const rejected = plan();
    const id = only(rejected);
    perform(rejected, 'option.setStatus', { id, status: 'rejected', reason: 'No' });
    refuses(rejected, 'option.makeObjectives', { id, objectives: [{ title: 'X' }] }, 'refused', /was rejected/);
  });
  test('one that is there already can carry it out; what it answers stays when the link goes', () => {
    const start = plan();
    const id = only(start);
    perform(start, 'objective.create', { title: 'There' });
    const objectiveId = [...start.rows.objective.keys()][0] ?? '';
    perform(start, 'swot.link', { swotItemId: 's', objectiveId });
    perform(start, 'option.link', { optionId: id, objectiveId });
    expect([answerCount(start, 's'), answerCount(start, 't')]).toEqual([1, 1]);
    refuses(start, 'option.link', { optionId: id, objectiveId }, 'duplicate');
    perform(start, 'option.unlink', { optionId: id, objectiveId });
    expect(optionObjectives(start, id)).toEqual([]);
    expect(answerCount(start, 't')).toBe(1);
  });
  test('a card added to it later is answered too', () => {
    const start = plan();
    const id = only(start);
    perform(start, 'option.makeObjectives', { id, objectives: [{ title: 'Open Poland' }] });
    perform(start, 'option.setItems', { id, swotItemIds: ['s2', 't'] });
    expect(answerCount(start, 's2')).toBe(1);
  });
  test('deleted options leave their objectives, deleted objectives their options', () => {
    const start = plan();
    const id = only(start);
    perform(start, 'option.makeObjectives', { id, objectives: [{ title: 'One' }, { title: 'Two' }] });
    const [one] = optionObjectives(start, id);
    perform(start, 'item.delete', { table: 'objective', ids: [one?.id ?? ''] });
    expect(optionObjectives(start, id)).toHaveLength(1);
    perform(start, 'item.delete', { table: 'strategicOption', ids: [id] });
    expect(start.rows.objective.size).toBe(1);
    expect(start.rows.optionObjective.size).toBe(0);
  });
});

test('an option that lost its cards stays, and is pointed out', () => {
  const plan = smallPlan({
    swotItem: [swotItem('t')],
    strategicOption: [option('o')],
    optionSwotItem: [{ id: 'l', optionId: 'o', swotItemId: 't' }],
    objective: [objective('x')],
  });
  perform(plan, 'item.delete', { table: 'swotItem', ids: ['t'] });
  expect(plan.rows.strategicOption.has('o')).toBe(true);
  expect(optionItems(plan, 'o')).toEqual([]);
});
