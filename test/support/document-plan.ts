import { blankPlan } from '../../shared/blank-plan';
import type { Plan } from '../../shared/plan';
import { planFromRows, rowsFromPlan } from '../../shared/plan';
import { keyResult, objective, person, pillar, team } from './small-plan';

/** The day the document fixtures are printed. */
export const documentToday = '2027-02-15';

/** One word in each script that must come out in every part of the document. */
export const scripts = {
  polish: 'Zażółć gęślą jaźń',
  greek: 'Στρατηγική ανάπτυξη',
  cyrillic: 'Стратегія зростання',
  japanese: '中期経営計画の策定',
  rupee: '₹ 12 crore',
  euro: '€ 4.5 m',
} as const;
/** A plan whose every part carries every script; `extra` follows in its name, or in every part. */
export function manyScriptsPlan(extra = '', everywhere = false): Plan {
  const every = `${Object.values(scripts).join(' / ')}${everywhere ? extra : ''}`;
  const rows = rowsFromPlan(blankPlan(`Plan ${every}${everywhere ? '' : extra}`));
  const workspace = {
    ...rows.workspace[0]!,
    organisation: every,
    mission: `Mission ${every}`,
    vision: `Vision ${every}`,
  };
  workspace.values = [{ title: `Value ${every}`, text: `Why ${every}` }];
  return planFromRows({
    ...rows,
    workspace: [workspace],
    documentSettings: [{ ...rows.documentSettings[0]!, author: 'Jiří Čapek 「企画」', subtitle: `Subtitle ${every}` }],
    pillar: [pillar('p1', { title: `Pillar ${every}` })],
    person: [person('ann', { name: 'Żaneta Νίκος Юлія 佐藤' })],
    team: [team('t1', { name: `Team ${every}` })],
    objective: [
      objective('o1', { title: `Objective ${every}`, ownerId: 'ann', periodId: 'q1', pillarId: 'p1', teamId: 't1' }),
      objective('o2', { title: `Child ${every}`, ownerId: 'ann', parentId: 'o1', periodId: 'q1', level: 'team' }),
    ],
    keyResult: [keyResult('k1', 'o1', { title: `Key result ${every}`, ownerId: 'ann', unit: 'INR' })],
    swotItem: [
      {
        id: 's1',
        quadrant: 'threat',
        title: `Threat ${every}`,
        note: '',
        evidence: `Evidence ${every}`,
        impact: 5,
        confidence: 4,
        tags: [],
        position: 1,
        mergedIntoId: null,
        retiredOn: null,
      },
    ],
    swotLink: [{ id: 'sl1', swotItemId: 's1', objectiveId: 'o1' }],
    initiative: [
      {
        id: 'i1',
        title: `Initiative ${every}`,
        description: '',
        ownerId: 'ann',
        teamId: null,
        startDate: '2027-01-05',
        dueDate: '2027-02-01',
        status: 'inProgress',
        position: 1,
        sessionId: null,
      },
    ],
    initiativeKeyResult: [{ id: 'ik1', initiativeId: 'i1', keyResultId: 'k1' }],
    period: [
      {
        id: 'q1',
        name: 'Q1 2027',
        kind: 'quarter',
        status: 'active',
        startDate: '2027-01-01',
        endDate: '2027-03-31',
        parentId: null,
      },
    ],
  });
}
