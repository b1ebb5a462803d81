import { createdId } from '../../shared/changes';
import type { CommandInput, CommandName } from '../../shared/commands/registry';
import type { Stakeholder } from '../../shared/model/stakeholder';
import type { TableName } from '../../shared/model/tables';
import type { Plan } from '../../shared/plan';
import {
  initiative,
  keyResult,
  objective,
  perform,
  person,
  pillar,
  smallPlan,
  stakeholder,
  swotItem,
} from './small-plan';

/** The day the workshop of this plan was held. */
export const workshopDay = '2027-02-15';

const at = (time: string) => `${workshopDay}T${time}:00+01:00`;

/** A small company after a strategy day: everything a workshop leaves behind, made by the commands people use. */
export function workshopPlan(): Plan {
  const plan = smallPlan({
    person: [
      person('ana', { name: 'Ana Berg' }),
      person('bo', { name: 'Bo Lind' }),
      person('cy', { name: 'Cy Patel' }),
    ],
    pillar: [
      pillar('north', { title: 'Grow in the north', description: 'Where we are known.', position: 1 }),
      pillar('cost', { title: 'Safe supply', color: '#0d9488', position: 2 }),
    ],
    stakeholder: stakeholders,
    swotItem: [
      swotItem('steel', { title: 'Steel prices rise', impact: 5, confidence: 4 }),
      swotItem('metal', { title: 'Metal gets dearer every quarter', position: 2 }),
      swotItem('rival', { title: 'A rival opens in Oslo', impact: 4, position: 3 }),
      swotItem('name', { quadrant: 'strength', title: 'Known for keeping dates', impact: 5, confidence: 5 }),
      swotItem('cash', { quadrant: 'strength', title: 'Cash for two years', position: 2 }),
      swotItem('slow', { quadrant: 'weakness', title: 'Quotes take nine days', impact: 4 }),
      swotItem('rules', { quadrant: 'opportunity', title: 'New rules favour quiet machines', impact: 4 }),
    ],
    objective: [
      objective('win', { title: 'Win ten hospitals', ownerId: 'ana', pillarId: 'north', priority: 'high' }),
      objective('lonely', { title: 'Move the archive', position: 2 }),
    ],
    swotLink: [{ id: 'sl', swotItemId: 'name', objectiveId: 'win' }],
    keyResult: [keyResult('contracts', 'win', { title: 'Signed contracts', target: 10, current: 4, unit: '' })],
    initiative: [initiative('visits', { title: 'Visit every hospital', ownerId: 'bo' })],
    initiativeKeyResult: [{ id: 'ik', initiativeId: 'visits', keyResultId: 'contracts' }],
  });
  perform(plan, 'workspace.update', {
    patch: {
      name: 'Strategy 2028',
      organisation: 'Hansen Machines',
      mission: 'Machines that let people hear each other.',
      vision: 'The first name that comes to mind in every quiet room of the north.',
      values: [
        { title: 'Promises are dates', text: '' },
        { title: 'Ask first', text: '' },
      ],
      horizonStart: '2027-01-01',
      horizonEnd: '2028-12-31',
    },
  });
  const made = <N extends CommandName>(table: TableName, name: N, input: CommandInput<N>, time = '09:00'): string =>
    createdId(perform(plan, name, input, { now: at(time), today: workshopDay }), table) ?? '';
  const run = <N extends CommandName>(name: N, input: CommandInput<N>, time = '09:00') =>
    void perform(plan, name, input, { now: at(time), today: workshopDay });

  const session = made('session', 'session.create', {
    title: 'Strategy day',
    goal: 'Chosen options and their objectives.',
    personIds: ['ana', 'bo', 'cy'],
    steps: [
      { title: 'Opening', kind: 'discuss', minutes: 15, goal: 'What would make today a success?' },
      { title: 'SWOT, in silence', kind: 'brainstorm', minutes: 30 },
      { title: 'Secret vote', kind: 'vote', minutes: 20 },
      { title: 'Open end', kind: 'discuss', minutes: 30 },
    ],
  });
  run('session.update', { id: session, patch: { location: 'Upstairs', facilitatorId: 'cy' } });
  run('attendance.add', { sessionId: session, names: ['Our banker'] });
  run('session.start', { id: session }, '09:05');
  const [opening] = [...plan.rows.agendaStep.keys()];
  run('step.update', { id: opening ?? '', patch: { notes: 'We want fewer projects, and to finish them.' } });
  run('session.next', { id: session }, '09:20');
  run('swot.merge', { ids: ['metal'], intoId: 'steel' });
  run('session.next', { id: session }, '09:55');
  const vote = made('voteRound', 'vote.open', {
    title: 'What must we deal with?',
    subject: 'swotItem',
    sessionId: session,
    question: 'Five votes each.',
  });
  const totals = [
    { itemId: 'rival', votes: 9 },
    { itemId: 'steel', votes: 6 },
    { itemId: 'name', votes: 5 },
    { itemId: 'rules', votes: 3 },
    { itemId: 'slow', votes: 2 },
  ];
  run('vote.close', { roundId: vote, ballotCount: 5, totals }, '10:10');
  const quiet = made('strategicOption', 'option.create', {
    kind: 'SO',
    title: 'Be the quiet machine of the hospitals',
    description: 'A line of our own, sold on the promise of dates.',
    swotItemIds: ['name', 'rules'],
    impact: 5,
    pillarId: 'north',
  });
  run('option.link', { optionId: quiet, objectiveId: 'win' });
  run('option.setStatus', { id: quiet, status: 'chosen', reason: 'It is what we are known for.' });
  const stock = made('strategicOption', 'option.create', {
    kind: 'ST',
    title: 'Buy half a year of steel ahead',
    swotItemIds: ['cash', 'steel'],
    effort: 2,
    pillarId: 'cost',
  });
  run('option.makeObjectives', {
    id: stock,
    objectives: [{ title: 'Fix the price of half our steel', ownerId: 'bo', status: 'active', periodId: 'q1' }],
  });
  const other = made('strategicOption', 'option.create', { kind: 'WT', title: 'Leave Oslo', swotItemIds: ['rival'] });
  run('option.setStatus', { id: other, status: 'rejected', reason: 'Half our customers are there.' });
  made('strategicOption', 'option.create', { kind: 'WO', title: 'Quotes in two days', swotItemIds: ['slow'] });
  run('tows.setFit', { internalId: 'name', externalId: 'rules', fit: 2 });
  made('decision', 'decision.create', {
    title: 'We buy steel ahead',
    decided: 'Half a year, in two lots.',
    why: 'Prices rise faster than our margins.',
    alternatives: 'Hedging, waiting',
    decidedBy: 'the board',
    personIds: ['ana', 'bo'],
    lookAgainOn: '2027-08-01',
    sessionId: session,
    about: [
      { table: 'swotItem', id: 'steel' },
      { table: 'strategicOption', id: stock },
    ],
  });
  made('decision', 'decision.create', {
    title: 'No new warehouse',
    decidedOn: '2026-05-01',
    lookAgainOn: '2026-12-01',
    why: 'Rents were too high.',
  });
  made('initiative', 'initiative.create', {
    title: 'Ask three mills for a quote',
    ownerId: 'bo',
    dueDate: '2027-03-01',
    sessionId: session,
  });
  run('parking.add', { sessionId: session, titles: ['The canteen'] });
  run('note.add', { sessionId: session, notes: [{ column: 'tryNext', title: 'Shorter days' }] });
  run('session.close', { id: session }, '11:30');
  return plan;
}

const stakeholders: Stakeholder[] = [
  stakeholder('bank', {
    name: 'House bank',
    power: 4.6,
    interest: 4.1,
    stanceNow: 'neutral',
    stanceWanted: 'supportive',
    needs: 'Numbers on time',
    engagement: 'Lunch with the branch manager',
    cadence: 'quarterly',
    ownerId: 'ana',
  }),
  stakeholder('council', { name: 'Works council', power: 4.2, interest: 4.5, stanceNow: 'resistant', position: 2 }),
  stakeholder('ministry', { name: 'Ministry of health', power: 4.8, interest: 1.6, position: 3 }),
  stakeholder('neighbours', { name: 'Neighbours', power: 1.8, interest: 3.9, position: 4 }),
  stakeholder('press', { name: 'Kim, local paper', kind: 'person', power: 2.2, interest: 2.4, position: 5 }),
];
